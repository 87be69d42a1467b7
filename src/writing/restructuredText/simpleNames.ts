/** Names without quotes: of directives, roles, references. */

/** The source of a pattern, which needs the flag `u`. */
export const simpleName = '(?:[\\p{L}\\p{N}\\p{M}]+(?:[-._+:][\\p{L}\\p{N}\\p{M}]+)*)';

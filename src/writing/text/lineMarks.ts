/**
 * The marks that lines begin with, whatever the syntax: parts of patterns that its readers and all others
 * share.
 */

/** The bullets of CommonMark. */
export const bullet = '[-+*]';
/** Those that people and word processors write besides. */
export const typographicBullet = '[•‣◦⁃▪●○]';
export const anyBullet = `(?:${bullet}|${typographicBullet})`;
/** Of fenced code. */
export const fence = '(?:`{3,}|~{3,})';

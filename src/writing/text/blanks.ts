/** Blanks by whether they bind the words beside them. Parts of patterns. */

/** A no-break, a figure and a narrow no-break space, in a class of characters. */
export const bindingSpaces = '\\u00a0\\u2007\\u202f';

/** White space where a line may be broken or a text cut. */
export const breakingSpace = `[^\\S${bindingSpaces}]`;

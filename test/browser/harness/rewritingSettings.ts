/**
 * User settings for a suite that rewrites: no suggestions. Drawn freely, a rewrite is not the text that there
 * was; each is taken as it comes.
 */
export const rewritingSettings = {
	'amulet.activeProfile': 'concise',
	'amulet.completion.trigger': 'off',
	'amulet.temperature': 2,
	'amulet.guards.rewrites': false,
} as const;

import { ensureModel } from '../../../scripts/model.mjs';

/** User settings for a suite that rewrites: the test model, and no suggestions. Drawn freely, a rewrite is not the text that there was; each is taken as it comes. */
export async function rewritingSettings(): Promise<Readonly<Record<string, unknown>>> {
	return {
		'amulet.model.path': await ensureModel(),
		'amulet.model.threads': 1,
		'amulet.completion.trigger': 'off',
		'amulet.temperature': 2,
		'amulet.guards.rewrites': false,
	};
}

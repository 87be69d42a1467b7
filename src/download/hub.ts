/** The model hub, and the small model that is there for a beginning. */
import smallModel from './smallModel.json' with { type: 'json' };

export { smallModel };

/** Without a slash at its end. `AMULET_HUB` names a mirror. */
export function hubAddress(environment: NodeJS.ProcessEnv): string {
	return (environment.AMULET_HUB ?? 'https://huggingface.co').replace(/\/+$/, '');
}

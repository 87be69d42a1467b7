/** The model hub. */

/** Without a slash at its end. `AMULET_HUB` names a mirror. */
export function hubAddress(environment: NodeJS.ProcessEnv): string {
	return (environment.AMULET_HUB ?? 'https://huggingface.co').replace(/\/+$/, '');
}

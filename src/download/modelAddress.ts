/** What people copy from a model hub, as the address of a model's file. */

export type ModelAddress =
	| {
			readonly kind: 'address';
			readonly address: string;
			/** For the file on this machine. */
			readonly name: string;
	  }
	| { readonly kind: 'invalid'; readonly reason: 'noAddress' | 'noGguf' | 'severalFiles' };

/** The page of a file is taken for the file. */
export function parseModelAddress(text: string): ModelAddress {
	const given = text.trim();
	if (!URL.canParse(given)) return { kind: 'invalid', reason: 'noAddress' };
	const url = new URL(given);
	if (url.protocol !== 'https:' && url.protocol !== 'http:') {
		return { kind: 'invalid', reason: 'noAddress' };
	}
	const name = nameIn(url);
	if (!/.\.gguf$/i.test(name)) return { kind: 'invalid', reason: 'noGguf' };
	if (/-\d+-of-\d+\.gguf$/i.test(name)) return { kind: 'invalid', reason: 'severalFiles' };
	url.pathname = url.pathname.replace(/^(\/[^/]+\/[^/]+)\/blob\//, '$1/resolve/');
	return { kind: 'address', address: url.href, name };
}

/** The last part of the path, with nothing that a file's name can't have. */
function nameIn({ pathname }: URL): string {
	const last = pathname.split('/').at(-1) ?? '';
	return last.replace(/%[0-9a-f]{2}|[^\w.-]/gi, '_').replace(/^\.+/, '');
}

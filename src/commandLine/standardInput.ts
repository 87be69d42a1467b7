/** The document on standard input. */
import { buffer } from 'node:stream/consumers';
import { InputError } from './inputFiles.ts';

const byteOrderMark = '\uFEFF';

export interface InputDocument {
	/** A byte order mark, or nothing; not part of the text. */
	readonly mark: string;
	readonly text: string;
}

/** Reads UTF-8, and loses nothing of it. Throws InputError for other bytes, since they would be damaged. */
export async function readDocument(): Promise<InputDocument> {
	const text = decoded(await buffer(process.stdin));
	const mark = text.startsWith(byteOrderMark) ? byteOrderMark : '';
	return { mark, text: text.slice(mark.length) };
}

function decoded(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch (cause) {
		throw new InputError(
			'The text on standard input is not UTF-8. Convert it first, for example with “iconv -f latin1 -t utf-8”.',
			{ cause },
		);
	}
}

/**
 * The comments of the documents that were read last, so that after an edit only what follows it is scanned
 * anew.
 */
import { commonStart } from '../text/commonText.ts';
import { CodeScanner, type CodeComment } from './codeScanner.ts';
import { commentSyntaxOf } from './commentSyntax.ts';

/** A document, its form with a reply in it, and another of each. */
const mostDocuments = 4;
/** A place before an edit is safe when no mark that ends there can reach the edit, in code units. */
const longestMark = 32;
/** Code units after which a place is noted where a scan may begin. */
const stride = 4096;

/** One document, scanned as far as somebody asked. */
export class ScannedCode {
	readonly text: string;
	readonly #scanner: CodeScanner;
	readonly #comments: CodeComment[];
	/** Ascending, outside of strings and comments. */
	readonly #places: number[];
	/** Up to where it is scanned. */
	#end: number;

	/**
	 * @param known what another document has in common up to `end`, a place outside of strings and comments
	 */
	constructor(text: string, scanner: CodeScanner, known?: ScannedCode, common = 0) {
		this.text = text;
		this.#scanner = scanner;
		const places = known?.placesBefore(common - longestMark) ?? [];
		this.#end = places.at(-1) ?? 0;
		this.#places = places;
		this.#comments = known?.commentsBefore(this.#end) ?? [];
	}

	placesBefore(offset: number): number[] {
		return this.#places.filter((place) => place <= offset);
	}

	commentsBefore(offset: number): CodeComment[] {
		return this.#comments.filter(({ end }) => end <= offset);
	}

	/** The comments that begin before an offset, and the first one after it where it is known; ascending. */
	commentsUpTo(offset: number): readonly CodeComment[] {
		while (this.#end <= offset && this.#end < this.text.length) this.#scanOn();
		return this.#comments;
	}

	/** The first comment that begins at an offset or after it. */
	commentAfter(offset: number): CodeComment | undefined {
		const known = this.#comments.find(({ start }) => start >= offset);
		if (known !== undefined) return known;
		while (this.#end < this.text.length) {
			this.#scanOn();
			const last = this.#comments.at(-1);
			if (last !== undefined && last.start >= offset) return last;
		}
		return undefined;
	}

	/** Up to the end of the next string or comment. */
	#scanOn(): void {
		const found = this.#scanner.next(this.text, this.#end);
		this.#end = found?.end ?? this.text.length;
		if (found?.comment !== undefined) this.#comments.push(found.comment);
		const isNoted = this.#end < (this.#places.at(-1) ?? 0) + stride;
		if (!isNoted) this.#places.push(this.#end);
	}
}

class RecentCode {
	readonly #scanner: CodeScanner;
	/** The last first. */
	#recent: readonly ScannedCode[] = [];

	constructor(scanner: CodeScanner) {
		this.#scanner = scanner;
	}

	of(text: string): ScannedCode {
		const code = this.#recent.find((known) => known.text === text) ?? this.#scan(text);
		this.#recent = [code, ...this.#recent.filter((known) => known !== code)].slice(
			0,
			mostDocuments,
		);
		return code;
	}

	#scan(text: string): ScannedCode {
		let best: ScannedCode | undefined;
		let common = 0;
		for (const known of this.#recent) {
			const start = commonStart(known.text, text);
			if (start <= common) continue;
			[best, common] = [known, start];
		}
		return new ScannedCode(text, this.#scanner, best, common);
	}
}

const recentOf = new Map<string, RecentCode>();

/** `languageId` is VS Code's identifier; undefined for a language whose comments aren't known. */
export function scannedCode(text: string, languageId: string): ScannedCode | undefined {
	const comments = commentSyntaxOf(languageId);
	if (comments === undefined) return undefined;
	const recent = recentOf.get(languageId) ?? new RecentCode(new CodeScanner(comments));
	recentOf.set(languageId, recent);
	return recent.of(text);
}

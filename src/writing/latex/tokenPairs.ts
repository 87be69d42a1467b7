/** Which signs of a LaTeX text belong together. */
import type { LatexToken } from './latexTokens.ts';

/** For each token that opens something the index of the one that closes it; -1 for all others. */
export type TokenPairs = Int32Array;

type Open = 'open' | 'openBracket' | 'if';

/**
 * Pairs braces, brackets, environments by name, and conditionals. A brace that isn't closed leaves those
 * inside it paired; a bracket is closed before its paragraph and the group around it end, or not at all; a
 * conditional in the group that it began in.
 */
export function pairTokens(tokens: readonly LatexToken[]): TokenPairs {
	const pairs = new Int32Array(tokens.length).fill(-1);
	const groups = new OpenGroups(pairs);
	const environments = new Map<string, number[]>();
	for (const [index, token] of tokens.entries()) {
		if (token.kind === 'begin') openEnvironment(environments, token.name, index);
		else if (token.kind === 'end') {
			const begin = environments.get(token.name)?.pop();
			if (begin !== undefined) pairs[begin] = index;
		} else groups.read(token, index, tokens[index - 1], tokens[index + 1]);
	}
	return pairs;
}

function openEnvironment(open: Map<string, number[]>, name: string, index: number): void {
	const begins = open.get(name);
	if (begins === undefined) open.set(name, [index]);
	else begins.push(index);
}

class OpenGroups {
	readonly #pairs: TokenPairs;
	readonly #open: { readonly kind: Open; readonly index: number }[] = [];
	#braces = 0;

	constructor(pairs: TokenPairs) {
		this.#pairs = pairs;
	}

	read(
		token: LatexToken,
		index: number,
		before: LatexToken | undefined,
		after: LatexToken | undefined,
	): void {
		const { kind } = token;
		if (kind === 'open' || kind === 'openBracket') this.#push(kind, index);
		else if (kind === 'close' && this.#braces > 0) this.#close('open', index);
		else if (kind === 'closeBracket' && this.#last() === 'openBracket') {
			this.#close('openBracket', index);
		} else if (kind === 'blank') this.#dropBrackets();
		else if (kind === 'command') this.#readCommand(token, index, before, after);
	}

	#push(kind: Open, index: number): void {
		if (kind === 'open') this.#braces += 1;
		this.#open.push({ kind, index });
	}

	#last(): Open | undefined {
		return this.#open.at(-1)?.kind;
	}

	#readCommand(
		token: LatexToken,
		index: number,
		before: LatexToken | undefined,
		after: LatexToken | undefined,
	): void {
		if (opensConditional(token, before, after)) this.#push('if', index);
		else if (token.name === 'fi') {
			this.#dropBrackets();
			if (this.#last() === 'if') this.#close('if', index);
		}
	}

	#dropBrackets(): void {
		while (this.#last() === 'openBracket') this.#open.pop();
	}

	/** Drops what is open inside. */
	#close(kind: Open, index: number): void {
		for (let last = this.#open.pop(); last !== undefined; last = this.#open.pop()) {
			if (last.kind === 'open') this.#braces -= 1;
			if (last.kind !== kind) continue;
			this.#pairs[last.index] = index;
			return;
		}
	}
}

/** Not the conditionals of packages, which take groups, nor the name of one that is being defined. */
function opensConditional(
	{ name, end }: LatexToken,
	before: LatexToken | undefined,
	after: LatexToken | undefined,
): boolean {
	if (!name.startsWith('if') || name === 'iff') return false;
	if (before?.kind === 'command' && /^(?:newif|let|def|ifx)$/.test(before.name)) return false;
	return !(after?.kind === 'open' && after.start === end);
}

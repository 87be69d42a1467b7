/** What a rewrite may have next, so that the atoms of its text come out as they are, and no others begin. */

/** How far a reply has come. */
export interface AtomState {
	/** Of the atom that was begun; empty outside of one. */
	readonly open: string;
	/** Those that are still to come. */
	readonly owed: readonly string[];
	/** The characters before `open` that may be the beginning of a sign or a word. */
	readonly tail: string;
}

/** Signs that open what readers take for markup, in any syntax that knows them. */
const openers = ['`', '[', '](', '$', '\\', '{', '}', '://', 'www.', '</'];
/** A tag; after `<` also come numbers and blanks. */
const tag = /<[\p{L}!?]$/u;
const longestOpener = 4;
/** An address or a reference begins with a word. */
const wordBefore = /[\p{L}\p{N}._+-]*$/u;
const longestTail = 100;

export class AtomAllowance {
	readonly start: AtomState;
	/** Those that the text has outside of its atoms too, and may have anywhere. */
	readonly #free: ReadonlySet<string>;
	readonly #prose: string;
	/** Outside of its atoms. */
	readonly #hasTag: boolean;
	readonly #ends: readonly string[];

	/**
	 * @param text to be rewritten
	 * @param atoms of the text, in its order
	 * @param ends what may end a reply, though it looks like markup
	 */
	constructor(text: string, atoms: readonly string[], ends: readonly string[]) {
		this.start = { open: '', owed: atoms, tail: '' };
		this.#prose = atoms.reduce((rest, atom) => rest.replace(atom, ' '), text);
		this.#free = new Set(openers.filter((opener) => this.#prose.includes(opener)));
		this.#hasTag = /<\p{L}/u.test(this.#prose);
		this.#ends = ends;
	}

	/** What comes of a state by further text; undefined where this must not follow. */
	after(state: AtomState, text: string): AtomState | undefined {
		let now: AtomState | undefined = state;
		for (const character of Array.from(text)) {
			now = this.#afterCharacter(now, character);
			if (now === undefined) return undefined;
		}
		return now;
	}

	/** What an atom that was begun has still to say; the first of the text where it may be several. */
	rest({ open, owed }: AtomState): string {
		const atom = open === '' ? undefined : owed.find((one) => one.startsWith(open));
		return atom?.slice(open.length) ?? '';
	}

	/** What an atom that was begun has still to say where it can be no other one, and nothing else. */
	certainRest(state: AtomState): string {
		const { open, owed } = state;
		const atoms = new Set(open === '' ? [] : owed.filter((one) => one.startsWith(open)));
		return atoms.size === 1 && this.mustGoOn(state) ? this.rest(state) : '';
	}

	/** Whether an atom was begun that has not come to its end. */
	mustGoOn({ open, owed }: AtomState): boolean {
		return open !== '' && !owed.includes(open) && this.#isSure(open);
	}

	#afterCharacter(state: AtomState, character: string): AtomState | undefined {
		const { open, owed } = state;
		if (open === '') return this.#outside(state, character);
		const next = open + character;
		if (owed.some((atom) => atom.startsWith(next))) return closed({ ...state, open: next });
		// A shorter one may have ended before.
		if (owed.includes(open)) return this.#outside(without(state, open), character);
		if (this.#isSure(open)) return undefined;
		const opener = openerOf(open);
		const rest = open.slice(opener.length) + character;
		return this.after({ open: '', owed, tail: lastOf(state.tail + opener) }, rest);
	}

	#outside(state: AtomState, character: string): AtomState | undefined {
		const { owed, tail } = state;
		const begun = beginningOf(state, character);
		if (begun !== undefined) {
			const before = tail.slice(0, tail.length + character.length - begun.length);
			return closed({ owed, open: begun, tail: before });
		}
		const written = tail + character;
		return this.#opensOther(written) ? undefined : { ...state, tail: lastOf(written) };
	}

	/** Whether a text ends with what opens an atom that isn't owed. */
	#opensOther(text: string): boolean {
		const last = text.slice(-longestOpener);
		const opens =
			(!this.#hasTag && tag.test(last)) ||
			openers.some((opener) => last.endsWith(opener) && !this.#free.has(opener));
		return opens && !this.#mayEnd(text);
	}

	#mayEnd(text: string): boolean {
		return this.#ends.some((ending) => {
			const lengths = Array.from(ending, (_, index) => index + 1);
			return lengths.some((length) => text.endsWith(ending.slice(0, length)));
		});
	}

	/** Whether what was begun can be nothing but an atom. */
	#isSure(open: string): boolean {
		return !this.#prose.includes(openerOf(open));
	}
}

/** With what an owed atom begins that begins here: a sign, or a word and the sign or blank after it. */
function beginningOf({ owed, tail }: AtomState, character: string): string | undefined {
	if (/[\p{L}\p{N}]/u.test(character)) return undefined;
	const word = wordBefore.exec(tail)?.[0] ?? '';
	return [word + character, character].find(
		(begun) => begun.trim() !== '' && owed.some((atom) => atom.startsWith(begun)),
	);
}

/** The atom is complete where none that is longer may come of it. */
function closed(state: AtomState): AtomState {
	const { open, owed } = state;
	const mayGrow = owed.some((atom) => atom.length > open.length && atom.startsWith(open));
	return owed.includes(open) && !mayGrow ? without(state, open) : state;
}

function without({ owed, tail }: AtomState, atom: string): AtomState {
	const place = owed.indexOf(atom);
	return { open: '', owed: owed.filter((_, index) => index !== place), tail: lastOf(tail + atom) };
}

/** A sign, or a word and the sign after it. */
function openerOf(open: string): string {
	return /^[\p{L}\p{N}._+-]*[^]/u.exec(open)?.[0] ?? open;
}

function lastOf(text: string): string {
	return text.slice(-longestTail);
}

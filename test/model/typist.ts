/** A writer at the keyboard: what is typed when, with mistakes mended and sentences changed later. */
import { createRandomSource } from '../../src/amulet/randomSource.ts';

export type Key =
	| { readonly kind: 'type'; readonly character: string }
	| { readonly kind: 'delete' }
	/** To an offset in the text as it is then. */
	| { readonly kind: 'jump'; readonly to: number };

export interface Keystroke {
	/** Milliseconds since the one before. */
	readonly after: number;
	readonly key: Key;
}

/** In milliseconds. */
const speed = { character: 60, word: 130, mended: 350, sentence: 1500, jump: 900 };
const typoEach = 45;
const letters = 'etaoinshrdlu';

/** The keystrokes that give the text, the same for the same seed. */
export function typing(text: string, seed: number): Keystroke[] {
	const random = createRandomSource(seed);
	const typist = new Typist(random);
	for (const sentence of text.match(/[^.]+\.\s*/g) ?? [text]) {
		typist.write(sentence);
		if (random() < 0.3) typist.changeEarlier();
	}
	return typist.keystrokes;
}

/** The text after a key, and the cursor in it. */
export function press(
	{ text, cursor }: { readonly text: string; readonly cursor: number },
	key: Key,
): { text: string; cursor: number } {
	switch (key.kind) {
		case 'type':
			return {
				text: text.slice(0, cursor) + key.character + text.slice(cursor),
				cursor: cursor + key.character.length,
			};
		case 'delete':
			return {
				text: text.slice(0, Math.max(0, cursor - 1)) + text.slice(cursor),
				cursor: cursor - 1,
			};
		case 'jump':
			return { text, cursor: key.to };
	}
}

class Typist {
	readonly keystrokes: Keystroke[] = [];
	readonly #random: () => number;
	#state = { text: '', cursor: 0 };

	constructor(random: () => number) {
		this.#random = random;
	}

	write(sentence: string): void {
		for (const character of sentence) {
			if (this.#random() < 1 / typoEach && character !== ' ') this.#mistake();
			this.#press(character === ' ' ? speed.word : speed.character, { kind: 'type', character });
		}
		this.#pause(speed.sentence);
	}

	/** Puts a word into what is written already, and goes on at the end. */
	changeEarlier(): void {
		const end = this.#state.text.length;
		const blank = this.#state.text.indexOf(' ', Math.floor(this.#random() * end * 0.8));
		if (blank < 0) return;
		this.#press(speed.jump, { kind: 'jump', to: blank });
		for (const character of ' indeed') this.#press(speed.character, { kind: 'type', character });
		this.#pause(speed.jump);
		this.#press(speed.jump, { kind: 'jump', to: this.#state.text.length });
	}

	#mistake(): void {
		const wrong = 1 + Math.floor(this.#random() * 2);
		for (let index = 0; index < wrong; index += 1) {
			const character = letters[Math.floor(this.#random() * letters.length)] ?? 'e';
			this.#press(speed.character, { kind: 'type', character });
		}
		this.#pause(speed.mended);
		for (let index = 0; index < wrong; index += 1) this.#press(speed.character, { kind: 'delete' });
	}

	/** The next key comes so much later. */
	#pause(milliseconds: number): void {
		this.#extra = milliseconds;
	}

	#extra = 0;

	#press(usual: number, key: Key): void {
		const after = usual * (0.6 + 0.8 * this.#random()) + this.#extra;
		this.#extra = 0;
		this.keystrokes.push({ after, key });
		this.#state = press(this.#state, key);
	}
}

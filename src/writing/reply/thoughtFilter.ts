/** Takes what a model thinks aloud out of its reply while the reply comes. */
import { findMark, lengthOfPartialMark, ReplyPieces, type Mark } from './replyPieces.ts';
import { answerTags, thoughtForms, type ThoughtForm } from './thoughtForms.ts';

export interface VisibleText {
	readonly text: string;
	/** Whether all text before this one was a thought: it had no beginning, but an end. */
	readonly restarts: boolean;
}

/**
 * Thoughts stand at the beginning of a reply, or where control tokens say so; tags in the middle of a text
 * are text. Thoughts without an opening tag are only known by their end.
 */
export class ThoughtFilter {
	readonly #pieces = new ReplyPieces();
	readonly #opens: readonly Mark[];
	/** Beginnings of thoughts in the middle of a text. */
	readonly #controlOpens: readonly Mark[];
	/** Ends of thoughts that may have begun without a tag. */
	readonly #looseCloses: readonly Mark[];
	#state:
		| { readonly kind: 'beginning' | 'afterThought' }
		| { readonly kind: 'thought'; readonly closes: readonly Mark[] }
		| { readonly kind: 'text'; readonly answerEnd: Mark | undefined }
		| { readonly kind: 'ended' } = { kind: 'beginning' };

	/**
	 * @param source a text that the reply may repeat: tags that it has are text, except where they are control
	 * tokens
	 */
	constructor(source: string) {
		const markOf = (text: string): Mark => ({ text, controlOnly: source.includes(text) });
		this.#opens = thoughtForms.flatMap(({ opens }) =>
			opens.map((text) => ({ text, controlOnly: mayBeginWith(text, source) })),
		);
		this.#controlOpens = this.#opens.map(({ text }) => ({ text, controlOnly: true }));
		this.#looseCloses = thoughtForms.filter(isMarked).flatMap(({ closes }) => closes.map(markOf));
	}

	/** Whether what came last is part of a thought. */
	get isThinking(): boolean {
		return this.#state.kind === 'thought';
	}

	/** Whether nothing but white space came since a thought. */
	get isAfterThought(): boolean {
		return this.#state.kind === 'afterThought' && this.#pieces.raw.trim() === '';
	}

	/** Whether what came last may still become the beginning of a thought. */
	get isUndecided(): boolean {
		const { kind } = this.#state;
		return kind === 'beginning' || kind === 'afterThought';
	}

	/** @param isControl whether the piece is the name of a control token, which is never text */
	push(piece: string, isControl = false): VisibleText {
		this.#pieces.add(piece, isControl);
		let text = '';
		let restarts = false;
		for (;;) {
			const step = this.#step();
			if (step.restarts) text = '';
			restarts ||= step.restarts;
			text += step.text;
			if (!step.goesOn) return { text, restarts };
		}
	}

	/** What was held back, once no more comes. */
	end(): string {
		const rest = this.#pieces.take(this.#pieces.raw.length);
		if (this.isThinking || this.#state.kind === 'ended') return '';
		return this.#state.kind === 'afterThought' ? rest.trimStart() : rest;
	}

	#step(): Step {
		switch (this.#state.kind) {
			case 'beginning':
				return this.#begin([]);
			case 'afterThought':
				return this.#begin(answerOpens);
			case 'thought':
				return this.#think(this.#state.closes);
			case 'text':
				return this.#write(this.#state.answerEnd);
			case 'ended':
				this.#pieces.take(this.#pieces.raw.length);
				return waiting('');
		}
	}

	/** Looks whether a thought, an answer's tag or the text begins. */
	#begin(answers: readonly Mark[]): Step {
		const { raw } = this.#pieces;
		const indent = raw.length - raw.trimStart().length;
		const marks = [...this.#opens, ...answers];
		const found = findMark(this.#pieces, marks);
		if (found?.start === indent) {
			this.#pieces.take(found.end);
			this.#enter(found.mark.text);
			return goingOn('');
		}
		if (raw.length - indent <= lengthOfPartialMark(this.#pieces, marks)) return waiting('');
		// White space between a thought and the text belongs to neither.
		if (this.#state.kind === 'afterThought') this.#pieces.take(indent);
		this.#state = { kind: 'text', answerEnd: undefined };
		return goingOn('');
	}

	#enter(opening: string): void {
		const form = thoughtForms.find(({ opens }) => opens.includes(opening));
		if (form !== undefined) {
			this.#state = { kind: 'thought', closes: form.closes.map(anywhere) };
			return;
		}
		const close = answerTags.find(([open]) => open === opening)?.[1];
		this.#state = { kind: 'text', answerEnd: close === undefined ? undefined : anywhere(close) };
	}

	#think(closes: readonly Mark[]): Step {
		const found = findMark(this.#pieces, closes);
		if (found === undefined) {
			const kept = lengthOfPartialMark(this.#pieces, closes);
			this.#pieces.take(this.#pieces.raw.length - kept);
			return waiting('');
		}
		this.#pieces.take(found.end);
		this.#state = { kind: 'afterThought' };
		return goingOn('');
	}

	#write(answerEnd: Mark | undefined): Step {
		const ends = answerEnd === undefined ? [] : [answerEnd];
		const marks = [...this.#controlOpens, ...this.#looseCloses, ...ends];
		const found = findMark(this.#pieces, marks);
		if (found === undefined) {
			const kept = lengthOfPartialMark(this.#pieces, marks);
			return waiting(this.#pieces.take(this.#pieces.raw.length - kept));
		}
		const before = this.#pieces.take(found.start);
		this.#pieces.take(found.mark.text.length);
		if (found.mark === answerEnd) {
			this.#state = { kind: 'ended' };
			return goingOn(before);
		}
		if (!this.#looseCloses.includes(found.mark)) {
			this.#enter(found.mark.text);
			return goingOn(before);
		}
		this.#state = { kind: 'afterThought' };
		return { text: '', restarts: true, goesOn: true };
	}
}

interface Step extends VisibleText {
	readonly goesOn: boolean;
}

const waiting = (text: string): Step => ({ text, restarts: false, goesOn: false });
const goingOn = (text: string): Step => ({ text, restarts: false, goesOn: true });

const anywhere = (text: string): Mark => ({ text, controlOnly: false });
const answerOpens = answerTags.map(([open]) => anywhere(open));

/**
 * Whether a text that repeats the source may begin so: as the source does, or with a sentence about what the
 * source speaks of.
 */
function mayBeginWith(opening: string, source: string): boolean {
	const subject = /\p{L}+ \p{L}+(?=:$)/u.exec(opening)?.[0];
	const isSpokenOf = subject !== undefined && source.toLowerCase().includes(subject);
	return isSpokenOf || source.trimStart().startsWith(opening);
}

/** Whether the end of its thoughts can't be a sentence of a text. */
function isMarked({ closes }: ThoughtForm): boolean {
	return closes.every((close) => /^[[<◁]/u.test(close));
}

/**
 * Whatever is done with a pending rewrite, in any order and at any time: the document is the original or
 * exactly what was kept, in one undo step, and nothing that was typed is lost.
 */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { repetitions } from '../thorough.ts';
import { closeEditors, openFile, run } from './editorUnderTest.ts';
import { ScriptedRewrite, style } from './scriptedRewrite.ts';
import { putCursor } from './suggestions.ts';

const originals = ['The cat sat on the mat. It slept there.', 'The dog ran.', 'The end.'];
const text = `# Pets\n\n${originals.join('\n\n')}\n`;
const versions = [
	['A cat sat on the big mat. It dozed there.', 'A dog ran fast.'],
	['One cat sat on the mat. It slept here.', 'The dog ran.'],
	['Cats sit. They sleep.', 'Dogs run, and run.'],
	originals,
];
/** What is typed beside the passages and in them; the texts have neither. */
const [beside, inside] = ['ž', 'ý'];

type ReviewStep =
	| {
			readonly kind: 'answer';
			readonly keeps: boolean;
			readonly scope: number;
			readonly at: number;
	  }
	| { readonly kind: 'turn'; readonly step: 1 | -1 }
	| {
			readonly kind: 'another';
			readonly version: number;
			readonly pace: number;
			readonly waits: boolean;
	  }
	| { readonly kind: 'accept' | 'reject' };

type Step =
	| ReviewStep
	| { readonly kind: 'typeInside' | 'typeBeside'; readonly at: number }
	| { readonly kind: 'command'; readonly command: string; readonly argument?: object }
	| { readonly kind: 'pause'; readonly milliseconds: number };

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** Milliseconds between two words. */
const paces = fc.constantFrom(0, 5, 30);

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
	fc.oneof(
		{
			weight: 3,
			arbitrary: fc.record({
				kind: fc.constant('answer' as const),
				keeps: fc.boolean(),
				scope: fc.nat(2),
				at: share,
			}),
		},
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constantFrom('typeInside' as const, 'typeBeside' as const),
				at: share,
			}),
		},
		{
			weight: 3,
			arbitrary: fc.constantFrom<Step>(
				{ kind: 'command', command: 'undo' },
				{ kind: 'command', command: 'redo' },
				{ kind: 'command', command: 'workbench.action.files.save' },
				{ kind: 'command', command: 'cursorMove', argument: { to: 'down' } },
			),
		},
		{
			weight: 2,
			arbitrary: fc.record({
				kind: fc.constant('another' as const),
				version: fc.nat(versions.length - 1),
				pace: paces,
				waits: fc.boolean(),
			}),
		},
		fc.constantFrom<Step>({ kind: 'turn', step: 1 }, { kind: 'turn', step: -1 }),
		fc.record({ kind: fc.constant('pause' as const), milliseconds: fc.nat(80) }),
		fc.constantFrom<Step>({ kind: 'accept' }, { kind: 'reject' }),
	),
	{ maxLength: 12 },
);

const scopes = ['change', 'sentence', 'paragraph'] as const;
const without = (all: string, typed: string) => all.replaceAll(typed, '');

suite('any review of a rewrite', function () {
	this.timeout(repetitions(240_000, 7_200_000));

	test('ends in the original or in what was kept, as one undo step', async () => {
		await fc.assert(
			fc.asyncProperty(
				paces,
				steps,
				fc.constantFrom('accept' as const, 'reject' as const),
				async (pace, all, kind) => {
					const review = await Review.begin(pace);
					for (const step of [...all, { kind }]) await review.take(step);
					await review.end();
				},
			),
			{ numRuns: repetitions(30, 2000) },
		);
	});
});

class Review {
	readonly #document: vscode.TextDocument;
	readonly #editor: vscode.TextEditor;
	readonly #scripted: ScriptedRewrite;
	#making: Promise<unknown>;
	/** What the document was when the session ended; a Redo may follow at once. */
	#textAtEnd = '';

	private constructor(editor: vscode.TextEditor, pace: number) {
		this.#document = editor.document;
		this.#editor = editor;
		this.#scripted = new ScriptedRewrite(editor.document, versions[0] ?? []);
		this.#scripted.pace = pace;
		this.#session.onDidChange(() => {
			if (this.#phase === 'ended') this.#textAtEnd = this.#text;
		});
		this.#making = this.#session.run();
	}

	static async begin(pace: number): Promise<Review> {
		const { editor } = await openFile(text);
		const review = new Review(editor, pace);
		// Some things happen while it streams.
		if (pace === 0) await review.#making;
		else await wait(3 * pace);
		return review;
	}

	get #session() {
		return this.#scripted.session;
	}

	get #phase() {
		return this.#session.phase.kind;
	}

	get #text() {
		return this.#document.getText();
	}

	async take(step: Step): Promise<void> {
		if (this.#phase === 'ended') return;
		await this.#make(step);
		this.#check();
	}

	async end(): Promise<void> {
		await this.#making;
		assert.equal(this.#phase, 'ended');
		this.#session.dispose();
		await closeEditors();
	}

	/** While it goes on, the document is the original but for what it says stands in place of each passage. */
	#check(): void {
		const { phase, passages, originalText } = this.#session;
		if (phase.kind === 'ending') return;
		if (phase.kind === 'ended') {
			if (phase.restored) assert.equal(without(this.#textAtEnd, beside), text);
			return;
		}
		assert.equal(without(originalText, beside), text);
		const assembled = passages.reduceRight(
			(all, { range }, index) =>
				all.slice(0, range.start) + (originals[index] ?? '') + all.slice(range.end),
			this.#text,
		);
		assert.equal(assembled, originalText);
	}

	async #make(step: Step): Promise<unknown> {
		switch (step.kind) {
			case 'typeInside':
			case 'typeBeside':
				return this.#type(step.kind === 'typeInside', step.at);
			case 'command':
				return run(step.command, step.argument);
			case 'pause':
				return wait(step.milliseconds);
			case 'answer':
			case 'turn':
			case 'another':
			case 'accept':
			case 'reject':
				return this.#review(step);
		}
	}

	async #review(step: ReviewStep): Promise<unknown> {
		switch (step.kind) {
			case 'answer':
				return this.#answer(step.keeps, step.scope, step.at);
			case 'turn':
				return this.#session.turn(step.step);
			case 'another':
				return this.#another(step.version, step.pace, step.waits);
			case 'accept':
				return this.#accept();
			case 'reject':
				return this.#reject();
		}
	}

	async #answer(keeps: boolean, scope: number, at: number): Promise<void> {
		const position = this.#document.positionAt(Math.floor(at * this.#text.length));
		const [before, base] = [this.#text, this.#session.originalText];
		await this.#session.answer(keeps ? 'keep' : 'revert', scopes[scope] ?? 'change', position);
		if (this.#phase !== 'ended') {
			if (keeps) assert.equal(this.#text, before);
			return;
		}
		// All was answered, and so it is accepted or rejected.
		if (keeps) assert.equal(this.#text, before);
		if (this.#text !== base) await this.#assertOneStep(base);
	}

	/** Types a key where it is in a passage, or between them. */
	async #type(isInside: boolean, at: number): Promise<void> {
		const { range } = this.#session.passages[at < 0.5 ? 0 : 1] ?? assert.fail();
		const length = range.end - range.start;
		if (isInside && length < 2) return;
		const offset = isInside ? range.start + 1 + Math.floor(at * (length - 2)) : at < 0.5 ? 0 : 8;
		putCursor(this.#editor, isInside ? offset : Math.min(offset, this.#text.length));
		await run('type', { text: isInside ? inside : beside });
	}

	async #another(version: number, pace: number, waits: boolean): Promise<void> {
		if (this.#phase !== 'pending') return;
		this.#scripted.replies = versions[version] ?? [];
		this.#scripted.pace = pace;
		const making = this.#session.another(style);
		this.#making = making;
		if (waits) await making;
		else await wait(2 * pace);
	}

	async #accept(): Promise<void> {
		// Only what is complete can be accepted.
		await this.#making;
		if (this.#phase !== 'pending') return;
		const [kept, base] = [this.#text, this.#session.originalText];
		await this.#session.accept();
		assert.equal(this.#text, kept);
		await this.#assertOneStep(base);
	}

	async #reject(): Promise<void> {
		const base = this.#session.originalText;
		// While another version is made, the first one brings back the one before.
		await this.#session.reject();
		await this.#making;
		await this.#session.reject();
		assert.equal(this.#text, base);
	}

	async #assertOneStep(base: string): Promise<void> {
		const kept = this.#text;
		await run('undo');
		assert.equal(this.#text, base);
		await run('redo');
		assert.equal(this.#text, kept);
	}
}

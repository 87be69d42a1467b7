/** Scripted tokens through the loop that turns choices into text. */
import assert from 'node:assert/strict';
import type { Token } from 'node-llama-cpp';
import { TokenLoop, type LoopModel, type TokenLoopOptions } from '../../src/backend/tokenLoop.ts';
import { mostThoughtTokens } from '../../src/backend/visibleReply.ts';

/** Text, or the name of a control token. */
type Entry = string | { readonly control: string };

const end: Entry = { control: '<end of generation>' };
const turnEnd: Entry = { control: '<|end|>' };

/** A vocabulary in which every entry of the script is a token. */
function run(script: readonly Entry[], changes: Partial<TokenLoopOptions> = {}, room = 10_000) {
	const entryOf = (token: Token): Entry => script[token] ?? '';
	const encoder: LoopModel['encoder'] = {
		decode: (tokens) =>
			tokens
				.map(entryOf)
				.map((entry) => (typeof entry === 'string' ? entry : ''))
				.join(''),
		controlName: (token) => {
			const entry = entryOf(token);
			return typeof entry === 'string' ? undefined : entry.control;
		},
		isEndOfGeneration: (token) => entryOf(token) === end,
		isEndOfTurn: (token) => entryOf(token) === turnEnd,
	};
	let text = '';
	const counts: number[] = [];
	const loop = new TokenLoop({ encoder, room }, [], {
		maxTokens: 100,
		stopStrings: [],
		thoughts: { kind: 'skipped', source: 'It rains.' },
		onText: (piece) => {
			text += piece;
			return 'continue';
		},
		onRestart: () => {
			text = '';
		},
		onToken: (count) => counts.push(count),
		...changes,
	});
	let token: Token | undefined;
	let next = 0;
	do {
		token = loop.advance(next);
		next += 1;
	} while (token !== undefined && next < script.length);
	const { stopReason, onlyThought, tokens, appended } = loop;
	return { text, stopReason, onlyThought, tokens: tokens.length, appended, counts };
}

suite('The token loop', () => {
	test('thoughts are no text, and count neither as tokens nor against their limit', () => {
		const thought = ['<th', 'ink', '>', '\nThey', ' want', ' rain', '\n</', 'think', '>', '\n\n'];
		const result = run([...thought, 'It', ' pours', '.', end], { maxTokens: 4 });
		assert.equal(result.text, 'It pours.');
		assert.equal(result.stopReason, 'endOfGeneration');
		assert.equal(result.tokens, 3);
		assert.equal(result.appended, 13);
	});

	test('the limit is of text', () => {
		const result = run(['<think>', 'Hm', '</think>', 'It', ' pours', ' a', ' lot'], {
			maxTokens: 2,
		});
		assert.equal(result.text, 'It pours');
		assert.equal(result.stopReason, 'maxTokens');
	});

	test('stop strings in thoughts end nothing', () => {
		const script = ['<think>', 'One\n\ntwo', '</think>', '\n\n', 'It pours.', '\n\n', 'Bye.'];
		const result = run(script, { stopStrings: ['\n\n'] });
		assert.equal(result.text, 'It pours.');
		assert.equal(result.stopReason, 'stopString');
	});

	test('thoughts without a beginning take back what was shown, and its tokens', () => {
		const result = run(['Okay', ', rain', '</think>', 'It', ' pours', '.', end]);
		assert.equal(result.text, 'It pours.');
		assert.equal(result.tokens, 3);
	});

	test('a model that only thinks is stopped, and known by that', () => {
		const endless = Array.from({ length: 3000 }, () => ' hm');
		const result = run(['<think>', ...endless]);
		assert.equal(result.text, '');
		assert.ok(result.onlyThought);
		assert.equal(result.appended, mostThoughtTokens);
		const short = run(['<think>', ...endless], {}, 50);
		assert.ok(short.onlyThought);
		assert.equal(short.appended, 50);
	});

	test('thoughts that the model ends with are an empty reply', () => {
		const result = run(['<think>', 'Hm.', end]);
		assert.equal(result.text, '');
		assert.equal(result.onlyThought, false);
	});

	test('thoughts may end a reply at once', () => {
		const result = run(['<think>', 'Hm', '</think>', 'It pours.'], { thoughts: { kind: 'end' } });
		assert.equal(result.text, '');
		assert.equal(result.appended, 1);
		assert.equal(result.onlyThought, false);
	});

	test('where the text is exact, thoughts are text', () => {
		const script = ['<think>', 'Hm', '</think>', { control: '[THINK]' }, turnEnd, ' Yes', end];
		const result = run(script, { thoughts: { kind: 'text' } });
		assert.equal(result.text, '<think>Hm</think> Yes');
		assert.equal(result.tokens, 6);
	});

	test('a token that ends a turn ends the reply, but not its thoughts', () => {
		const channel = (name: string): Entry[] => [
			{ control: '<|channel|>' },
			name,
			{ control: '<|message|>' },
		];
		const start: Entry[] = [{ control: '<|start|>' }, 'assistant'];
		const script = [
			...channel('analysis'),
			'Hm.',
			turnEnd,
			...start,
			...channel('final'),
			'It',
			' pours.',
		];
		const result = run([...script, turnEnd, ...start, 'More']);
		assert.equal(result.text, 'It pours.');
		assert.equal(result.stopReason, 'endOfGeneration');
		assert.equal(result.tokens, 2);
	});

	test('a passage that begins with a tag keeps it', () => {
		const source = '<think> is a tag.';
		const result = run(['<think>', ' opens', ' thoughts.', end], {
			thoughts: { kind: 'skipped', source },
		});
		assert.equal(result.text, '<think> opens thoughts.');
	});
});

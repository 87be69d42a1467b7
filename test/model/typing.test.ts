/** A writer types, in real time, into the engine of the extension and the real backend. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { BackendClient } from '../../src/client/backendClient.ts';
import {
	CompletionEngine,
	type CompletionInput,
	type CompletionOutcome,
} from '../../src/extension/completion/completionEngine.ts';
import type { EditorSituation } from '../../src/extension/completion/quietness.ts';
import type { AmuletSettings } from '../../src/extension/settings/amuletSettings.ts';
import type { CompleteParameters, CompleteResult } from '../../src/protocol/messages.ts';
import { settingsWith } from '../extension/manifestSettings.ts';
import { repetitions } from '../thorough.ts';
import { createClient, modelPath, noSignal } from './backendUnderTest.ts';
import { loadInProcess, type InProcess } from './loadInProcess.ts';
import { press, typing, type Keystroke } from './typist.ts';

const sentences = [
	'The library opens again on Monday. ',
	'Please return all books before the end of the month. ',
	'We look forward to your visit. ',
	'We have moved the shelves to the first floor, and the reading room is larger now. ',
	'Those who need more time can write to us, or call the desk in the morning. ',
];
const text = sentences.join('');

const { settings } = settingsWith({
	activeProfile: 'formal',
	'model.path': modelPath(),
	'model.gpu': 'off',
	'model.threads': 1,
	'completion.confidence': 0,
});

const writing: EditorSituation = {
	cursors: 1,
	hasSelection: false,
	suggestWidgetOpen: false,
	rewriting: false,
	snoozed: false,
};

/** A pause of the writer that is no typing, in milliseconds. */
const thinking = 900;

interface Request {
	readonly parameters: CompleteParameters;
	readonly result: CompleteResult;
}

/** A client that remembers what was asked and answered. */
class WatchedClient {
	readonly answered: Request[] = [];
	open = 0;
	readonly #client: BackendClient;

	constructor(client: BackendClient) {
		this.#client = client;
	}

	async complete(parameters: CompleteParameters, signal: AbortSignal): Promise<CompleteResult> {
		this.open += 1;
		try {
			const result = await this.#client.complete(parameters, signal);
			this.answered.push({ parameters, result });
			return result;
		} finally {
			this.open -= 1;
		}
	}
}

interface Shown {
	/** From the keystroke until there was something to show, in milliseconds. */
	readonly after: number;
	readonly fromCache: boolean;
}

class Writer {
	readonly shown: Shown[] = [];
	readonly outcomes: CompletionOutcome[] = [];
	state = { text: '', cursor: 0 };
	readonly #engine: CompletionEngine;
	#waiting = new AbortController();
	#last: Promise<void> = Promise.resolve();

	constructor(engine: CompletionEngine) {
		this.#engine = engine;
	}

	async type(keystrokes: readonly Keystroke[]): Promise<void> {
		for (const { after, key } of keystrokes) {
			// Who stops to think looks at what is suggested, however busy the machine is.
			if (after >= thinking) await this.#last;
			await wait(after);
			this.state = press(this.state, key);
			this.#waiting.abort();
			if (key.kind !== 'jump') this.#engine.typed();
			this.#waiting = new AbortController();
			this.#last = this.ask(this.#waiting.signal);
		}
		await this.#last;
	}

	/** What the editor does after a keystroke. */
	async ask(signal: AbortSignal): Promise<void> {
		const started = performance.now();
		const outcome = await this.#engine.suggest(
			{
				text: this.state.text,
				offset: this.state.cursor,
				languageId: 'markdown',
				settings,
				situation: writing,
				explicit: false,
			},
			signal,
		);
		this.outcomes.push(outcome);
		if (outcome.kind === 'none') return;
		this.shown.push({
			after: performance.now() - started,
			fromCache: outcome.result === undefined,
		});
	}
}

suite('A writer at the keyboard', function () {
	this.timeout(240_000);
	let client: BackendClient;
	let loaded: InProcess;
	suiteSetup(async () => {
		client = createClient();
		loaded = await loadInProcess({ contextTokens: 512 });
	});
	suiteTeardown(async () => {
		await client.stop();
		await loaded.unload();
	});

	function start() {
		const watched = new WatchedClient(client);
		const engine = new CompletionEngine(watched);
		return { watched, engine, writer: new Writer(engine) };
	}

	/** Tokens that one text has behind what it has in common with another. */
	function changedTokens(from: string, to: string): number {
		const [a, b] = [from, to].map((one) => loaded.model.encoder.encodeText(one));
		if (a === undefined || b === undefined) return Number.NaN;
		const common = b.findIndex((token, index) => token !== a[index]);
		return common < 0 ? 0 : b.length - common;
	}

	/**
	 * Of each answer whose text extends that of the answer before, and of all requests between them that were
	 * cancelled, while the same follows the cursor: tokens evaluated and changed, in each sequence.
	 */
	function extensions(requests: readonly Request[]) {
		let known: string | undefined;
		let following: string | undefined;
		return requests.flatMap(({ parameters: { before, after }, result }) => {
			const isSamePlace = after === following && known !== undefined && before.startsWith(known);
			const from = isSamePlace ? known : undefined;
			const isAnswer = result.stopReason !== 'cancelled';
			known = isAnswer ? before : from;
			following = after;
			if (from === undefined || !isAnswer) return [];
			const tokens = result.promptTokens.reduce((sum, count) => sum + count, 0);
			return {
				evaluated: (tokens - result.tokensReused) / result.promptTokens.length,
				changed: changedTokens(from, before),
			};
		});
	}

	test('gets suggestions for what each keystroke added, and none that is late', async () => {
		const { watched, writer } = start();
		const typed = sentences.slice(0, repetitions(3, sentences.length)).join('');
		const keystrokes = typing(typed, 7);
		await writer.type(keystrokes);
		report(keystrokes.length, writer, watched);
		assert.equal(writer.state.text.replaceAll(' indeed', ''), typed);
		assert.equal(watched.open, 0);
		// How many come in time depends on the machine.
		assert.ok(writer.shown.length >= 2, String(writer.shown.length));
		const extended = extensions(watched.answered);
		assert.ok(extended.length >= 1, String(extended.length));
		for (const { evaluated, changed } of extended) {
			assert.ok(evaluated <= changed + 1, `${evaluated} evaluated, ${changed} changed`);
		}
	});

	test('typing through a suggestion and deleting back asks nothing more', async () => {
		const { watched, writer } = start();
		writer.state = { text, cursor: text.length };
		await writer.ask(noSignal());
		const [outcome] = writer.outcomes;
		assert.ok(outcome?.kind === 'suggestions');
		const [suggestion = ''] = outcome.suggestions;
		const typed = Array.from(suggestion.slice(0, 10), (character): Keystroke => ({
			after: 5,
			key: { kind: 'type', character },
		}));
		await writer.type([
			...typed,
			...typed.map((): Keystroke => ({ after: 5, key: { kind: 'delete' } })),
		]);
		assert.equal(watched.answered.length, 1);
		assert.deepEqual(
			writer.outcomes.map((one) => (one.kind === 'suggestions' ? one.suggestions[0] : one.reason)),
			[
				suggestion,
				...typed.map((_, index) => suggestion.slice(index + 1)),
				...typed.map((_, index) => suggestion.slice(typed.length - index - 1)),
			],
		);
	});

	test('an accepted suggestion is continued without a pause', async () => {
		const { writer } = start();
		writer.state = { text, cursor: text.length };
		await writer.ask(noSignal());
		const [outcome] = writer.outcomes;
		assert.ok(outcome?.kind === 'suggestions');
		const [character = ''] = outcome.suggestions;
		const model = (last: CompletionOutcome | undefined) => {
			const milliseconds = last?.result?.milliseconds;
			return (milliseconds?.prefill ?? 0) + (milliseconds?.decode ?? 0);
		};
		await writer.type([{ after: 5, key: { kind: 'type', character } }]);
		const [, next] = writer.shown;
		// The pause of a writer who has just begun is 500 ms.
		assert.ok(
			next !== undefined && next.after - model(writer.outcomes[1]) < 400,
			String(next?.after),
		);
	});

	test('suggestions of one profile are not shown for another, and several come to who asks', async () => {
		const { watched, engine } = start();
		const formal = await engine.suggest(asked(settings), noSignal());
		const vivid = await engine.suggest(
			asked({ ...settings, profile: settings.profiles.find(({ name }) => name === 'vivid') }),
			noSignal(),
		);
		assert.ok(formal.kind === 'suggestions' && vivid.kind === 'suggestions');
		assert.notDeepEqual(vivid.suggestions, formal.suggestions);
		assert.ok(formal.suggestions.length > 1);
		const again = await engine.suggest({ ...asked(settings), explicit: false }, noSignal());
		assert.ok(again.kind === 'suggestions' && again.suggestions[0] === formal.suggestions[0]);
		assert.equal(watched.answered.length, 2);
	});

	test('a model that cannot be loaded is told once, and tried again when asked for', async () => {
		const { engine } = start();
		const missing = asked({ ...settings, 'model.path': '/no/such/model.gguf' });
		const typed = { ...missing, explicit: false };
		await assert.rejects(engine.suggest(typed, noSignal()), /no.such.model/);
		const next = await engine.suggest(typed, noSignal());
		assert.deepEqual(next, { kind: 'none', reason: 'failedBefore' });
		await assert.rejects(engine.suggest(missing, noSignal()), /no.such.model/);
		engine.forgetFailure();
		await assert.rejects(engine.suggest(typed, noSignal()), /no.such.model/);
	});
});

/** Who asks for suggestions at the end of the text. */
function asked(by: AmuletSettings): CompletionInput {
	return {
		text,
		offset: text.length,
		languageId: 'markdown',
		settings: by,
		situation: writing,
		explicit: true,
	};
}

function report(keystrokes: number, writer: Writer, { answered }: WatchedClient): void {
	const sum = (of: (request: Request) => number) =>
		answered.reduce((total, request) => total + of(request), 0);
	const ofPrompts = sum(
		({ result }) =>
			result.promptTokens.reduce((total, count) => total + count, 0) - result.tokensReused,
	);
	const cancelled = answered.filter(({ result }) => result.stopReason === 'cancelled').length;
	const times = writer.shown.filter(({ fromCache }) => !fromCache).map(({ after }) => after);
	const hits = writer.shown.filter(({ fromCache }) => fromCache).length;
	const at = (share: number) =>
		Math.round(times.sort((a, b) => a - b)[Math.floor(share * (times.length - 1))] ?? Number.NaN);
	process.stdout.write(
		`      ${keystrokes} keystrokes: ${answered.length} requests, ${cancelled} of them cancelled, ${hits} cache hits, ` +
			`${writer.shown.length} suggestions\n` +
			`      tokens evaluated a keystroke, both sequences: ${(ofPrompts / keystrokes).toFixed(1)} of prompts, ` +
			`${(sum(({ result }) => result.tokensEvaluated) / keystrokes).toFixed(1)} in all\n` +
			`      from the last key to the ghost text, the pause included: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms\n`,
	);
}

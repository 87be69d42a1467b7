/**
 * What a person would get with everything as it comes: texts of six kinds in three languages, four profiles,
 * the default settings, the real backend and the medium model. The rules here are the test's own, not those
 * by which the product judges a reply.
 */
import assert from 'node:assert/strict';
import type { BackendClient } from '../../src/client/backendClient.ts';
import { withClients } from '../../src/evaluation/modelProcesses.ts';
import { shareWork } from '../../src/evaluation/sharedWork.ts';
import { defaultDecoding } from '../../src/protocol/decoding.ts';
import type { RewrittenPassage } from '../../src/protocol/messages.ts';
import { languageOf } from '../../src/writing/text/language.ts';
import { defaultLayout } from '../../src/writing/prompts/prompts.ts';
import { mediumModelPath, modelSettings, noSignal } from '../model/backendUnderTest.ts';
import { repetitions } from '../thorough.ts';
import { instructionOf } from './profiles.ts';
import { rewrittenTexts, type RewrittenText } from './texts.ts';

type Profile = 'formal' | 'concise' | 'friendly' | 'plain';

const profiles: readonly Profile[] = ['formal', 'concise', 'plain', 'friendly'];

/** By turns, so that each language meets all four; each text two of them in a thorough run. */
function profilesOf(index: number): readonly Profile[] {
	return [0, 2]
		.slice(0, repetitions(1, 2))
		.flatMap((turn) => profiles[(index + turn) % profiles.length] ?? []);
}

/** Two of three, with all kinds among them; in a thorough run all. */
const leftOut = repetitions(1, Number.NaN);
const textsToRewrite = rewrittenTexts.filter(
	(_, index) => (index + Math.floor(index / 6)) % 3 !== leftOut,
);

/** Of one thread each: together they do more than one of two threads, which wait for each other. */
const backends = 2;

interface Rewritten {
	readonly asked: RewrittenText;
	readonly profile: Profile;
	readonly passage: RewrittenPassage;
}

/** Everything that was offered, to be shown beside a failure. */
type Offered = Rewritten & { readonly reply: string };

suite('Rewrites as people get them', function () {
	this.timeout(1_800_000);
	const rewritten: Rewritten[] = [];
	const offered = (): Offered[] =>
		rewritten.flatMap((one) =>
			one.passage.kind === 'rewritten' ? [{ ...one, reply: one.passage.text }] : [],
		);

	suiteSetup(() =>
		withClients(backends, (clients) =>
			shareWork({
				clients,
				pieces: [...textsToRewrite.entries()],
				deadline: Number.POSITIVE_INFINITY,
				signal: noSignal(),
				work: async (client, [index, asked]) => {
					for (const profile of profilesOf(index)) {
						rewritten.push(await rewrite(client, asked, profile));
					}
				},
			}),
		),
	);

	async function rewrite(
		client: BackendClient,
		asked: RewrittenText,
		profile: Profile,
	): Promise<Rewritten> {
		const { passages } = await client.rewrite(
			{
				model: modelSettings({ path: mediumModelPath() }),
				decoding: {
					...{ method: 'amulet', ...defaultDecoding, vocabulary: 512 },
					...{ temperature: 0, topP: 1, seed: 0, maxTokens: 1024, drafting: true },
				},
				languageId: 'markdown',
				preferences: [{ instruction: instructionOf(profile), weight: 1 }],
				passages: [asked.text],
				layout: defaultLayout,
				checksReplies: true,
				keepsNumbers: true,
			},
			noSignal(),
			() => undefined,
		);
		const [passage] = passages;
		assert.ok(passage);
		return { asked, profile, passage };
	}

	function none(what: string, isFaulty: (one: Offered) => boolean): void {
		const faulty = offered().filter(isFaulty);
		const shown = faulty.map(
			({ asked, profile, reply }) => `${profile}: ${asked.text}\n→ ${reply}`,
		);
		assert.equal(faulty.length, 0, `${what}:\n${shown.join('\n\n')}`);
	}

	test('most are offered', () => {
		const kept = rewritten.filter(({ passage }) => passage.kind !== 'rewritten');
		const reasons = kept.map(({ asked, profile, passage }) =>
			JSON.stringify([profile, asked.text, passage]),
		);
		assert.ok(kept.length <= rewritten.length / 4, reasons.join('\n'));
	});

	test('none has tags, placeholders or other marks that its text lacks', () => {
		none('marks', ({ reply }) => /[<>[\]{}*#`]|\|>/.test(reply));
	});

	test('none speaks of the request, the text or itself', () => {
		none('echo or remark', ({ reply }) =>
			/as much as possible|rewrit|reformul|the text|this version|as an AI|I cannot|I can't assist|help you/i.test(
				reply,
			),
		);
	});

	test('none is in another language', () => {
		none('another language', ({ asked, reply }) => {
			const found = languageOf(reply)?.code;
			return found !== undefined && found !== asked.language;
		});
	});

	test('none is far from its text in length, and each has words of it', () => {
		none('length or words', ({ asked, profile, reply }) => {
			const share = reply.length / asked.text.length;
			const least = profile === 'concise' ? 0.15 : 0.4;
			return share < least || share > 2 || sharedWords(asked.text, reply) < 3;
		});
	});

	test('each keeps the numbers, but a concise one may drop one, and none adds one', () => {
		none('numbers', ({ asked, profile, reply }) => {
			const before = numbersIn(asked.text);
			const after = numbersIn(reply);
			const hasAll = profile === 'concise' || [...before].every((number) => after.has(number));
			return !hasAll || [...after].some((number) => !before.has(number));
		});
	});

	test('of those asked for, at most one in six is nearly a copy', () => {
		const copies = offered().filter(({ asked, reply }) => isNearCopy(asked.text, reply));
		assert.ok(
			copies.length <= rewritten.length / 6,
			`${copies.length} of ${rewritten.length}:\n${copies.map(({ reply }) => reply).join('\n')}`,
		);
	});
});

/** Small ones may be written as words. */
const numberWords = [
	['two', 'zwei', 'deux'],
	['three', 'drei', 'trois'],
	['four', 'vier', 'quatre'],
	['five', 'fünf', 'cinq'],
	['six', 'sechs', 'six'],
	['seven', 'sieben', 'sept'],
	['eight', 'acht', 'huit'],
	['nine', 'neun', 'neuf'],
	['ten', 'zehn', 'dix'],
	['eleven', 'elf', 'onze'],
	['twelve', 'zwölf', 'douze'],
];

function numbersIn(text: string): ReadonlySet<string> {
	const words = new Set(wordsOf(text));
	const written = numberWords.flatMap((names, index) =>
		names.some((name) => words.has(name)) ? [String(index + 2)] : [],
	);
	return new Set([...(text.match(/\d+/g) ?? []), ...written]);
}

function wordsOf(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Different longer words that both have. */
function sharedWords(one: string, other: string): number {
	const words = new Set(wordsOf(one).filter((word) => word.length > 3));
	return [...new Set(wordsOf(other))].filter((word) => words.has(word)).length;
}

/** Whether no more than one word in twenty differs. */
function isNearCopy(text: string, reply: string): boolean {
	const [before, after] = [wordsOf(text), wordsOf(reply)];
	const rest = [...before];
	const kept = after.filter((word) => {
		const place = rest.indexOf(word);
		if (place >= 0) rest.splice(place, 1);
		return place >= 0;
	});
	return kept.length >= 0.95 * Math.max(before.length, after.length);
}

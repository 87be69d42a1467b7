import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCondition } from '../../src/evaluation/conditions.ts';
import { preferenceNames, singleWish, type Wish } from '../../src/evaluation/preferences.ts';
import { promptsFor } from '../../src/evaluation/trialPrompts.ts';
import { completionChatPrompt } from '../../src/writing/prompts/completionPrompts.ts';
import { rewriteChatPrompt } from '../../src/writing/prompts/prompts.ts';
import { root } from '../reference/files.ts';

interface AuthorsPrompts {
	readonly systemPrompt: string;
	readonly preferences: Readonly<Record<string, string>>;
}

const authors = JSON.parse(
	readFileSync(path.join(root, 'test/reference/prompts.json'), 'utf8'),
) as AuthorsPrompts;
const source = 'Why is the sky blue?';
const pref = parseCondition('pref');
const wishOfTwo: Wish = {
	name: 'user-1',
	preferences: [
		{ name: 'formal', weight: 0.3 },
		{ name: 'concise', weight: 0.7 },
	],
};

suite('The prompts of a trial', () => {
	test('are the authors’ for each of their preferences', () => {
		assert.deepEqual(preferenceNames.toSorted(), Object.keys(authors.preferences).sort());
		for (const name of preferenceNames) {
			const wish = singleWish(name);
			const { base, preferences } = promptsFor({ task: 'question', source, wish }, pref);
			const systemWith = (preference: string) =>
				authors.systemPrompt.replace('{preference}', () => preference);
			assert.deepEqual(base, { system: systemWith(''), user: source });
			assert.deepEqual(preferences, [
				{
					prompt: { system: systemWith(authors.preferences[name] ?? ''), user: source },
					weight: 1,
				},
			]);
		}
	});

	test('of a rewrite are the extension’s', () => {
		for (const layout of ['preferenceFirst', 'textFirst'] as const) {
			const how = parseCondition(`pref:layout=${layout}`);
			const asked = { task: 'rewriting', source, wish: singleWish('formal') } as const;
			const { base, preferences } = promptsFor(asked, how);
			assert.deepEqual(
				base,
				rewriteChatPrompt({ passage: source, instruction: undefined }, layout),
			);
			const instruction = authors.preferences.formal;
			assert.deepEqual(
				preferences[0]?.prompt,
				rewriteChatPrompt({ passage: source, instruction }, layout),
			);
		}
	});

	test('of a continuation are the extension’s, and the reply begins with the text', () => {
		const asked = { task: 'completion', source, wish: singleWish('formal') } as const;
		const { base, preferences, sourceless } = promptsFor(asked, pref);
		assert.deepEqual(base, { ...completionChatPrompt(undefined, ''), replyStart: source });
		assert.deepEqual(preferences[0]?.prompt, {
			...completionChatPrompt(authors.preferences.formal, ''),
			replyStart: source,
		});
		assert.equal(sourceless, undefined);
	});

	test('put a preference in other words where that is asked for', () => {
		const wordedAs = (wording: string) => {
			const asked = { task: 'question', source, wish: singleWish('uplifting') } as const;
			const how = parseCondition(`pref:wording=${wording}`);
			return promptsFor(asked, how).preferences[0]?.prompt.system.split('advice. ')[1];
		};
		assert.equal(wordedAs('authors'), authors.preferences.uplifting);
		assert.equal(wordedAs('short'), 'Be uplifting.');
		assert.equal(wordedAs('style'), 'The style of the text must be very uplifting.');
	});

	test('of several preferences are one with all sentences, or one each', () => {
		const asked = { task: 'question', source, wish: wishOfTwo } as const;
		const joined = promptsFor(asked, pref).preferences;
		assert.equal(joined.length, 1);
		assert.ok(
			joined[0]?.prompt.system.endsWith(
				'Your answer should be concise as much as possible. Your answer should be formal as much as possible.',
			),
		);
		const composed = promptsFor(asked, parseCondition('pref:composition=composed')).preferences;
		assert.deepEqual(
			composed.map(({ weight }) => weight),
			[0.3, 0.7],
		);
		assert.match(composed[0]?.prompt.system ?? '', /formal as much as possible\.$/);
	});

	test('of a base reply know no preference', () => {
		const { base, preferences } = promptsFor({ task: 'question', source, wish: undefined }, pref);
		assert.deepEqual(preferences, [{ prompt: base, weight: 1 }]);
	});
});

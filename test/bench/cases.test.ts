import assert from 'node:assert/strict';
import { orderOf, plannedCases, mostSequences } from './cases.ts';
import { undraftedTwin } from './methods.ts';
import { chatPromptOf, instructionsFor, tasks, textsOf } from './texts.ts';

const plans = [plannedCases(false, undefined), plannedCases(true, undefined)];
const everyCase = plans.flat();

suite('What the benchmark measures', () => {
	test('every case has plain generation to compare with, and what forward passes repeat', () => {
		for (const { methods } of everyCase) {
			const ids = methods.map(({ id }) => id);
			assert.equal(new Set(ids).size, ids.length);
			assert.ok(ids.includes('plain'));
			for (const { work } of methods) {
				if (work.kind === 'passes')
					assert.ok(ids.includes(work.like), `${work.like} in ${String(ids)}`);
			}
		}
	});

	test('a method without drafts differs from its twin in nothing else', () => {
		let pairs = 0;
		for (const { methods } of everyCase) {
			for (const method of methods) {
				const twin = undraftedTwin(method.id, methods);
				if (twin?.work.kind !== 'ours' || method.work.kind !== 'ours') continue;
				pairs += 1;
				assert.equal(method.work.decoding.drafting, true);
				assert.deepEqual(twin.work.decoding, { ...method.work.decoding, drafting: false });
				assert.equal(twin.preferences, method.preferences);
			}
		}
		assert.ok(pairs >= everyCase.length);
	});

	test('a full run has all tasks, prompts of all sizes, and 1, 3 and 6 preferences', () => {
		const [full = []] = plans;
		assert.deepEqual(new Set(full.map(({ task }) => task)), new Set(tasks));
		assert.deepEqual(new Set(full.map(({ size }) => size)), new Set(['short', 'medium', 'long']));
		const counts = full.flatMap(({ methods }) => methods.map(({ preferences }) => preferences));
		assert.deepEqual(new Set(counts), new Set([1, 3, 6]));
		assert.equal(mostSequences(full), 7);
	});

	test('the number of rounds can be set for all', () => {
		for (const { rounds } of plannedCases(false, 5)) assert.equal(rounds, 5);
	});

	test('in turn, every method but the forward passes comes first', () => {
		for (const { methods } of everyCase) {
			const generating = methods.filter(({ work }) => work.kind !== 'passes');
			const firsts = new Set(generating.map((_, round) => orderOf(methods, round)[0]?.id));
			assert.equal(firsts.size, generating.length);
			for (const round of generating.keys()) {
				const order = orderOf(methods, round);
				assert.deepEqual(new Set(order), new Set(methods));
				const kinds = order.map(({ work }) => work.kind === 'passes');
				assert.ok(kinds.lastIndexOf(false) < kinds.length - kinds.filter(Boolean).length);
			}
		}
	});
});

suite('The texts of the benchmark', () => {
	test('there are enough of each size, and no two are the same', () => {
		assert.ok(textsOf('rewriting', 'short').length >= 8);
		assert.ok(textsOf('completion', 'medium').length >= 2);
		assert.ok(textsOf('questions', 'short').length >= 10);
		const all = [
			...textsOf('rewriting', 'short'),
			...textsOf('rewriting', 'medium'),
			...textsOf('rewriting', 'long'),
			...textsOf('questions', 'short'),
		];
		assert.equal(new Set(all).size, all.length);
	});

	test('a text’s preferences differ, and so do the first ones of texts that follow each other', () => {
		for (let text = 0; text < 20; text += 1) {
			const six = instructionsFor(text, 6);
			assert.equal(new Set(six).size, 6);
			assert.notEqual(six[0], instructionsFor(text + 1, 1)[0]);
		}
	});

	test('a base prompt is the preference prompt without the preference', () => {
		for (const task of tasks) {
			const base = chatPromptOf(task, 'The text.', undefined);
			const preference = chatPromptOf(task, 'The text.', 'Be kind.');
			assert.ok(preference.system.includes('Be kind.'));
			assert.equal(preference.system.replace('Be kind.', ''), base.system);
			assert.equal(preference.user, base.user);
			assert.ok(base.user.includes('The text.'));
			assert.doesNotMatch(base.system, /\{preference\}/);
		}
	});
});

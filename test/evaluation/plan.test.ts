import assert from 'node:assert/strict';
import { parseCondition } from '../../src/evaluation/conditions.ts';
import type { DataSet } from '../../src/evaluation/dataSets.ts';
import { planTrials } from '../../src/evaluation/plan.ts';
import { singleWish } from '../../src/evaluation/preferences.ts';
import { idOf } from '../../src/evaluation/trial.ts';

function dataSet(name: DataSet['name'], size: number): DataSet {
	const items = Array.from({ length: size }, (_, index) => ({
		id: String(index),
		text: `${name} ${index}`,
	}));
	return { name, title: name, task: 'question', items };
}

const options = {
	dataSets: [dataSet('helpSteer', 5), dataSet('personal', 2)],
	wishes: [singleWish('formal'), singleWish('concise')],
	conditions: ['base', 'pref', 'amulet'].map(parseCondition),
	limit: undefined,
	skip: 0,
	seed: 1,
};

suite('The plan of an evaluation', () => {
	test('takes the data sets in turn', () => {
		const order = planTrials(options).map(({ dataSet: name }) => name);
		assert.deepEqual(order, [
			...['helpSteer', 'personal', 'helpSteer', 'personal'],
			...['helpSteer', 'helpSteer', 'helpSteer'],
		]);
	});

	test('asks for a base reply once an item, and for the others once a wish', () => {
		const [first] = planTrials(options);
		assert.deepEqual(
			first?.trials.map(({ wish, condition }) => `${wish} ${condition}`),
			[' base', 'formal pref', 'formal amulet', 'concise pref', 'concise amulet'],
		);
		assert.equal(first.trials[0]?.asked.wish, undefined);
		assert.equal(first.trials[1]?.asked.wish?.name, 'formal');
	});

	test('names every trial differently', () => {
		const ids = planTrials(options).flatMap(({ trials }) => trials.map(idOf));
		assert.equal(ids.length, 7 * 5);
		assert.equal(new Set(ids).size, ids.length);
	});

	test('leaves out what a smaller sample held', () => {
		const itemsWith = (skip: number, limit: number | undefined) =>
			planTrials({ ...options, skip, limit }).map(({ dataSet: name, item }) => `${name} ${item}`);
		const [first, rest] = [itemsWith(0, 2), itemsWith(2, undefined)];
		assert.equal(first.length, 4);
		assert.deepEqual([...first, ...rest].sort(), itemsWith(0, undefined).sort());
		assert.deepEqual(itemsWith(2, 1), rest.slice(0, 1));
	});

	test('grows with the limit, and keeps what was there', () => {
		const idsWith = (limit: number) =>
			planTrials({ ...options, limit }).flatMap(({ trials }) => trials.map(idOf));
		const few = idsWith(1);
		const more = new Set(idsWith(3));
		assert.equal(few.length, 2 * 5);
		assert.equal(more.size, (3 + 2) * 5);
		assert.ok(few.every((id) => more.has(id)));
	});
});

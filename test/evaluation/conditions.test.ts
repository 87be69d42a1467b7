import assert from 'node:assert/strict';
import { methods, parseCondition } from '../../src/evaluation/conditions.ts';
import { EvaluationError } from '../../src/evaluation/evaluationError.ts';
import { settings } from '../extension/manifestSettings.ts';

suite('The conditions of an evaluation', () => {
	test('are the paper’s methods with the authors’ settings', () => {
		const { method, decoding, beams, layout } = parseCondition('amulet');
		assert.equal(method, 'amulet');
		assert.deepEqual(decoding, {
			method: 'amulet',
			realignment: { iterations: 60, alpha: 2, lambda: 2, eta: 10 },
			plausibilityFloor: 0,
			fidelity: 0,
			vocabulary: 512,
			temperature: 0,
			topP: 1,
		});
		assert.equal(beams, 16);
		assert.equal(layout, 'preferenceFirst');
		for (const name of ['base', 'pref', 'la'] as const) {
			assert.equal(parseCondition(name).decoding.method, name);
			assert.equal(parseCondition(name).decoding.plausibilityFloor, 0);
		}
		assert.equal(parseCondition('beam').method, 'beam');
	});

	test('know the settings that the extension starts with', () => {
		const { decoding, layout } = parseCondition('default');
		assert.equal(layout, settings['amulet.promptLayout']?.default);
		assert.equal(decoding.method, settings['amulet.method']?.default);
		assert.equal(decoding.realignment, settings['amulet.strength']?.default);
		assert.equal(decoding.plausibilityFloor, settings['amulet.plausibilityFloor']?.default);
		assert.equal(decoding.fidelity, settings['amulet.fidelity']?.default);
		assert.equal(decoding.vocabulary, settings['amulet.vocabulary']?.default);
	});

	test('know those of completion, which has no text to keep to', () => {
		const { decoding, completion } = parseCondition('default');
		const strength = settings['amulet.completion.strength']?.default;
		assert.deepEqual(completion, { ...decoding, realignment: strength, fidelity: 0 });
		assert.notEqual(decoding.fidelity, 0);
		assert.equal(parseCondition('default:strength=3').completion.realignment, 3);
		for (const name of ['pref', 'amulet', 'amulet:strength=2+floor=0.1']) {
			const condition = parseCondition(name);
			assert.deepEqual(condition.completion, condition.decoding);
		}
	});

	test('may have settings of their own', () => {
		const one = parseCondition('amulet:strength=2+floor=0.1+vocabulary=full+fidelity=0.5');
		assert.equal(one.name, 'amulet:strength=2+floor=0.1+vocabulary=full+fidelity=0.5');
		assert.equal(one.decoding.realignment, 2);
		assert.equal(one.decoding.plausibilityFloor, 0.1);
		assert.equal(one.decoding.vocabulary, 'full');
		assert.equal(one.decoding.fidelity, 0.5);
		assert.deepEqual(parseCondition('amulet:alpha=1').decoding.realignment, {
			iterations: 60,
			alpha: 1,
			lambda: 2,
			eta: 10,
		});
		assert.deepEqual(parseCondition('default:eta=5').decoding.realignment, {
			iterations: 60,
			alpha: 2,
			lambda: 2,
			eta: 5,
		});
		const other = parseCondition('pref:layout=textFirst+composition=composed+wording=short');
		assert.equal(other.layout, 'textFirst');
		assert.equal(other.composition, 'composed');
		assert.equal(other.wording, 'short');
		assert.equal(parseCondition('beam:beams=4').beams, 4);
	});

	const invalid = [
		['amulett', /no method “amulett”.*base, pref, beam, la, amulet, default/],
		['amulet:power=3', /power/],
		['amulet:strength=much', /strength/],
		['amulet:strength=-1', /amulet:strength=-1.*realignment/],
		['amulet:floor=1.5', /plausibilityFloor/],
		['amulet:floor', /floor/],
		['amulet:', /settings are strength/],
		['beam:beams=0', /beams/],
	] as const;
	for (const [name, message] of invalid) {
		test(`refuse “${name}”, saying what there is`, () => {
			assert.throws(
				() => parseCondition(name),
				(error) => error instanceof EvaluationError && message.test(error.message),
			);
		});
	}

	test('are listed', () => {
		assert.deepEqual(methods, ['base', 'pref', 'beam', 'la', 'amulet', 'default']);
	});
});

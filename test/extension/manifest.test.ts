import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { decodingOf, layoutOf } from '../../src/extension/settings/requestSettings.ts';
import { completionTriggers } from '../../src/extension/settings/amuletSettings.ts';
import { completionLengths } from '../../src/writing/suggestion/suggestionText.ts';
import { defaultLayout, promptLayouts } from '../../src/writing/prompts/prompts.ts';
import { manifest, readJson, root, settings, settingsWith } from './manifestSettings.ts';

const sources = path.join(root, 'src', 'extension');

/** The first argument of every `l10n.t(…)` in the extension. */
function localisedStrings(): Set<string> {
	const found = new Set<string>();
	for (const file of readdirSync(sources, { recursive: true, encoding: 'utf8' })) {
		if (!file.endsWith('.ts')) continue;
		const text = readFileSync(path.join(sources, file), 'utf8');
		const visit = (node: ts.Node): void => {
			if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText())) {
				const [message] = node.arguments;
				assert.ok(message && ts.isStringLiteralLike(message), `${file}: ${node.getText()}`);
				found.add(message.text);
			}
			ts.forEachChild(node, visit);
		};
		visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true));
	}
	return found;
}

suite('the manifest', () => {
	test('every text of the manifest is in package.nls.json, and no other', () => {
		const texts = readJson('package.nls.json') as Record<string, string>;
		const used = readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([\w.]+)%"/g);
		assert.deepEqual(
			[...new Set([...used].map((match) => match[1]))].sort(),
			Object.keys(texts).sort(),
		);
	});

	test('every text of the program is in the localisation bundle, and no other', () => {
		const bundle = readJson('l10n/bundle.l10n.json') as Record<string, string>;
		const strings = localisedStrings();
		assert.ok(strings.size > 50);
		assert.deepEqual(Object.keys(bundle).sort(), [...strings].sort());
		for (const [key, text] of Object.entries(bundle)) assert.equal(text, key);
	});

	test('keys are bound only under a condition, and no core key is taken', () => {
		for (const { key, when = '' } of manifest.contributes.keybindings) {
			assert.ok(when.includes('editorTextFocus'), key);
			assert.doesNotMatch(key, /^(tab|enter|ctrl\+[a-z])$/);
			if (key === 'escape') assert.match(when, /^amulet\.(pending|generating) &&/);
		}
	});

	test('the walkthrough names files of the package, and commands and settings that there are', () => {
		const texts = readJson('package.nls.json') as Record<string, string>;
		const ignored = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
		const steps = manifest.contributes.walkthroughs.flatMap((one) => one.steps);
		assert.ok(steps.length >= 4);
		for (const { description, media, completionEvents } of steps) {
			const file = media.markdown ?? media.image ?? '';
			assert.ok(existsSync(path.join(root, file)), file);
			const folder = `!${path.posix.dirname(file)}/**`;
			assert.ok(ignored.includes(`!${file}`) || ignored.includes(folder), file);
			const text = texts[description.slice(1, -1)] ?? '';
			const links = [...text.matchAll(/command:(amulet\.\w+)/g)].map((match) => match[1]);
			const events = completionEvents.map((event) => event.split(':')[1] ?? '');
			const known = [
				...manifest.contributes.commands.map(({ command }) => command),
				...Object.keys(settings),
			];
			for (const name of [...links, ...events]) assert.ok(known.includes(name ?? ''), name);
		}
	});

	test('every setting has a description, an order of its own and a scope', () => {
		const orders = Object.values(settings).map(({ order }) => order);
		assert.equal(new Set(orders).size, orders.length);
		for (const [name, { markdownDescription, scope }] of Object.entries(settings)) {
			assert.match(markdownDescription, /^%/, name);
			assert.equal(scope === 'machine', name.startsWith('amulet.model.'), name);
		}
	});
});

suite('settings', () => {
	test('the defaults are valid, and every setting is read', () => {
		const { settings: parsed, problems } = settingsWith({});
		assert.deepEqual(problems, []);
		const read = Object.keys(parsed).filter((name) => name !== 'profile');
		assert.deepEqual(read.map((name) => `amulet.${name}`).sort(), Object.keys(settings).sort());
		assert.equal(parsed.profile?.name, 'concise');
		assert.equal(decodingOf(parsed).realignment, 1);
		assert.equal(parsed['completion.strength'], 1.5);
		assert.equal(decodingOf(parsed).plausibilityFloor, 0.1);
		assert.equal(decodingOf(parsed).fidelity, 0.5);
	});

	test('the published method is one setting away', () => {
		assert.equal(layoutOf(settingsWith({}).settings), defaultLayout);
		assert.equal(layoutOf(settingsWith({ preset: 'paper' }).settings), 'preferenceFirst');
		const decoding = decodingOf(
			settingsWith({ preset: 'paper', strength: 3, temperature: 1 }).settings,
		);
		assert.deepEqual(decoding, {
			method: 'amulet',
			realignment: { iterations: 60, alpha: 2, lambda: 2, eta: 10 },
			plausibilityFloor: 0,
			vocabulary: 'full',
			temperature: 0,
			topP: 1,
			seed: 0,
			maxTokens: 1024,
			drafting: true,
		});
	});

	test('drafting is turned off whatever the preset', () => {
		for (const preset of ['custom', 'paper']) {
			const { settings: parsed } = settingsWith({ preset, drafting: false });
			assert.equal(decodingOf(parsed).drafting, false);
			assert.equal(decodingOf(settingsWith({ preset }).settings).drafting, true);
		}
	});

	for (const [name, choices] of [
		['promptLayout', promptLayouts],
		['completion.trigger', completionTriggers],
		['completion.length', completionLengths],
	] as const) {
		test(`each choice of ${name} is offered with its description, and no other`, () => {
			const { enum: offered, markdownEnumDescriptions } = settings[`amulet.${name}`] ?? {};
			assert.deepEqual(offered, choices);
			assert.equal(markdownEnumDescriptions?.length, choices.length);
			for (const choice of choices) {
				assert.equal(settingsWith({ [name]: choice }).settings[name], choice);
			}
		});
	}

	test('numbers are bounded as the manifest says', () => {
		let bounds = 0;
		for (const [setting, { minimum, maximum }] of Object.entries(settings)) {
			const name = setting.replace(/^amulet\./, '');
			const problemsOf = (value: number) => settingsWith({ [name]: value }).problems.length;
			for (const [bound, beyond] of [
				[minimum, -1],
				[maximum, 1],
			] as const) {
				if (bound === undefined) continue;
				bounds += 1;
				assert.equal(problemsOf(bound), 0, `${name} ${bound}`);
				assert.equal(problemsOf(bound + beyond), 1, `${name} ${bound + beyond}`);
			}
		}
		assert.ok(bounds > 20);
	});

	test('what is declared to be markup is checked as the manifest says', () => {
		const good = { '\\note[]{}': 'prose' };
		assert.deepEqual(settingsWith({ 'latex.commands': good }).settings['latex.commands'], good);
		for (const [name, value] of [
			['protect', ['(']],
			['latex.commands', { note: 'prose' }],
			['latex.environments', { story: 'nothing' }],
		] as const) {
			const { problems, settings: parsed } = settingsWith({ [name]: value });
			assert.match(problems.join(), new RegExp(`^amulet\\.${name} is `));
			assert.deepEqual(parsed[name], settings[`amulet.${name}`]?.default);
		}
	});

	test('invalid values are named, their defaults used, and the rest kept', () => {
		const { settings: parsed, problems } = settingsWith({
			strength: 21,
			vocabulary: 'some',
			'model.gpu': 'quantum',
			promptLayout: 'lastFirst',
			drafting: 'yes',
			seed: 7,
		});
		assert.equal(problems.length, 5);
		for (const name of ['strength', 'vocabulary', 'model.gpu', 'promptLayout', 'drafting']) {
			assert.ok(
				problems.some((problem) => problem.startsWith(`amulet.${name} is `)),
				name,
			);
		}
		assert.equal(parsed.strength, 1);
		assert.equal(parsed.vocabulary, 512);
		assert.equal(parsed['model.gpu'], 'auto');
		assert.equal(parsed.promptLayout, settings['amulet.promptLayout']?.default);
		assert.equal(parsed.drafting, true);
		assert.equal(parsed.seed, 7);
	});

	test('a profile that is null is hidden, and one that is unknown is replaced', () => {
		const profiles = { formal: null, concise: 'Be short.' };
		const { settings: parsed, problems } = settingsWith({ profiles, activeProfile: 'formal' });
		assert.deepEqual(
			parsed.profiles.map(({ name }) => name),
			['concise'],
		);
		assert.equal(parsed.profile?.name, 'concise');
		assert.match(problems.join(), /"formal".*"concise" is used/);
	});
});

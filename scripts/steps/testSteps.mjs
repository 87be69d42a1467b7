/** What `npm test` does, in the order in which it starts. */
import path from 'node:path';
import { root } from '../system/paths.mjs';

/**
 * @typedef {object} Step
 * @property {string} name what `--only` takes
 * @property {'setUp' | 'check' | 'mocha'} kind a set-up step counts only when it fails, a check counts as
 * one, and a mocha suite as its tests
 * @property {string[]} args for this Node
 * @property {string[]} [needs] steps that must have passed
 * @property {string[]} [after] steps that must have ended, whether they passed or not
 * @property {number} [load] how many cores it keeps busy, on average: about 0.8 where nothing is said
 * @property {boolean} [patient] it takes what the others leave of the cores, for nothing in it depends on
 * time
 * @property {number} minutes the longest that it may take
 */

const script = (/** @type {string} */ name) => path.join(root, 'scripts', name);
const tool = (/** @type {string} */ file) => path.join(root, 'node_modules', file);

/**
 * @param {string[]} patterns
 * @returns {string[]}
 */
function mocha(...patterns) {
	const options = ['--forbid-pending', '--reporter', script('steps/mochaReporter.mjs')];
	return [tool('mocha/bin/mocha.js'), ...options, ...patterns];
}

/** The suites that need more than Node. */
const otherSuites = 'test/{agreement,documents,model,rewrites,editor,browser}/**';

/** The suites with the model in which it matters how soon something happens. */
const hurriedModelSuites =
	'test/model/{cancelling,commandLine*,completion,modelFaults,processLife,threads,typing}.test.ts';

/** Of what waits for a network. */
const waiting = 0.4;
/** An editor computes less, but it must not be slowed down: one other step beside it is enough. */
const editing = 1.4;

/**
 * The longest suites begin first, so that nothing waits for one alone in the end; of those that are not
 * patient each waits for the one before it to find room.
 * @type {Step[]}
 */
export const steps = [
	{ name: 'build', kind: 'setUp', args: [script('build.mjs'), '--tests'], minutes: 2 },
	{
		name: 'getModel',
		kind: 'setUp',
		args: [script('models/model.mjs')],
		load: waiting,
		minutes: 15,
	},
	{
		name: 'getSentenceModel',
		kind: 'setUp',
		args: [script('models/sentenceModel.mjs')],
		load: waiting,
		minutes: 15,
	},
	{
		name: 'getCodeServer',
		kind: 'setUp',
		args: [script('editors/codeServer.mjs')],
		load: waiting,
		minutes: 15,
	},
	{
		name: 'getBrowser',
		kind: 'setUp',
		args: [script('editors/browser.mjs')],
		load: waiting,
		minutes: 15,
	},
	{
		name: 'getMediumModel',
		kind: 'setUp',
		args: [script('models/model.mjs'), 'medium'],
		load: waiting,
		minutes: 20,
	},
	{
		name: 'model',
		kind: 'mocha',
		args: mocha(hurriedModelSuites),
		needs: ['build', 'getModel'],
		minutes: 20,
	},
	{
		name: 'editor',
		kind: 'mocha',
		args: [script('testEditor.mjs')],
		needs: ['build', 'getModel', 'getCodeServer', 'getBrowser'],
		load: editing,
		minutes: 30,
	},
	{
		name: 'unit',
		kind: 'mocha',
		args: mocha('--ignore', otherSuites, 'test/**/*.test.ts'),
		needs: ['build', 'getModel'],
		minutes: 12,
	},
	{
		name: 'browser',
		kind: 'mocha',
		args: mocha('test/browser/**/*.test.ts'),
		needs: ['build', 'getModel', 'getCodeServer', 'getBrowser'],
		load: editing,
		minutes: 20,
	},
	{
		name: 'soak',
		kind: 'mocha',
		args: [script('soak.mjs'), '--built', '--minutes', '1.5'],
		needs: ['build', 'getModel', 'getCodeServer', 'getBrowser'],
		minutes: 20,
	},
	{
		name: 'decoding',
		kind: 'mocha',
		args: mocha('--ignore', hurriedModelSuites, 'test/model/**/*.test.ts'),
		needs: ['build', 'getModel'],
		after: ['getSentenceModel'],
		patient: true,
		minutes: 40,
	},
	{
		name: 'rewrites',
		kind: 'mocha',
		args: mocha('test/rewrites/**/*.test.ts'),
		needs: ['build', 'getMediumModel'],
		patient: true,
		minutes: 40,
	},
	{
		name: 'getDocutils',
		kind: 'setUp',
		args: [script('system/docutils.mjs')],
		load: waiting,
		minutes: 5,
	},
	{
		name: 'documents',
		kind: 'mocha',
		args: mocha('test/documents/**/*.test.ts'),
		needs: ['getDocutils'],
		patient: true,
		minutes: 30,
	},
	{
		name: 'getFloat32Model',
		kind: 'setUp',
		args: [script('models/float32Model.mjs')],
		needs: ['getModel'],
		minutes: 10,
	},
	{
		name: 'agreement',
		kind: 'mocha',
		args: mocha('test/agreement/**/*.test.ts'),
		needs: ['getModel'],
		after: ['build', 'getFloat32Model'],
		patient: true,
		minutes: 60,
	},
	{
		name: 'lint',
		kind: 'check',
		args: [tool('oxlint/bin/oxlint'), '.'],
		patient: true,
		minutes: 20,
	},
	{
		name: 'types',
		kind: 'check',
		args: [tool('typescript-native/bin/tsc'), '--build'],
		patient: true,
		minutes: 15,
	},
	{
		name: 'format',
		kind: 'check',
		args: [tool('oxfmt/bin/oxfmt'), '--check', '.'],
		patient: true,
		minutes: 10,
	},
	{ name: 'exports', kind: 'check', args: [tool('knip/bin/knip.js')], patient: true, minutes: 10 },
];

/**
 * @param {string[]} names
 * @returns {Step[]} the named steps and what they need
 */
export function stepsFor(names) {
	const wanted = new Set(names);
	for (const name of wanted) {
		const step = steps.find((candidate) => candidate.name === name);
		for (const before of [...(step?.needs ?? []), ...(step?.after ?? [])]) wanted.add(before);
	}
	return steps.filter((step) => wanted.has(step.name));
}

/** What the command line refuses: its exit status and what it says. */
import assert from 'node:assert/strict';
import { amulet } from './commandLineUnderTest.ts';

suite('The command line’s failures', function () {
	this.timeout(120_000);

	for (const { name, args, status, message } of [
		{ name: 'no command', args: [], status: 2, message: /A command is missing/ },
		{ name: 'an unknown command', args: ['sing'], status: 2, message: /no command “sing”/ },
		{ name: 'no model', args: ['decode'], status: 2, message: /is missing/ },
		{
			name: 'an unknown option',
			args: ['rewrite', '--model', 'x', '--loud'],
			status: 2,
			message: /--loud/,
		},
		{
			name: 'a strength that is no number',
			args: ['rewrite', '--model', 'x', '--preference', 'p', '--strength', 'much'],
			status: 2,
			message: /--strength needs a number, not “much”/,
		},
		{
			name: 'a strength and realignment settings at once',
			args: ['rewrite', '--model', 'x', '--preference', 'p', '--strength', '1', '--eta', '1'],
			status: 2,
			message: /not both/,
		},
		{
			name: 'an unknown layout',
			args: ['rewrite', '--model', 'x', '--preference', 'p', '--layout', 'lastFirst'],
			status: 2,
			message: /layout.*tagged.*textFirst.*preferenceFirst/,
		},
		{
			name: 'a layout for raw prompts',
			args: ['decode', '--model', 'x', '--layout', 'textFirst'],
			status: 2,
			message: /--layout/,
		},
		{
			name: 'a model that is not there',
			args: ['decode', '--model', '/none.gguf', '--base-prompt-file', 'package.json'].concat([
				'--preference-prompt-file',
				'package.json',
			]),
			status: 1,
			message: /no model file at \/none\.gguf/,
		},
		{
			name: 'a prompt file that is not there',
			args: ['decode', '--model', '/none.gguf', '--base-prompt-file', '/none.txt'].concat([
				'--preference-prompt-file',
				'/none.txt',
			]),
			status: 1,
			message: /\/none\.txt can’t be read/,
		},
	]) {
		test(name, async () => {
			const outcome = await amulet(args);
			assert.equal(outcome.status, status, outcome.stderr);
			assert.equal(outcome.stdout, '');
			assert.match(outcome.stderr, message);
		});
	}

	test('--help is not one', async () => {
		const { status, stdout } = await amulet(['--help']);
		assert.equal(status, 0);
		assert.match(stdout, /Usage:/);
	});
});

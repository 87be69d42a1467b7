/**
 * What the command line refuses: its exit status, and where it says why. The options themselves are tested
 * without a process.
 */
import assert from 'node:assert/strict';
import { amulet } from './commandLineUnderTest.ts';

const prompts = ['--base-prompt-file', 'package.json', '--preference-prompt-file', 'package.json'];

suite('The command line’s failures', function () {
	this.timeout(300_000);

	for (const { name, args, status, message } of [
		{ name: 'no command', args: [], status: 2, message: /^A command is missing.*Usage:/s },
		{
			name: 'an unknown command',
			args: ['sing'],
			status: 2,
			message: /^There is no command “sing”.*Usage:/s,
		},
		{
			name: 'a wrong option',
			args: ['rewrite', '--model', 'x', '--preference', 'p', '--strength', 'much'],
			status: 2,
			message: /^--strength needs a number, not “much”.*Usage:/s,
		},
		{
			name: 'a model that is not there',
			args: ['decode', '--model', '/none.gguf', ...prompts],
			status: 1,
			message: /^There is no model file at \/none\.gguf/,
		},
		{
			name: 'a prompt file that is not there',
			args: ['decode', '--model', '/none.gguf', ...prompts.with(1, '/none.txt')],
			status: 1,
			message: /^\/none\.txt can’t be read/,
		},
	]) {
		test(name, async () => {
			const outcome = await amulet(args);
			assert.equal(outcome.status, status, outcome.stderr);
			assert.equal(outcome.stdout, '');
			assert.match(outcome.stderr, message);
		});
	}
});

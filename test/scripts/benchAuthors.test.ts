import assert from 'node:assert/strict';
import { readArguments } from '../../scripts/benchAuthors.mjs';
import { ExplainedFailure } from '../../scripts/system/reporting.mjs';

suite('the arguments of the measurement of the Python code', () => {
	test('say nothing: 16 tokens on one thread, to stdout', () => {
		assert.deepEqual(readArguments([]), { tokens: 16, threads: 1, json: undefined });
	});

	test('name tokens, threads and a file', () => {
		const args = ['--tokens', '64', '--threads', '2', '--json', 'out/authors.json'];
		assert.deepEqual(readArguments(args), { tokens: 64, threads: 2, json: 'out/authors.json' });
	});

	const wrong = [
		{ args: ['--tokens', '0'], complaint: /--tokens takes a whole number from 1 to 64, not “0”/ },
		// The reference has no more tokens than that to compare with.
		{ args: ['--tokens', '65'], complaint: /from 1 to 64/ },
		{ args: ['--threads', 'two'], complaint: /--threads takes a whole number/ },
		{ args: ['--token', '4'], complaint: /usage: node scripts\/benchAuthors\.mjs/ },
		{ args: ['stray'], complaint: /usage/ },
	];
	for (const { args, complaint } of wrong) {
		test(`are refused as ${args.join(' ')}`, () => {
			assert.throws(
				() => readArguments(args),
				(error) => error instanceof ExplainedFailure && complaint.test(error.message),
			);
		});
	}
});

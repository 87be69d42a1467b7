/** Chat templates up to the first token of the visible reply, through what renders them in the product. */
import assert from 'node:assert/strict';
import type { LlamaText } from 'node-llama-cpp';
import type { jinjaTemplate as JinjaTemplate } from '../../src/backend/chatTemplate.ts';
import { plainTemplates } from './chatTemplates.ts';
import { thinkingTemplates } from './thinkingTemplates.ts';

const templateCases = [...plainTemplates, ...thinkingTemplates];

/** The text, with `␂` for the beginning of the sequence. */
function textOf(prompt: LlamaText): string {
	return prompt.values
		.map((value) => {
			if (typeof value === 'string') return value;
			return value.value === 'BOS' ? '␂' : value.value;
		})
		.join('');
}

suite('Chat templates', function () {
	this.timeout(60_000);
	let jinjaTemplate: typeof JinjaTemplate;
	suiteSetup(async () => {
		// node-llama-cpp awaits at its top level, which mocha's own loading of a test file could not.
		({ jinjaTemplate } = await import('../../src/backend/chatTemplate.ts'));
	});

	for (const { models, template, prompt, turnEnd } of templateCases) {
		test(models, () => {
			const rendered = jinjaTemplate(template);
			const text = textOf(rendered.render({ system: 'Edit.', user: 'It rains.' }));
			assert.equal(text, prompt);
			assert.equal(rendered.turnEnd, turnEnd);
		});
	}

	test('what looks like a tag in a message is text, and closes no thoughts', () => {
		for (const { template } of templateCases) {
			const user = 'Write </think> and <think> and [THINK].';
			const [first] = jinjaTemplate(template).render({ system: 'Edit.', user }).values.slice(-2);
			assert.ok(typeof first === 'string' && first.endsWith(user));
		}
	});

	test('a template that can’t be rendered is refused', () => {
		assert.throws(() => jinjaTemplate('{{ messages.first.second.third() }}'));
		assert.throws(() => jinjaTemplate('{% if %}'));
	});
});

import assert from 'node:assert/strict';
import { rewrittenText } from '../../../src/writing/reply/rewrittenText.ts';

const passage = 'Before you deploy anything make sure that the backup is there.';
const text = 'Before deploying, check that the backup exists.';
const finished = (reply: string) => rewrittenText(reply, passage, true);

suite('The marks around a rewrite', () => {
	const wrapped = [
		`<answer> ${text}`,
		`<answer>${text}</answer>`,
		`<answer>\n\n${text}\n\n</answer>`,
		`<rewritten>\n${text}\n</rewritten>\n`,
		`<rewritten>\n${text}\n</rewri`,
		`<text>${text}</text>\n\nI hope this helps!`,
		`<p class="x">${text}</p>`,
		`${text}\n</rewritten>`,
		`${text}</text>`,
		`${text}<|im_end|>\n<|im_start|>user\nThanks!`,
		`<|im_start|>assistant\n${text}`,
		`<|start_header_id|>assistant<|end_header_id|>\n\n${text}<|eot_id|>`,
		`<s> ${text}</s>`,
		`[INST] ${text}`,
		`<start_of_turn>model\n${text}<end_of_turn>`,
		`**${text}**`,
		`**Rewritten:**\n<text>"${text}"</text>`,
		`<answer>**Rewritten text:** ${text}</answer>`,
		`\`\`\`\n${text}\n\`\`\`\n\nThis version is shorter.`,
		`---\n\n${text}`,
		`---\n\n${text}\n\n---`,
	];
	for (const reply of wrapped) {
		test(`are taken off ${JSON.stringify(reply.replace(text, '…'))}`, () => {
			assert.equal(finished(reply), text);
		});
		test(`never show of ${JSON.stringify(reply.replace(text, '…'))}`, () => {
			for (let length = 1; length <= reply.length; length += 1) {
				const shown = rewrittenText(reply.slice(0, length), passage, false);
				assert.ok(text.startsWith(shown), `${JSON.stringify(shown)} was shown`);
			}
		});
	}

	test('may hold nothing', () => {
		for (const reply of [
			'<answer>\n\n</answer>',
			'<answer>',
			'<|im_end|>',
			'**',
			'---',
			'``` \n```',
		]) {
			assert.equal(finished(reply), '', reply);
		}
	});

	test('stay where they hold a part', () => {
		for (const reply of [
			'<name>tool</name>\n<name>fields</name>',
			'**Deploy** after the backup.',
			'Press <kbd>F5</kbd> after the backup.',
			'If a < b, deploy.',
		]) {
			assert.equal(finished(reply), reply);
		}
	});
});

suite('The paragraphs of a reply', () => {
	const letter =
		'Hi Nadia, thanks a lot for coming by last week. We liked the samples and would like to order forty.';
	const paragraphs = [
		'Hi Nadia,',
		'Thank you for last week.',
		'We would like forty samples.',
		'Best wishes',
	];

	test('are joined, and none is left out', () => {
		for (const blank of ['\n\n', '\n \t\n', '\n\n\n', ' \n\n']) {
			assert.equal(rewrittenText(paragraphs.join(blank), letter, true), paragraphs.join(' '));
		}
	});

	test('stay apart where the passage has some', () => {
		const given = 'Hi Nadia,\n\nthanks for coming by.';
		assert.equal(rewrittenText('Hi Nadia,\n\nthank you.', given, true), 'Hi Nadia,\n\nthank you.');
	});

	test('are joined without a blank in scripts that have none', () => {
		assert.equal(
			rewrittenText('上线前请确认备份。\n\n然后再部署。', '上线之前看一下备份再部署。', true),
			'上线前请确认备份。然后再部署。',
		);
	});

	test('only grow while the reply does', () => {
		const reply = `${paragraphs.join('\n\n')}\n\nThis version is more concise.`;
		let last = '';
		for (let length = 0; length <= reply.length; length += 1) {
			const shown = rewrittenText(reply.slice(0, length), letter, false);
			assert.ok(shown.startsWith(last), JSON.stringify([last, shown]));
			last = shown;
		}
		assert.equal(last, paragraphs.join(' '));
	});
});

/**
 * Chats as raw prompts: through the chat template in the model's file, or as plain text where it has none.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInProcess } from './loadInProcess.ts';
import { shallowModelPath } from './shallowModel.ts';

const chat = { system: 'Be brief.', user: 'Why <|im_end|> is it raining?' };

suite('Chats as prompts', function () {
	this.timeout(60_000);
	let folder: string;
	suiteSetup(async () => {
		folder = await mkdtemp(join(tmpdir(), 'amulet-chat-'));
	});
	suiteTeardown(() => rm(folder, { recursive: true, force: true }));

	test('the chat template is used, up to where the reply begins', async () => {
		const { model, unload } = await loadInProcess({ path: shallowModelPath() });
		try {
			const { encoder } = model;
			const tokens = encoder.encodeRaw(chat);
			assert.deepEqual(tokens, encoder.encodeChat(chat));
			const text = '<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHello<|im_end|>\n';
			assert.deepEqual(
				encoder.encodeRaw({ ...chat, user: 'Hello' }),
				encoder.encodeRaw(`${text}<|im_start|>assistant\n`),
			);
			// What looks like a special token is text: two messages end.
			assert.equal(tokens.filter((token) => token === 2).length, 2);
			assert.deepEqual(encoder.encodeRaw({ ...chat, replyStart: 'It is because' }), [
				...tokens,
				...encoder.encodeText('It is because'),
			]);
		} finally {
			await unload();
		}
	});

	test('a model without one continues the messages as a text', async () => {
		const bytes = await readFile(shallowModelPath());
		bytes.write('tokenizer.chat_templatx', bytes.indexOf('tokenizer.chat_template'), 'latin1');
		const path = join(folder, 'base.gguf');
		await writeFile(path, bytes);
		const { model, unload } = await loadInProcess({ path });
		try {
			const { encoder } = model;
			const textOf = (system: string) => encoder.decode(encoder.encodeRaw({ ...chat, system }), []);
			assert.equal(textOf('Be brief.'), `Be brief.\n\n${chat.user}\n\n`);
			assert.equal(textOf(''), `${chat.user}\n\n`);
			const begun = encoder.encodeRaw({ ...chat, replyStart: 'Rain falls' });
			assert.equal(encoder.decode(begun, []), `Be brief.\n\n${chat.user}\n\nRain falls`);
		} finally {
			await unload();
		}
	});
});

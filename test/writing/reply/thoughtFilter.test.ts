import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ThoughtFilter } from '../../../src/writing/reply/thoughtFilter.ts';
import { closingOf, thoughtForms } from '../../../src/writing/reply/thoughtForms.ts';

/** Text, or a control token by its name. */
type Piece = string | { readonly control: string };

/** What is seen of a reply, and what was shown before it proved to be a thought. */
function seen(pieces: readonly Piece[], source = 'It rains.') {
	const filter = new ThoughtFilter(source);
	let text = '';
	const takenBack: string[] = [];
	for (const piece of pieces) {
		const step = typeof piece === 'string' ? filter.push(piece) : filter.push(piece.control, true);
		if (step.restarts) {
			takenBack.push(text);
			text = '';
		}
		text += step.text;
	}
	return { text: text + filter.end(), takenBack, isThinking: filter.isThinking };
}

function cut(text: string, lengths: readonly number[]): string[] {
	const pieces: string[] = [];
	let start = 0;
	for (let index = 0; start < text.length; index += 1) {
		const length = lengths[index % lengths.length] ?? 1;
		pieces.push(text.slice(start, start + length));
		start += length;
	}
	return pieces;
}

const lengths = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const plain = fc.string({
	unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '<', '[', 'H', '|'),
	maxLength: 20,
});

suite('Thoughts in a reply', () => {
	for (const { opens, closes } of thoughtForms) {
		for (const open of opens) {
			test(`${open} … ${closes.join(' or ')}, however the reply is cut into pieces`, () => {
				fc.assert(
					fc.property(
						plain,
						plain,
						lengths,
						fc.constantFrom(...closes),
						(thought, answer, cuts, close) => {
							const reply = `\n${open} ${thought} ${close}\n\n${answer}`;
							const { text, takenBack, isThinking } = seen(cut(reply, cuts));
							assert.deepEqual(takenBack, []);
							assert.equal(text, answer.trimStart());
							assert.equal(isThinking, false);
						},
					),
				);
			});
		}
	}

	test('a reply without thoughts is what it was, however it is cut', () => {
		fc.assert(
			fc.property(plain, lengths, (reply, cuts) => {
				assert.deepEqual(seen(cut(reply, cuts)), { text: reply, takenBack: [], isThinking: false });
			}),
		);
	});

	test('text is shown as soon as it can’t be the beginning of a thought', () => {
		const filter = new ThoughtFilter('');
		assert.equal(filter.push('<th').text, '');
		assert.ok(filter.isUndecided);
		assert.equal(filter.push('e rain').text, '<the rain');
		assert.equal(filter.push(' falls').text, ' falls');
	});

	test('thoughts that never end show nothing', () => {
		const { text, isThinking } = seen(['<think>', 'Let me see. <think> again']);
		assert.equal(text, '');
		assert.ok(isThinking);
	});

	test('thoughts that follow thoughts', () => {
		assert.equal(seen(['<think>One</think>\n<think>', 'two</think>\nRain.']).text, 'Rain.');
	});

	test('thoughts without a beginning take back what was shown', () => {
		const { text, takenBack } = seen([
			'Okay, the writer',
			' wants rain.\n</th',
			'ink>\n\nIt pours.',
		]);
		assert.deepEqual(takenBack, ['Okay, the writer wants rain.\n']);
		assert.equal(text, 'It pours.');
	});

	test('tags in the middle of a text are text', () => {
		const reply = 'Models write <think> first.';
		assert.equal(seen([reply]).text, reply);
	});

	test('tags that the source has are text, unless they are control tokens', () => {
		const source = '<think> begins a thought and </think> ends it.';
		const reply = '<think> opens a thought; </think> closes it.';
		assert.deepEqual(seen(cut(reply, [3]), source), {
			text: reply,
			takenBack: [],
			isThinking: false,
		});
		const thinking = [{ control: '<think>' }, 'Hm.', { control: '</think>' }, reply];
		assert.equal(seen(thinking, source).text, reply);
	});

	test('sentences about what the source speaks of are text', () => {
		for (const subject of ['Here is my thought process:', 'Here are my reasoning steps:']) {
			const source = 'So my thought process, or call it reasoning steps, was to wait for rain.';
			const reply = `${subject} I waited for the rain.`;
			assert.equal(seen([reply], source).text, reply);
			assert.equal(seen([reply], 'I waited for the rain.').text, '');
		}
	});

	test('control tokens are no text, and begin a thought wherever they are', () => {
		const reply = ['It pours', { control: '<|im_start|>' }, '. ', { control: '[THINK]' }, 'Hm.'];
		assert.equal(seen([...reply, { control: '[/THINK]' }, 'Now.']).text, 'It pours. Now.');
	});

	test('Harmony’s channels', () => {
		const channel = (name: string) => [
			{ control: '<|channel|>' },
			name,
			{ control: '<|message|>' },
		];
		const reply = [
			...channel('analysis'),
			'They want rain.',
			{ control: '<|end|>' },
			{ control: '<|start|>' },
			'assistant',
			...channel('final'),
			'It pours.',
		];
		assert.equal(seen(reply).text, 'It pours.');
	});

	test('tags around an answer that follows thoughts go, and what is behind them', () => {
		const reply = '<think>Hm.</think>\n<response>It pours.</response>\nI hope that helps.';
		assert.equal(seen(cut(reply, [4])).text, 'It pours.');
		const alone = '<response> is a tag.';
		assert.equal(seen([alone]).text, alone);
	});
});

suite('Closing thoughts before they begin', () => {
	test('thoughts that the template opens are closed in whatever state they are', () => {
		for (const begun of ['<think>', '<think>\n', '<think>\n\n']) {
			assert.equal(begun + closingOf(begun, '', true), '<think>\n\n</think>\n\n');
		}
		assert.equal(closingOf('<think>Now\n', '', true), '</think>\n\n');
	});

	test('closed thoughts stay as they are', () => {
		assert.equal(closingOf('<think></think>', '<think></think>', false), '');
		assert.equal(closingOf('</think>', '<think></think>', false), '');
	});

	test('a template that knows no thoughts gets none', () => {
		assert.equal(closingOf('<|im_start|>assistant\n', '<|im_start|>', false), '');
	});
});

/**
 * How models mark what they think before they answer, as their published chat templates have it, and how
 * thoughts are closed before they begin.
 */

export interface ThoughtForm {
	/** What thoughts begin with; the first is the one to write. */
	readonly opens: readonly string[];
	/** What they end with; the first is the one to write. */
	readonly closes: readonly string[];
	/** What is between them where nothing is thought. */
	readonly inside: string;
	/** What is between the end of the thoughts and the answer. */
	readonly after: string;
}

const tags = (open: string, close: string, inside = '', after = ''): ThoughtForm => ({
	opens: [open],
	closes: [close],
	inside,
	after,
});

const finalChannel = '<|channel|>final<|message|>';

export const thoughtForms: readonly ThoughtForm[] = [
	// Apriel, whose template mentions tags as well
	tags('Here are my reasoning steps:', '[BEGIN FINAL RESPONSE]', '\n', '\n'),
	// DeepSeek, Qwen, GLM, SmolLM, OLMo, Phi, EXAONE, Granite and most others
	tags('<think>', '</think>', '\n\n', '\n\n'),
	// EXAONE Deep
	tags('<thought>', '</thought>', '\n', '\n\n'),
	tags('<thinking>', '</thinking>', '\n\n', '\n\n'),
	// Magistral, Ministral
	tags('[THINK]', '[/THINK]'),
	// Command
	tags('<|START_THINKING|>', '<|END_THINKING|>'),
	// Apertus
	tags('<|inner_prefix|>', '<|inner_suffix|>'),
	tags('<|begin_of_thought|>', '<|end_of_thought|>', '\n\n', '\n\n'),
	// Kimi-VL
	tags('◁think▷', '◁/think▷'),
	// Gemma 4
	tags('<|channel>thought', '<channel|>', '\n'),
	// Seed-OSS; it was trained on this sentence
	tags(
		'<seed:think>',
		'</seed:think>',
		'<seed:cot_budget_reflect>The current thinking budget is 0, so I will directly start answering the question.</seed:cot_budget_reflect>\n',
	),
	// Granite 3.2
	{
		opens: ['Here is my thought process:', "Here's my thought process:"],
		closes: ['Here is my response:', "Here's my response:"],
		inside: '\n\n',
		after: '\n\n',
	},
	// Harmony, of gpt-oss
	{
		opens: ['<|channel|>analysis', '<|channel|>commentary'],
		closes: [finalChannel],
		inside: '',
		after: '',
	},
];

/** What some models put around the answer that follows thoughts. */
export const answerTags: readonly (readonly [open: string, close: string])[] = [
	['<response>', '</response>'],
	['<answer>', '</answer>'],
	['<|START_RESPONSE|>', '<|END_RESPONSE|>'],
	['<|START_TEXT|>', '<|END_TEXT|>'],
	['<|begin_of_solution|>', '<|end_of_solution|>'],
];

/** What ends an answer whose beginning was written by {@link closingOf}. */
export const answerEnds: readonly string[] = ['[END FINAL RESPONSE]'];

/**
 * What to write after a prompt so that the model answers without thinking; '' where nothing is needed.
 *
 * @param ending what the chat template writes after the last message, up to the model's reply
 * @param template the chat template
 * @param hasSwitch whether the template has a switch for thoughts; it was turned off
 */
export function closingOf(ending: string, template: string, hasSwitch: boolean): string {
	const opened = thoughtForms.find(({ opens: [open = ''], closes: [close = ''] }) => {
		return ending.lastIndexOf(open) > ending.lastIndexOf(close);
	});
	if (opened !== undefined) return restOf(opened, ending);
	if (isHarmony(template)) return ending.endsWith('<|message|>') ? '' : finalChannel;
	const isClosed = thoughtForms.some(({ closes: [close = ''] }) => ending.includes(close));
	if (isClosed || hasSwitch) return '';
	const mentioned = thoughtForms.find(({ closes: [close = ''] }) => template.includes(close));
	return mentioned === undefined ? '' : wholeOf(mentioned);
}

export function isHarmony(template: string): boolean {
	return ['<|start|>', '<|channel|>', '<|message|>'].every((mark) => template.includes(mark));
}

function restOf(form: ThoughtForm, ending: string): string {
	const { opens, closes, inside, after } = form;
	const [open = ''] = opens;
	const [close = ''] = closes;
	const begun = ending.slice(ending.lastIndexOf(open) + open.length);
	const rest = inside.startsWith(begun) ? inside.slice(begun.length) : '';
	return rest + close + after;
}

/** Nothing thought, from its beginning on. */
function wholeOf({ opens, closes, inside, after }: ThoughtForm): string {
	return `${opens[0] ?? ''}${inside}${closes[0] ?? ''}${after}`;
}

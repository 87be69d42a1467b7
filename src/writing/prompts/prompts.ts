/** The prompts that ask a model to rewrite a passage, with and without a preference. */

/**
 * How a rewrite is asked for. All but the paper's put the text before the preference, so that all prompts for
 * a text begin alike and most of their evaluation is shared, and begin the model's reply for it, so that it
 * can go on with the text alone.
 *
 * - `tagged`: the text between tags, then the request and the preference. The reply is begun with the opening
 *   tag and ended by the closing one.
 * - `textFirst`: the text and the preference in the system message, and the reply begun with a label.
 * - `preferenceFirst`: the preference in the system message, as the paper's authors state it, and nothing
 *   begun.
 */
export const promptLayouts = ['tagged', 'textFirst', 'preferenceFirst'] as const;
export type PromptLayout = (typeof promptLayouts)[number];

/** docs/evaluation.md compares them. */
export const defaultLayout: PromptLayout = 'tagged';
export const paperLayout: PromptLayout = 'preferenceFirst';

/** What is to be rewritten, and how. */
export interface RewriteAsked {
	/** Empty for the same prompt without a text. */
	readonly passage: string;
	/** Undefined for the base prompt, which has an empty preference, as with the paper's authors. */
	readonly instruction: string | undefined;
	/**
	 * English name of the passage's language; undefined where it is not known. `preferenceFirst` does not name
	 * it.
	 */
	readonly language?: string | undefined;
}

export interface ChatPrompt {
	readonly system: string;
	readonly user: string;
	/** With what the model's reply begins. */
	readonly replyStart?: string | undefined;
}

const role =
	'You are a helpful writing assistant that rewrites text without changing what it says.';
const facts = 'all names and numbers, code and links. Do not answer it, and add nothing.';
const replyRule = 'Reply with the rewritten text only.';

/** It stands with the text: asked to edit a text that is elsewhere, small models change its language. */
const request = `Rewrite this text. Keep its meaning, its language, ${facts} ${replyRule}`;

const textLabel = 'Text:';
const rewrittenLabel = 'Rewritten text:';
const openingTag = '<text>';
const closingTag = '</text>';

/** The base prompt without an instruction, else the preference prompt. */
export function rewriteChatPrompt(asked: RewriteAsked, layout: PromptLayout): ChatPrompt {
	const { passage } = asked;
	const preference = preferenceIn(layout, asked.instruction ?? '');
	switch (layout) {
		case 'tagged':
			return {
				system: `${role} Keep its meaning, ${facts}`,
				user: `${tagged(passage)}\n\n${requestIn(asked)} ${preference}`,
				replyStart: `${openingTag}\n`,
			};
		case 'textFirst':
			// Next to the request in the user's message, small models echo or answer the preference.
			return {
				system: `${role} Keep its meaning, its language, ${facts}\n\n${textLabel}\n${passage}\n\n${preference}`,
				user: `${requestIn(asked)} ${replyRule}`,
				replyStart: `${rewrittenLabel}\n`,
			};
		case 'preferenceFirst':
			return { system: `${role} ${preference}`, user: `${request}\n\n${passage}` };
	}
}

const ofAuthors =
	/^Your answer should be (\p{L}+(?:,? (?:and )?\p{L}+){0,2}) as much as possible\.$/u;

/**
 * The preference as a layout says it. The authors' sentence speaks of an answer, and a rewrite is none:
 * models copy the text then rather than rewrite it. The authors' own layout keeps it.
 */
export function preferenceIn(layout: PromptLayout, instruction: string): string {
	if (layout === 'preferenceFirst') return instruction;
	const style = ofAuthors.exec(instruction)?.[1];
	if (style !== undefined) return `Make the text as ${style} as possible.`;
	return instruction.replace(/^Your answer should\b/, 'The text should');
}

function tagged(passage: string): string {
	return `${openingTag}\n${passage}\n${closingTag}`;
}

function requestIn({ language }: RewriteAsked): string {
	return language === undefined ? 'Rewrite the text.' : `Rewrite the text in ${language}.`;
}

/**
 * The layout that a passage can be asked for in: one that holds the closing tag itself would end its own
 * reply.
 */
export function usableLayout(layout: PromptLayout, passage: string): PromptLayout {
	return layout === 'tagged' && passage.includes(closingTag) ? 'textFirst' : layout;
}

/** Strings that end a reply to a chat prompt and are not part of it, besides the end of the model's turn. */
export function chatStopStrings(layout: PromptLayout): readonly string[] {
	return layout === 'tagged' ? [closingTag] : [];
}

/**
 * What a prompt says besides the passage, the preference and the language: a reply that says it is an echo.
 */
export function wordsOfPrompt(layout: PromptLayout): readonly string[] {
	const asked = { passage: '', instruction: undefined };
	const { system, user, replyStart = '' } = rewriteChatPrompt(asked, layout);
	return [system, user, replyStart];
}

export interface PlainPrompt {
	readonly text: string;
	/** Strings that end the reply and are not part of it; none that the passage has itself. */
	readonly stopStrings: readonly string[];
}

/**
 * For models without a chat template: one text that the model continues with the rewritten passage. It has no
 * worked example, for models copy the words of examples into their replies.
 */
export function rewritePlainPrompt(asked: RewriteAsked, layout: PromptLayout): PlainPrompt {
	const { text, stopStrings } = plainPrompt(asked, layout);
	return { text, stopStrings: stopStrings.filter((stop) => !asked.passage.includes(stop)) };
}

function plainPrompt(asked: RewriteAsked, layout: PromptLayout): PlainPrompt {
	const { passage } = asked;
	const preference = preferenceIn(layout, asked.instruction ?? '');
	switch (layout) {
		case 'tagged':
			return {
				text: `${role}\n\n${tagged(passage)}\n\n${requestIn(asked)} ${preference}\n\n${openingTag}\n`,
				stopStrings: [closingTag, openingTag],
			};
		case 'textFirst':
			return labelled(`${role}\n\n${labelledText(passage)}${preference}\n\n`);
		case 'preferenceFirst':
			return labelled(`${role} ${preference}\n\n${labelledText(passage)}`);
	}
}

function labelledText(passage: string): string {
	return `${request}\n\n${textLabel}\n${passage}\n\n`;
}

function labelled(text: string): PlainPrompt {
	return {
		text: `${text}${rewrittenLabel}\n`,
		stopStrings: ['\n\n', `\n${textLabel}`, `\n${rewrittenLabel}`],
	};
}

/** How the end of a reply is known besides the vocabulary's own ends of generation. */
import type { LlamaModel, Token } from 'node-llama-cpp';
import { answerEnds } from '../writing/reply/thoughtForms.ts';
import type { ChatTemplate } from './chatTemplate.ts';

export interface TurnEnd {
	readonly token: Token | undefined;
	readonly strings: readonly string[];
}

export function turnEndFor(model: LlamaModel, template: ChatTemplate | undefined): TurnEnd {
	const marker = template?.turnEnd;
	const source = model.fileInfo.metadata.tokenizer.chat_template ?? '';
	const ends = template === undefined ? [] : answerEnds.filter((end) => source.includes(end));
	if (marker === undefined) return { token: undefined, strings: ends };
	const [token, ...others] = model.tokenize(marker, true);
	if (token === undefined || others.length > 0 || !model.isSpecialToken(token)) {
		return { token: undefined, strings: [marker, ...ends] };
	}
	return { token: model.isEogToken(token) ? undefined : token, strings: ends };
}

/** What makes a reply no rewrite of its passage. */
import { isAnswer } from './answer.ts';
import { hasChangedNumbers } from './changedNumbers.ts';
import { isCutOff } from './cutOff.ts';
import { isEcho } from './echo.ts';
import { isEmpty } from './emptyReply.ts';
import type { FinishedReply } from './finishedReply.ts';
import { hasForeignMarks } from './foreignMarks.ts';
import { isLooping } from './looping.ts';
import { isOtherLanguage } from './otherLanguage.ts';
import { isRefusal } from './refusal.ts';
import { isRemark } from './remark.ts';
import { isUnchanged } from './unchangedReply.ts';

/** The most telling first: what a reply says instead of the text explains more than how it ends. */
const recognisers = {
	empty: isEmpty,
	unchanged: isUnchanged,
	echo: isEcho,
	refusal: isRefusal,
	remark: isRemark,
	marks: hasForeignMarks,
	looping: isLooping,
	otherLanguage: isOtherLanguage,
	answer: isAnswer,
	numbers: hasChangedNumbers,
	cutOff: isCutOff,
} as const;

export type ReplyFault = keyof typeof recognisers;

const faults = Object.keys(recognisers) as readonly ReplyFault[];

/** Why a reply can't be offered as the rewrite of its passage; undefined where nothing speaks against it. */
export function replyFault(reply: FinishedReply): ReplyFault | undefined {
	return faults.find((fault) => recognisers[fault](reply));
}

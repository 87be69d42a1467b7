/** The lines `Token: value` at the end of a commit message. */
import type { TextLine } from '../text/textLine.ts';

/** Lines that Git itself adds; one of them makes a paragraph one of trailers of which a quarter are. */
const addedByGit = /^(?:Signed-off-by: |\(cherry picked from commit )/;
const separated = /^[a-zA-Z0-9-]+[ \t]*:/;

export function isComment({ text, indentation }: TextLine): boolean {
	return indentation === 0 && text.startsWith('#');
}

/**
 * The index of the first line of the trailers, by the rules of Git's `interpret-trailers`: the last
 * paragraph, if it isn't the first and all of its lines are trailers, or one was added by Git and no more
 * than three quarters are others. Without, the number of lines.
 */
export function trailersStart(lines: readonly TextLine[]): number {
	const titleEnd = lines.findIndex((line) => !isComment(line) && line.text === '');
	const last = lines.findLastIndex((line) => line.text !== '' && !isComment(line));
	if (titleEnd < 0) return lines.length;
	const counts = { trailers: 0, others: 0, continued: 0, byGit: false };
	for (let index = last; index >= titleEnd; index -= 1) {
		const line = lines[index];
		if (line === undefined) break;
		if (line.text === '') return areTrailers(counts) ? index + 1 : lines.length;
		count(line, counts);
	}
	return lines.length;
}

interface Counts {
	trailers: number;
	others: number;
	/** Indented lines, of which isn't known yet what they go on. */
	continued: number;
	byGit: boolean;
}

function count(line: TextLine, counts: Counts): void {
	const isByGit = line.indentation === 0 && addedByGit.test(line.text);
	if (isByGit || (line.indentation === 0 && separated.test(line.text))) {
		counts.trailers += 1;
		counts.byGit ||= isByGit;
	} else if (line.indentation > 0) {
		counts.continued += 1;
		return;
	} else counts.others += isComment(line) ? counts.continued : counts.continued + 1;
	counts.continued = 0;
}

function areTrailers({ trailers, others, continued, byGit }: Counts): boolean {
	const rest = others + continued;
	return byGit ? trailers * 3 >= rest : trailers > 0 && rest === 0;
}

const known = new RegExp(
	'^(?:[A-Z][a-zA-Z]*(?:-[a-zA-Z]+)*-(?:[Bb]y|[Tt]o|[Ii][Dd]|[Oo]n|[Bb]ug|[Ss]ha|[Rr]equest|[Ff]rom|[Ff]or|[Ii]ssue|[Cc]hange|' +
		'[Cc]ommit|[Uu]rl|URL|[Ii]n)|Fixes|Closes|Resolves|Refs|Supersedes|Implements|Cc|CC|Link|BREAKING[ -]CHANGE): ',
);
const reference =
	/^[A-Za-z][\w-]*: (?:https?:\/\/|<|#\d|[\w.-]+\/[\w.-]+#\d|[\w.-]+#\d|[0-9a-f]{7,40}\b)\S*$/;

/** Whether a line is a trailer wherever it stands, as in a message that was made of several. */
export function isTrailer({ text, indentation }: TextLine): boolean {
	if (indentation > 0) return false;
	return addedByGit.test(text) || known.test(text) || reference.test(text);
}

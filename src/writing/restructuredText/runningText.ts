/** Whether lines that no construct explains are prose. Where that is not sure, they are none. */
import { anyBullet, fence } from '../text/lineMarks.ts';
import { hasWord } from '../text/shape.ts';
import { enumeratorOf } from './enumerators.ts';

/** What a paragraph may begin with: a word, a quotation, inline markup, a name of a file or a variable. */
const start =
	/^(?:[\p{L}\p{N}\p{M}"'“”‘’«»‹›„‚(¿¡\p{Sc}\p{So}§¶…—–「『（《〈【、。]|\[|\*\S|`(?!``)|:[\p{L}\p{N}]|\|[^\s|]|_[`\p{L}\p{N}]|\\.|<\S|#\d|\.{3} ?[\p{L}*]|[-./~@$&%][\p{L}\p{N}_{(/])/u;

/** A mark that begins an item, a quote or a table's line where markup is, within a paragraph. */
const strayMark = new RegExp(
	String.raw`^(?:(?:${anyBullet}|\(?\d{1,3}[.)]|#[.)]|#{1,6}|\.\.|>+|\||:::*|!!!|${fence})(?: |$)|\.\. |>>> ?|` +
		'`{3,}|' +
		String.raw`:[\w -]+: )`,
);

/** Such characters end lines elsewhere, or are no text. */
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/;

const tableRow = /^\|.*\|.*\|$/;

/** Columns: blanks that do not follow the end of a sentence or a clause. */
const column = /[^\s.!?:;,)"'”’*`]\s{2,}\S|\S\s{4,}\S/;

export function isRunningText(lines: readonly string[]): boolean {
	const [first = ''] = lines;
	if (!start.test(first) || enumeratorOf(first) !== undefined) return false;
	return lines.every(isWords) && lines.filter((line) => column.test(line)).length < 2;
}

function isWords(line: string): boolean {
	if (!hasWord(line) || strayMark.test(line) || control.test(line)) return false;
	return !tableRow.test(line) && !/\S {4,}\S/.test(line);
}

/** The bodies of documents, items, quotes and directives: one construct after the other. */
import { rangeOf, type Block } from '../document/blocks.ts';
import { readBlockQuote } from './blockQuotes.ts';
import { readExplicitMarkup } from './explicitMarkup.ts';
import { readField } from './fields.ts';
import { readGridTable } from './gridTables.ts';
import { readHeaderFields } from './headerFields.ts';
import { readDoctest, readLineBlock } from './lineBlocks.ts';
import { readListItem } from './listItems.ts';
import { readOption } from './options.ts';
import { protect, type Construct, type Reading } from './reading.ts';
import { Region } from './region.ts';
import { readSimpleTable } from './simpleTables.ts';
import { sourceLines } from './sourceLines.ts';
import { readText } from './textBlocks.ts';
import { readRule } from './titles.ts';

/** Tried in this order. What none of them takes begins like text. */
const beginningWithWord: readonly Construct[] = [readHeaderFields, readListItem];
const beginningWithSign: readonly Construct[] = [
	readBlockQuote,
	readListItem,
	readField,
	readOption,
	readDoctest,
	readLineBlock,
	readGridTable,
	readSimpleTable,
	readExplicitMarkup,
	readRule,
];

/** More regions within each other are no prose that a person wrote. */
const deepest = 32;

export function restructuredTextBlocks(document: string): Block[] {
	const blocks: Block[] = [];
	readBody(Region.whole(sourceLines(document)), blocks);
	return blocks;
}

function readBody(region: Region, blocks: Block[]): void {
	const reading: Reading = {
		region,
		blocks,
		readBody: (inner) => {
			readBody(inner, blocks);
		},
	};
	if (region.depth > deepest) {
		protect(reading, region.from, region.to, 'markup');
		return;
	}
	let at = region.from;
	while (at < region.to) {
		if (region.isBlank(at)) at += 1;
		else at = readConstruct(reading, at);
	}
}

function readConstruct(reading: Reading, at: number): number {
	const { region, blocks } = reading;
	const count = blocks.length;
	const next = firstOf(reading, at) ?? readText(reading, at);
	const isAfterBlank = at === region.from || region.isBlank(at - 1);
	if (!isAfterBlank) protectTornParagraph(region, at, blocks, count);
	return next;
}

function firstOf(reading: Reading, at: number): number | undefined {
	const beginsWithWord = /^[a-zA-Z0-9]/.test(reading.region.text(at));
	for (const construct of beginsWithWord ? beginningWithWord : beginningWithSign) {
		const next = construct(reading, at);
		if (next !== undefined) return next;
	}
	return undefined;
}

/**
 * Text right after the paragraph of an item or another body, not indented as that is, is read as a paragraph
 * of its own, but hardly meant so: both stay as they are. `count` is the number of blocks before the text.
 */
function protectTornParagraph(region: Region, at: number, blocks: Block[], count: number): void {
	const [before, after] = [blocks[count - 1], blocks[count]];
	if (before?.kind !== 'paragraph' || after?.kind !== 'paragraph') return;
	if (rangeOf(after).start !== region.offset(at, region.indentation(at))) return;
	blocks[count - 1] = { kind: 'protected', content: 'markup', range: rangeOf(before) };
	blocks[count] = { kind: 'protected', content: 'markup', range: rangeOf(after) };
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { documentWith, placeReplies } from '../../../src/writing/passage/placement.ts';
import { passagesOf } from '../../../src/writing/passage/outline.ts';
import { protectedSpans } from '../../../src/writing/syntax/protectedSpans.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { repetitions } from '../../thorough.ts';

const syntax = syntaxOf('typescript');
const source = path.join(import.meta.dirname, '../../../src');
const all = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('.ts'),
);
/** Each takes a quarter of a second. */
const stride = repetitions(9, 1);
const files = all.filter((_, index) => index % stride === 0);

/** What the compiler reads, without comments and white space. */
function tokensOf(text: string): string[] {
	const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, false);
	const tokens: string[] = [];
	const visit = (node: ts.Node) => {
		const children = node.getChildren(file);
		if (children.length === 0 && node.kind < ts.SyntaxKind.FirstJSDocNode) {
			tokens.push(node.getText(file));
		}
		for (const child of children) {
			if (!ts.isJSDoc(child)) visit(child);
		}
	};
	visit(file);
	return tokens;
}

/** Other words, and more of them, around the same atoms. */
function reworded(text: string): string {
	let reply = '';
	let end = 0;
	let words = 0;
	const changed = (prose: string) =>
		prose.replace(/\p{L}{4,}/gu, (word) => {
			words += 1;
			return words % 5 === 0 ? `${word} indeed` : word.toLowerCase().replace(/.$/u, 'o');
		});
	for (const { range, text: atom } of protectedSpans(text, syntax)) {
		reply += changed(text.slice(end, range.start)) + atom;
		end = range.end;
	}
	return reply + changed(text.slice(end));
}

suite('The comments of this code', () => {
	test('are rewritten, and nothing else is', function () {
		this.timeout(300_000);
		let passageCount = 0;
		let placedCount = 0;
		for (const file of files) {
			const text = readFileSync(path.join(source, file), 'utf8');
			const passages = passagesOf(text, syntax);
			const replies = passages.map((passage) => reworded(passage.text));
			const placements = placeReplies(text, passages, replies);
			const rewritten = documentWith(text, passages, placements);
			assert.deepEqual(tokensOf(rewritten), tokensOf(text), file);
			passageCount += passages.length;
			placedCount += placements.filter((placement) => placement?.kind === 'placed').length;
		}
		assert.ok(passageCount > 1500 / stride, `${passageCount} passages`);
		assert.ok(placedCount > passageCount * 0.97, `${placedCount} of ${passageCount} placed`);
	});

	test('are all comments to the compiler too', () => {
		for (const file of files) {
			const text = readFileSync(path.join(source, file), 'utf8');
			const comments = commentsOfCompiler(text);
			const isInComment = (offset: number) =>
				comments.some(({ pos, end }) => pos < offset && offset <= end);
			for (const { range } of passagesOf(text, syntax)) {
				const passage = text.slice(range.start, range.end);
				for (const { index } of passage.matchAll(/\S+/g)) {
					assert.ok(
						isInComment(range.start + index) || /^(?:\/\/|\*)/.test(passage.slice(index)),
						`${file}: ${passage}`,
					);
				}
			}
		}
	});
});

function commentsOfCompiler(text: string): { pos: number; end: number }[] {
	const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, false);
	const found = new Map<number, { pos: number; end: number }>();
	const visit = (node: ts.Node) => {
		const all = [
			...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
			...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
		];
		for (const comment of all) found.set(comment.pos, comment);
		for (const child of node.getChildren(file)) visit(child);
	};
	visit(file);
	return [...found.values()];
}

import assert from 'node:assert/strict';
import { structuresOf } from './latexOracle.ts';
import { chapter, thesis } from './latexDocuments.ts';
import { changedWords, rewritten as rewriteAll } from './scriptedReplies.ts';

suite('LaTeX documents rewritten, as another reader sees them', function () {
	this.timeout(600_000);
	const documents = [
		thesis,
		chapter,
		thesis.replaceAll('\n', '\r\n'),
		`\uFEFF${chapter.replaceAll('\n', '\r')}`,
	];

	test('have the structure that they had', async () => {
		const rewritten = documents.map((document) => rewriteAll(document, 'latex', changedWords));
		for (const [index, { text, passages }] of rewritten.entries()) {
			assert.ok(passages > 5, `document ${index}`);
			assert.notEqual(text, documents[index]);
		}
		const all = await structuresOf([...documents, ...rewritten.map(({ text }) => text)]);
		for (const [index] of documents.entries()) {
			assert.equal(all[documents.length + index], all[index]);
		}
	});

	test('would be seen to have another one', async () => {
		const changes = [
			['\\cite[p.~7]{weber2004}', '\\cite[p.~7]{weber2005}'],
			['$a_1 < a_2$', '$a_1 < a_3$'],
			['\\emph{', '\\textbf{'],
			['Ash & Dry ground', 'Ash & Wet ground'],
			['% Ask the printer', '% Ask the painter'],
			['\\begin{remark}', '\\begin{lemma}'],
			['cellar-door', 'cellar-window'],
			['\\gadget{stay as}', '\\gadget{stays as}'],
		] as const;
		const [before, ...after] = await structuresOf([
			thesis,
			...changes.map(([from, to]) => thesis.replace(from, to)),
		]);
		for (const [index, structure] of after.entries()) {
			assert.notEqual(structure, before, changes[index]?.join(' → '));
		}
	});
});

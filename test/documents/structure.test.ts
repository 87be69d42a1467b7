/**
 * Real documents after their prose was rewritten by rules, careful and careless: another reader of each
 * syntax must find the structure that was there. The documents lie beside the project where it is developed;
 * where they are missing, samples of our own are read.
 */
import assert from 'node:assert/strict';
import { leftAlone, passagesOf } from '../../src/writing/passage/outline.ts';
import { repetitions } from '../thorough.ts';
import { structuresOf as asciiDocStructures } from './asciiDocOracle.ts';
import { structuresOf as commitStructures } from './gitCommitOracle.ts';
import { structuresOf as latexStructures } from './latexOracle.ts';
import { structuresOf as markdownStructures } from './markdownOracle.ts';
import { realDocuments, type RealDocument } from './realDocuments.ts';
import { structuresOf as restructuredTextStructures } from './restructuredTextOracle.ts';
import { sampleDocuments } from './sampleDocuments.ts';
import { rewritten, scripts } from './scriptedReplies.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

type Oracle = (documents: readonly string[], languageId: string) => Promise<readonly string[]>;

const folders: readonly (readonly [folder: string, oracle: Oracle])[] = [
	['markdown-github', markdownStructures],
	['markdown-mkdocs', markdownStructures],
	['markdown-sites', markdownStructures],
	['pandoc', markdownStructures],
	['mdx', markdownStructures],
	['restructuredtext', restructuredTextStructures],
	['asciidoc', asciiDocStructures],
	['latex', latexStructures],
	['commits', commitStructures],
];
/** Of the documents of a folder, every so many is read. */
const every = repetitions(40, 1);

suite('Documents have the structure that they had', function () {
	this.timeout(repetitions(600_000, 1_800_000));

	for (const [folder, oracle] of folders) {
		test(folder, async () => {
			const real = realDocuments(folder).filter((_, index) => index % every === 0);
			const documents = [...sampleDocuments(folder), ...real];
			const counts = { passages: 0, refused: new Map<string, number>() };
			for (const [script, reply] of Object.entries(scripts)) {
				const made = documents.map(({ text, languageId }) => rewritten(text, languageId, reply));
				await assertSame(oracle, documents, made, script);
				for (const { passages, refused } of made) {
					counts.passages += passages;
					for (const reason of refused) {
						counts.refused.set(reason, (counts.refused.get(reason) ?? 0) + 1);
					}
				}
			}
			report(folder, documents, counts);
			assert.ok(counts.passages > 0);
		});
	}

	async function assertSame(
		oracle: Oracle,
		documents: readonly RealDocument[],
		made: readonly { readonly text: string }[],
		script: string,
	): Promise<void> {
		for (const languageId of new Set(documents.map((document) => document.languageId))) {
			const indices = documents.flatMap((document, index) =>
				document.languageId === languageId ? [index] : [],
			);
			const before = indices.map((index) => documents[index]?.text ?? '');
			const after = indices.map((index) => made[index]?.text ?? '');
			const structures = await oracle([...before, ...after], languageId);
			for (const [place, index] of indices.entries()) {
				const name = `${documents[index]?.name ?? ''}, a reply that ${script}`;
				assert.equal(structures[before.length + place], structures[place], name);
			}
		}
	}
});

function report(
	folder: string,
	documents: readonly RealDocument[],
	{
		passages,
		refused,
	}: { readonly passages: number; readonly refused: ReadonlyMap<string, number> },
): void {
	const alone = new Map<string, number>();
	for (const { text, languageId } of documents) {
		for (const { reason } of leftAlone(
			text,
			syntaxOf(languageId),
			passagesOf(text, syntaxOf(languageId)),
		)) {
			alone.set(reason, (alone.get(reason) ?? 0) + 1);
		}
	}
	const list = (counts: ReadonlyMap<string, number>) =>
		[...counts].map(([reason, count]) => `${reason} ${count}`).join(', ') || 'none';
	process.stdout.write(
		`      ${folder}: ${documents.length} documents, ${passages} replies, refused: ${list(refused)}; left alone: ${list(alone)}\n`,
	);
}

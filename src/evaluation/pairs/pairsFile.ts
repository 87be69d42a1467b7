/** The pairs on disk, with their key in a file of its own beside them. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { EvaluationError } from '../evaluationError.ts';
import { readIfThere } from '../lineFile.ts';
import { pairsKey, type Blinded, type PairsKey } from './blindedPairs.ts';
import { verdictsOfPeople, type PeopleVerdicts } from './peopleVerdicts.ts';
import { pairsText, parsePairs } from './pairsText.ts';

/** The path of the key of a file of pairs. */
export function keyFileOf(file: string): string {
	return `${file}.key.json`;
}

/** Leaves a file that is there alone, for somebody may be filling it. Answers whether it was written. */
export async function writePairs(file: string, blinded: Blinded): Promise<boolean> {
	if (existsSync(file)) return false;
	await writeFile(keyFileOf(file), `${JSON.stringify(blinded.key, undefined, '\t')}\n`);
	await writeFile(file, pairsText(blinded));
	return true;
}

/** Throws EvaluationError where the file, or its key, is not as it should be. */
export async function readVerdicts(file: string): Promise<PeopleVerdicts> {
	const text = await readIfThere(file);
	if (text === undefined) throw new EvaluationError(`There is no ${file}.`);
	const filled = parsePairs(text);
	const key = await readKey(keyFileOf(file));
	if (key.set === filled.set) return verdictsOfPeople(filled.verdicts, key);
	throw new EvaluationError(`${keyFileOf(file)} is the key of other pairs than those of ${file}.`);
}

async function readKey(file: string): Promise<PairsKey> {
	try {
		return pairsKey.parse(JSON.parse(await readFile(file, 'utf8')));
	} catch {
		throw new EvaluationError(`${file}, the key of the pairs, is missing or damaged.`);
	}
}

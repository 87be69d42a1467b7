import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { commitAtoms } from './commitAtoms.ts';
import { commitBlocks } from './commitBlocks.ts';

/** Read whole: what its paragraphs are depends on which is the first and which the last. */
export const gitCommit: Syntax = {
	name: 'gitCommit',
	read: (document) => blocksAmong(commitBlocks(document)),
	atoms: commitAtoms,
};

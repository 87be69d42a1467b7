import { blocksAmong, type Syntax } from '../document/syntax.ts';
import { commitAtoms } from './commitAtoms.ts';
import { commitBlocks } from './commitBlocks.ts';

export const gitCommit: Syntax = {
	name: 'gitCommit',
	read: (document) => blocksAmong(commitBlocks(document)),
	atoms: commitAtoms,
	longBlock: /^[ \t]*(?:`{3,}|~{3,}|# -+ >8 -+)/gm,
};

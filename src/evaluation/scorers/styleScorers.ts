/** The scorers that need no source text, in the order of reports. */
import { flattery } from './flattery.ts';
import { formality } from './formality.ts';
import { garbage } from './garbage.ts';
import { languageDrift } from './languageDrift.ts';
import { length } from './length.ts';
import { distinctBigrams, lexicalVariety } from './lexicalVariety.ts';
import {
	automatedReadabilityGrade,
	colemanLiauGrade,
	fleschKincaidGrade,
	readability,
} from './readability.ts';
import { repetition } from './repetition.ts';
import type { Scorer } from './scorer.ts';
import { sentiment } from './sentiment.ts';
import { uplift } from './uplift.ts';

export const styleScorers: readonly Scorer[] = [
	length,
	readability,
	fleschKincaidGrade,
	colemanLiauGrade,
	automatedReadabilityGrade,
	formality,
	sentiment,
	uplift,
	flattery,
	lexicalVariety,
	distinctBigrams,
	repetition,
	garbage,
	languageDrift,
];

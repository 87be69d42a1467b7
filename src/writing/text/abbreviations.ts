/** Full stops that seldom end a sentence. */

/** Titles, references, firms and the like, in English, German, French and Spanish; a letter or several. */
const abbreviations =
	'Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|Gen|Rep|Sen|Gov|Rev|Hon|Capt|Col|Lt|Sgt|Inc|Ltd|Co|' +
	'vs|cf|Fig|Figs|Eq|Eqs|Sec|Ch|[Vv]ol|pp|approx|ca|incl|excl|e\\.g|i\\.e|' +
	'bzw|Nr|resp|ggf|evtl|Hr|Fr|z\\.\\s?B|d\\.\\s?h|u\\.\\s?a|s\\.\\s?o|' +
	'MM|Mme|Mlle|núm|Sra|Dra|\\p{Lu}(?:\\.\\p{Lu})*';

const abbreviation = new RegExp(`(?:^|[\\s(])(?:${abbreviations})\\.\\s*$`, 'u');

/** After a number, an ordinal of German: am 3. Mai. */
const ordinal =
	/(?:^|\s)(?:am|im|vom|zum|zur|beim|bis|seit|ab|der|die|das|dem|den|des|und|oder)\s\d{1,2}\.\s*$/iu;

/** Whether the full stop at the end of a text, before any blanks, is one of an abbreviation or a number. */
export function endsInAbbreviation(text: string): boolean {
	return abbreviation.test(text) || ordinal.test(text);
}

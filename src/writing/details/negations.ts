/** What a text denies. */
import type { Detail } from './detail.ts';

/** With what follows, so that it says what is denied. */
const negations: Readonly<Record<string, RegExp>> = {
	en: /\b(?:(?:(?:do|does|did|is|are|was|were|has|have|had|ca|could|wo|would|should|must|need|ai|might)n['’]t|cannot|not|never|nobody|nothing|none|nowhere|neither|nor|without|no(?! (?:doubt|matter|\.)))\b(?: +[\p{L}\p{N}'’-]+){0,2})/giu,
	de: /(?<!\p{L})(?:nicht(?! nur)|nichts|nie|niemals|niemand(?:em|en)?|nirgends|kein(?:e[mnrs]?)?|weder|ohne)(?!\p{L})(?: +[\p{L}\p{N}-]+){0,2}/giu,
	fr: /(?<!\p{L})(?:n['’]|ne +)\p{L}+(?: +(?:l['’])?\p{L}+)? +(?:pas|jamais|rien|plus|aucune?|personne|guère)(?!\p{L})(?: +[\p{L}\p{N}'’-]+)?|(?<!\p{L})(?:sans|ni|aucune?)(?!\p{L})(?: +[\p{L}\p{N}'’-]+){1,2}/giu,
};

/** Words that deny as well, in another way: "did not come" may become "failed to come". */
const equivalents: Readonly<Record<string, RegExp>> = {
	en: /\b(?:un(?!der|til|less|ion|it|ique|iver|fortun)\p{L}{3,}|(?:im|ir|il)(?:possible|proper|mature|patient|perfect|practical|regular|relevant|responsible|legal|logical|legible)\p{L}*|in(?:correct|valid|complete|sufficient|accurate|active|adequate|capable|effective|appropriate|accessible|ability)\p{L}*|dis(?:allow|agree|like|approve|continu|regard)\p{L}*|non-?\p{L}{3,}|fail\p{L}*|lack\p{L}*|refus\p{L}*|declin\p{L}*|avoid\p{L}*|prevent\p{L}*|prohibit\p{L}*|forbid\p{L}*|den(?:y|ie[ds])|refrain\p{L}*|hardly|barely|rarely|seldom|scarcely|absen\p{L}*|missing|ceas\p{L}*|stop(?:s|ped)?|instead|rather than|only)\b/giu,
	de: /(?<!\p{L})(?:un(?!d(?!\p{L})|ter|s(?!\p{L})|ser)\p{L}{3,}|fehl\p{L}*|verweiger\p{L}*|verhinder\p{L}*|vermeid\p{L}*|unterlass\p{L}*|verbot\p{L}*|verbiet\p{L}*|untersag\p{L}*|kaum|selten|mangel\p{L}*|statt|anstatt|abgelehnt|lehn\p{L}* ab|nur|\p{L}{3,}los(?:e[mnrs]?)?)(?!\p{L})/giu,
	fr: /(?<!\p{L})(?:im(?:possible|parfait)\p{L}*|in(?:correct|complet|suffisant|capable|utile|accessible|disponible)\p{L}*|manqu\p{L}*|refus\p{L}*|évit\p{L}*|empêch\p{L}*|interdi\p{L}*|à peine|rarement|au lieu|seulement|absen\p{L}*|échou\p{L}*)(?!\p{L})/giu,
};

/**
 * The negations of a text; none for a language that is not known.
 *
 * @param language ISO 639-1
 */
function negationsIn(text: string, language: string): Detail[] {
	const pattern = negations[language];
	if (pattern === undefined) return [];
	return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
		kind: 'negation',
		text: found,
		range: { start: index, end: index + found.length },
	}));
}

/**
 * Those that a text has and another says in no way. As many are looked for as the other has fewer; of these
 * first the ones whose words are denied nowhere in it.
 */
export function lostNegations(from: string, to: string, language: string): Detail[] {
	const [all, others] = [negationsIn(from, language), negationsIn(to, language)];
	const pattern = equivalents[language];
	const said = pattern === undefined ? 0 : newMatches(to, from, pattern);
	const missing = all.length - others.length - said;
	if (missing <= 0) return [];
	const denied = new Set(others.flatMap(({ text }) => stemsOf(text)));
	const isDenied = ({ text }: Detail) => stemsOf(text).some((stem) => denied.has(stem));
	const ordered = [...all].sort((a, b) => Number(isDenied(a)) - Number(isDenied(b)));
	return ordered.slice(0, missing).sort((a, b) => a.range.start - b.range.start);
}

/** How many more of such words one text has than another. */
function newMatches(text: string, other: string, pattern: RegExp): number {
	const count = (one: string) => one.match(pattern)?.length ?? 0;
	return Math.max(0, count(text) - count(other));
}

/** Of the words after the negation. */
function stemsOf(negation: string): string[] {
	return negation
		.toLowerCase()
		.split(/\s+/)
		.slice(1)
		.filter((word) => word.length > 3)
		.map((word) => word.slice(0, 5));
}

/** The marks of enumerated lists. */

const mark = /^(\(?)(\d+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)([.)])(?: +|$)/;

/** The mark of an enumerated item at a line's start, with the blanks after it. */
export function enumeratorOf(line: string): string | undefined {
	const [found, bracket, , end] = mark.exec(line) ?? [];
	return bracket === '(' && end === '.' ? undefined : found;
}

/** Whether a line begins with the enumerator that comes after another's, or one that counts by itself. */
export function followsEnumerator(line: string, before: string): boolean {
	const [, bracket = '', text = '', end = ''] = mark.exec(before) ?? [];
	return successors(text).some((next) => line.startsWith(`${bracket}${next}${end} `));
}

/** A letter may count as one or as a Roman numeral. */
function successors(text: string): string[] {
	if (text === '#') return ['#'];
	if (/\d/.test(text)) return ['#', String(Number(text) + 1)];
	const roman = romanSuccessor(text.toLowerCase());
	const inCase = /[A-Z]/.test(text) ? roman.toUpperCase() : roman;
	const letter = /^[a-yA-Y]$/.test(text) ? String.fromCharCode(text.charCodeAt(0) + 1) : inCase;
	return ['#', inCase, letter];
}

const numerals = Object.entries({
	m: 1000,
	cm: 900,
	d: 500,
	cd: 400,
	c: 100,
	xc: 90,
	l: 50,
	xl: 40,
	x: 10,
	ix: 9,
	v: 5,
	iv: 4,
	i: 1,
});

/** The Roman numeral after one, which may be malformed. */
function romanSuccessor(text: string): string {
	let rest = text;
	let value = 1;
	while (rest !== '') {
		const [numeral, worth] = numerals.find(([sign]) => rest.startsWith(sign)) ?? [rest, 0];
		value += worth;
		rest = rest.slice(numeral.length);
	}
	let roman = '';
	for (const [numeral, worth] of numerals) {
		const times = Math.min(Math.floor(value / worth), 4);
		roman += numeral.repeat(times);
		value -= times * worth;
	}
	return roman;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withSpacingOf } from '../../../src/writing/passage/keptSpacing.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';
import { repetitions } from '../../thorough.ts';

interface Case {
	readonly languageId?: string;
	readonly passage: string;
	readonly reply: string;
	/** The reply where it stays as it is. */
	readonly expected?: string;
}

function check(cases: Readonly<Record<string, Case>>): void {
	for (const [
		name,
		{ languageId = 'markdown', passage, reply, expected = reply },
	] of Object.entries(cases)) {
		test(name, () => {
			const syntax = syntaxOf(languageId);
			assert.equal(withSpacingOf(passage, reply, syntax), expected);
			assert.equal(withSpacingOf(passage, expected, syntax), expected, 'once more');
			assert.equal(withSpacingOf(passage, passage, syntax), passage);
		});
	}
}

suite('The blanks of a reply', () => {
	check({
		'come back between the same words (English)': {
			passage: 'We met Dr.\u00a0Weber in Room\u00a03.',
			reply: 'In room 3, we saw dr. Weber (Dr. Weber of Bonn).',
			expected: 'In room\u00a03, we saw dr.\u00a0Weber (Dr.\u00a0Weber of Bonn).',
		},
		'come back in numbers and units (German)': {
			passage: 'Nach 14\u202fkm, z.\u202fB. bei 10\u00a0% Steigung, auf 1\u202f200 Metern.',
			reply: 'Bei 10% Steigung, z. B. nach 14km auf 1 200 Metern, also 10 % mehr.',
			expected:
				'Bei 10\u00a0% Steigung, z.\u202fB. nach 14\u202fkm auf 1\u202f200 Metern, also 10\u00a0% mehr.',
		},
		'come back between another number and a unit of the passage': {
			passage: 'It is 14\u202fkm and 20\u202fkm long.',
			reply: 'It runs for 34 km and 5 miles.',
			expected: 'It runs for 34\u202fkm and 5 miles.',
		},
		'come back beside the punctuation of French': {
			passage: 'Il dit : «\u00a0oui\u00a0», puis «\u00a0non\u00a0»\u202f! Pourquoi\u202f?',
			reply: 'Pourquoi dit-il « oui », ou bien « jamais » ! Et «peut-être» ? Allez!',
			expected:
				'Pourquoi dit-il «\u00a0oui\u00a0», ou bien «\u00a0jamais\u00a0»\u202f! Et «\u00a0peut-être\u00a0»\u202f? Allez\u202f!',
		},
		'come only beside the punctuation that the passage has so': {
			passage: 'Quoi\u202f? Jamais ! Rien\u202f!',
			reply: 'Jamais ? Rien ! Toujours ! Il est 10:30 ; non.',
			expected: 'Jamais\u202f? Rien\u202f! Toujours ! Il est 10:30 ; non.',
		},
		'come back where a line was broken': {
			passage: 'We met Dr.\u00a0Weber.',
			reply: 'It was Dr.\nWeber whom we met.',
			expected: 'It was Dr.\u00a0Weber whom we met.',
		},
		'come back as entities': {
			passage: 'It is 14&nbsp;km long.',
			reply: 'Its length is 14 km.',
			expected: 'Its length is 14&nbsp;km.',
		},
		'come back after wide punctuation (Japanese)': {
			passage: '本当ですか？\u3000はい。',
			reply: '本当ですか？ はい。',
			expected: '本当ですか？\u3000はい。',
		},
		'stay where the passage is of two minds': {
			passage: 'See Figure\u00a03 or Figure 3.',
			reply: 'Figure 3 and Figure\u00a03 show it.',
		},
		'stay between other words': {
			passage: 'Dr.\u00a0Weber saw Figure\u00a03.',
			reply: 'Dr. Kim saw Table 3, Weber, and Dr Weber.',
		},
		'stay where readers see the line end': {
			passage: 'One\u00a0two three.',
			reply: 'One  \ntwo three.',
		},
		'stay beside a smiley and an option': {
			passage: 'Vraiment\u202f: oui.',
			reply: 'Oui :-D et --quiet.',
		},
		'are plain where the passage has no others': {
			passage: 'Dr. Weber ran 14 km.',
			reply: 'Dr.\u00a0Weber’s run:\u202f14\u00a0km.',
			expected: 'Dr. Weber’s run: 14 km.',
		},
		'are plain between words that are joined so': {
			passage: 'Dr. Weber ran 14\u00a0km.',
			reply: 'It was 14 km that Dr.\u00a0Weber ran.',
			expected: 'It was 14\u00a0km that Dr. Weber ran.',
		},
		'may stay in a number that the passage lacks': {
			passage: 'We have 35000 of them.',
			reply: 'There are 35\u202f000.',
		},
		'stay in Thai': {
			passage: 'ราคา 20\u00a0บาท วันนี้',
			reply: 'วันนี้ราคา 20 บาท',
			expected: 'วันนี้ราคา 20\u00a0บาท',
		},
	});
});

suite('The ties and spaces of a reply in LaTeX', () => {
	const latex = (passage: string, reply: string, expected?: string): Case => ({
		languageId: 'latex',
		passage,
		reply,
		...(expected === undefined ? {} : { expected }),
	});
	check({
		'come back before references, numbers and names': latex(
			'See Figure~\\ref{a}, Dr.~Weber~\\cite[p.~3]{b}, p.~3.',
			'Dr. Weber \\cite[p.~3]{b} has it on p. 3, in Figure \\ref{a}.',
			'Dr.~Weber~\\cite[p.~3]{b} has it on p.~3, in Figure~\\ref{a}.',
		),
		'come back before a reference after another word': latex(
			'As Kim~\\cite{b} says (see~\\ref{a}).',
			'This is said in \\cite{b}, and in \\ref{a}.',
			'This is said in~\\cite{b}, and in~\\ref{a}.',
		),
		'come back as commands': latex(
			'It is 14\\,km or 10\\,\\%, i.\\,e. 3\\,000\\ m.',
			'So 10\\% or 14 km, i. e. 3 000 m.',
			'So 10\\,\\% or 14\\,km, i.\\,e. 3\\,000\\ m.',
		),
		'replace a no-break space': latex(
			'See Figure~\\ref{a}.',
			'Look at Figure\u00a0\\ref{a}.',
			'Look at Figure~\\ref{a}.',
		),
		'do not come before groups': latex('So~\\emph{one}.', 'It is \\emph{one}.'),
		'go where the words have none': latex(
			'Dr. Weber and p.~3.',
			'On p. 3, Dr.~Weber.',
			'On p.~3, Dr. Weber.',
		),
	});
	const dashes = latex('Pages 3--5---not 7---are gone.', '');
	check({
		'are dashes of TeX, if the passage’s are': {
			...dashes,
			reply: 'Gone — not 7 – are pages 3–5 and 8–9, and A–B: one - two.',
			expected: 'Gone---not 7---are pages 3--5 and 8--9, and A--B: one---two.',
		},
		'are those of the passage in Unicode too': latex(
			'Pages 3–5—not 7—are gone.',
			'Gone---not 7---are pages 3--5.',
			'Gone—not 7—are pages 3–5.',
		),
		'stay where the passage has none': latex('It is gone.', 'It — or he – is gone.'),
		'become long ones where the passage has only ranges': latex(
			'Pages 3--5 are gone.',
			'Pages 3--5—gone.',
			'Pages 3--5---gone.',
		),
	});
});

suite('The dashes of a reply', () => {
	check({
		'are typed where the passage’s are': {
			passage: 'It rained -- a lot -- and then it stopped.',
			reply: 'It rained — a lot — then it stopped – at once.',
			expected: 'It rained -- a lot -- then it stopped -- at once.',
		},
		'are those of the same words': {
			passage: 'Pages 3-5 of one---two, well-known, Karl\u2011Heinz.',
			reply: 'Karl-Heinz: pages 3–5 of one—two, well–known.',
			expected: 'Karl\u2011Heinz: pages 3-5 of one---two, well-known.',
		},
		'are long where the passage’s are (English)': {
			passage: 'It rained—a lot—and stopped.',
			reply: 'It stopped - after rain -- a lot – it seems.',
			expected: 'It stopped—after rain—a lot—it seems.',
		},
		'are short and spaced where the passage’s are (German)': {
			passage: 'Es regnete – und zwar viel – bis 10–12 Uhr.',
			reply: 'Bis 10—12 Uhr regnete es—viel.',
			expected: 'Bis 10–12 Uhr regnete es – viel.',
		},
		'are spaced hyphens where the passage’s are': {
			passage: 'It rained - a lot.',
			reply: 'It rained—a lot—again.',
			expected: 'It rained - a lot - again.',
		},
		'are double in Chinese': {
			passage: '他来了——昨天。',
			reply: '昨天—他来了。',
			expected: '昨天——他来了。',
		},
		'keep their no-break space (Russian)': {
			passage: 'Москва\u00a0— столица.',
			reply: 'Столица - Москва.',
			expected: 'Столица\u00a0— Москва.',
		},
		'keep their blanks where these differ': {
			passage: 'It rained—a lot — and stopped.',
			reply: 'It stopped -- at last.',
			expected: 'It stopped — at last.',
		},
		'stay where the passage’s differ': {
			passage: 'It rained—a lot – and stopped.',
			reply: 'It stopped -- at last - really.',
		},
		'stay where the passage has none': {
			passage: 'It rained a lot.',
			reply: 'It rained — a lot - see 3–5 --- really.',
		},
		'are no marks of lists, rules, options and arrows': {
			passage: 'It rained—a lot.',
			reply: 'So:\n- one\n---\nand --quiet a --> b 5 - 3, 2024-05-01, well-known.',
		},
		'may have been broken at in the passage': {
			passage: 'A well-\nknown one—\nor two.',
			reply: 'One—or two—well-known ones, one of them well-\nknown.',
		},
		'of a range stay beside others': {
			passage: 'It rained—a lot.',
			reply: 'The Berlin–Paris train of 8–9.',
		},
		'are plain hyphens in words': {
			passage: 'A well-known one.',
			reply: 'One well\u2011known, far\u2010off.',
			expected: 'One well-known, far-off.',
		},
	});
});

suite('Any reply', () => {
	const piece = fc.constantFrom(
		...['Dr.', 'Weber', 'oui', '14', '3', 'km', '%', '«', '»', '!', ':', '?', '(', ')', ','],
		...[' ', ' ', '\n', '  \n', '\u00a0', '\u202f', '\u3000', '~', '\\,', '\\ ', '\\', '\\\\'],
		...['-', '--', '---', '–', '—', ' – ', ' - ', '\u2011', '>', '<!--', '-->', '*', '_', '`x`'],
		...['\\ref{a}', '\\emph{', '}', '$n$', '{', '今日', 'ไทย', '- ', '# ', '&nbsp;', '.', 'O’Neil'],
	);
	test('gets nothing that is read as a mark with what stands beside it', () => {
		const reply = 'Dr.\u00a0Weber \u2011> him';
		assert.equal(withSpacingOf('Dr. Weber', reply, syntaxOf('markdown')), reply);
	});

	const text = fc.array(piece, { minLength: 1, maxLength: 24 }).map((pieces) => pieces.join(''));
	const language = fc.constantFrom(
		'markdown',
		'latex',
		'plaintext',
		'asciidoc',
		'restructuredtext',
	);
	const runs = { numRuns: repetitions(400, 5000) };

	test('keeps its letters, digits and other signs', () => {
		const words = (mended: string, languageId: string) =>
			mended
				.replaceAll(languageId === 'latex' ? /(\\\\)|\\[ ,]|~/g : /()&nbsp;/g, '$1')
				.replaceAll(/[\s\p{Pd}]/gu, '');
		fc.assert(
			fc.property(text, text, language, (passage, reply, languageId) => {
				const mended = withSpacingOf(passage, reply, syntaxOf(languageId));
				assert.equal(words(mended, languageId), words(reply, languageId));
			}),
			runs,
		);
	});

	test('that was mended needs no more of it', () => {
		fc.assert(
			fc.property(text, text, language, (passage, reply, languageId) => {
				const mended = withSpacingOf(passage, reply, syntaxOf(languageId));
				assert.equal(withSpacingOf(passage, mended, syntaxOf(languageId)), mended);
			}),
			runs,
		);
	});

	test('that begins with the passage has it unchanged', () => {
		fc.assert(
			fc.property(text, language, (passage, languageId) => {
				const reply = `${passage}\n\nweiter`;
				assert.equal(withSpacingOf(passage, reply, syntaxOf(languageId)), reply);
			}),
			runs,
		);
	});
});

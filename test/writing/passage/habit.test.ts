import assert from 'node:assert/strict';
import { lineHabitOf, type LineHabit } from '../../../src/writing/passage/habit.ts';
import { passagesOf, replace } from '../marked.ts';
import { syntaxOf } from '../../../src/writing/syntax/syntaxes.ts';

const paragraphs: Readonly<Record<string, readonly [LineHabit, string]>> = {
	'one line': ['single', 'The bridge was built in one summer. Nobody asked who would pay for it.'],
	'wrapped lines': [
		'filled',
		'The bridge was built in one summer, and nobody\nasked who would pay for it before the mayor had\nto close it again.',
	],
	'wrapped lines, one of which was edited later': [
		'filled',
		'The bridge was built in one summer, and nobody\nasked who would pay\nfor it before the mayor had to close it again, which he\ndid not want to.',
	],
	'wrapped lines with words that a no-break space binds': [
		'filled',
		'Die neue Brücke über den Fluss ist\n14\u00a0Kilometer lang, sagt das Amt.\nDr.\u00a0Weber zahlt sie ganz allein.',
	],
	'lines broken at clauses': [
		'filled',
		'The bridge was built in one summer,\nand nobody asked\nwho would pay for it,\nbefore the mayor had to close it again.',
	],
	'German lines that a noun follows': [
		'filled',
		'Die neue Brücke wurde in einem einzigen Sommer gebaut, und der\nBürgermeister wusste nicht, wer das alles bezahlen sollte, als sie fertig war.',
	],
	'a sentence a line': [
		'sentences',
		'The bridge was built in one summer.\nNobody asked who would pay for it.\nToday it is closed.',
	],
	'German sentences, a line each': [
		'sentences',
		'Die Brücke wurde in einem Sommer gebaut.\nWer zahlt?\nHeute ist sie gesperrt.',
	],
	'an address': ['meant', 'Ann Miller\nThe Old Mill\n12 Station Road\nLittle Hampton'],
	'an address whose lines are as long as each other': [
		'meant',
		'Anna Verbeke\nMolenstraat 12\n3500 Hasselt',
	],
	'a verse': [
		'meant',
		'The river takes the bridge away,\nThe ferry takes the rest,\nAnd we who have no boats will stay\nAnd say it was the best.',
	],
};

suite('The habit of lines', () => {
	for (const [name, [habit, text]] of Object.entries(paragraphs)) {
		test(`of ${name} is ${habit}`, () => {
			assert.equal(lineHabitOf(text.split('\n'), syntaxOf('markdown')), habit);
		});
	}

	test('breaks that readers see are nobody’s habit', () => {
		assert.equal(
			lineHabitOf(['Roses are red,  ', 'Violets are blue'], syntaxOf('markdown')),
			'filled',
		);
	});
});

suite('A rewrite keeps the habit of its lines', () => {
	const { 'a sentence a line': sentences, 'an address': address } = paragraphs;

	test('a sentence a line, also where there are more or fewer', () => {
		const quoted = `> ${sentences?.[1].replaceAll('\n', '\n> ') ?? ''}\n`;
		assert.equal(
			replace(quoted, 'They built it in a summer. Who paid? Nobody knows.\n\nIt is closed.'),
			'> They built it in a summer.\n> Who paid?\n> Nobody knows.\n> It is closed.\n',
		);
		assert.equal(replace(quoted, 'It is closed.'), '> It is closed.\n');
	});

	test('no line begins with what would be a mark', () => {
		assert.equal(
			replace('One two.\nThree.\nFour.', 'It was so. 1. Was it?'),
			'It was so. 1.\nWas it?',
		);
	});

	test('lines that are meant are passages of their own', () => {
		assert.deepEqual(passagesOf(address?.[1] ?? ''), address?.[1].split('\n'));
	});
});

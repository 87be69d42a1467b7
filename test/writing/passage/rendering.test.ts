import assert from 'node:assert/strict';
import { replace } from '../marked.ts';

interface Case {
	readonly document: string;
	readonly reply: string;
	readonly expected: string;
	readonly languageId?: string;
}

function check(cases: Readonly<Record<string, Case>>): void {
	for (const [name, { document, reply, expected, languageId }] of Object.entries(cases)) {
		test(name, () => {
			assert.equal(replace(document, reply, languageId), expected);
		});
	}
}

suite('renderPassage on one line', () => {
	check({
		'joins lines with a space': {
			document: '- One.\n',
			reply: 'Two\nthree  \n\n four.\n',
			expected: '- Two three four.\n',
		},
		'joins wide characters without one': {
			document: '今日は。\n',
			reply: '今日\nは、\n元気 です。',
			expected: '今日は、元気 です。\n',
		},
		'joins Thai, Lao, Khmer and Burmese without one': {
			document: 'ฝนตก\n',
			reply: 'ฝนตก\nหนัก ຝົນ\nຕົກ ភ្លៀង\nធ្លាក់ မိုး\nရွာတယ်',
			expected: 'ฝนตกหนัก ຝົນຕົກ ភ្លៀងធ្លាក់ မိုးရွာတယ်\n',
		},
		'joins Korean with one': {
			document: '비가 왔다.\n',
			reply: '비가\n왔다.',
			expected: '비가 왔다.\n',
		},
		'joins at a no-break space without one': {
			document: 'Il dit oui.\n',
			reply: 'Il dit «\n\u00a0oui\u00a0\n».',
			expected: 'Il dit «\u00a0oui\u00a0».\n',
		},
		'joins wide characters and others with one': {
			document: '今日は。\n',
			reply: '今日\nOK',
			expected: '今日 OK\n',
		},
		'leaves spaces within the line': {
			document: 'One.\n',
			reply: 'Two.  Three\u00a0four.',
			expected: 'Two.  Three\u00a0four.\n',
		},
		'leaves other line endings alone': {
			document: 'One.\r\n\r\n',
			reply: 'Two\r\nthree.',
			expected: 'Two three.\r\n\r\n',
		},
		'makes no list': { document: 'One.\n', reply: '- Two.', expected: '\\- Two.\n' },
		'makes no numbered list': {
			document: 'One.\n',
			reply: '1986. Two.',
			expected: '1986\\. Two.\n',
		},
		'makes no heading': { document: '> One.\n', reply: '# Two', expected: '> \\# Two\n' },
		'makes no quote': { document: 'One.\n', reply: '>Two', expected: '\\>Two\n' },
		'makes no rule': { document: 'One.\n', reply: '* * *', expected: '\\* * *\n' },
		'makes no list in an item': { document: '- One.\n', reply: '+ Two', expected: '- \\+ Two\n' },
		'leaves emphasis': {
			document: 'One.\n',
			reply: '*Two* and __three__',
			expected: '*Two* and __three__\n',
		},
		'escapes nothing behind other text': {
			document: 'One ⟦two⟧.\n',
			reply: '- three',
			expected: 'One - three.\n',
		},
		'escapes nothing in a heading': {
			document: '# One\n',
			reply: '1. Two',
			expected: '# 1. Two\n',
		},
		'escapes nothing in plain text': {
			document: 'One.\n',
			reply: '- Two',
			expected: '- Two\n',
			languageId: 'plaintext',
		},
	});
});

suite('renderPassage on several lines', () => {
	check({
		'wraps to the longest line': {
			document: 'One two\nthree.\n',
			reply: 'Four five six seven.',
			expected: 'Four\nfive\nsix\nseven.\n',
		},
		'takes line ends of the reply for spaces': {
			document: 'One two three\nfour.\n',
			reply: 'Five\nsix\n\nseven.',
			expected: 'Five six\nseven.\n',
		},
		'puts quote marks back': {
			document: '> One two\n> three.\n',
			reply: 'Four five six.',
			expected: '> Four\n> five\n> six.\n',
		},
		'puts indentation back': {
			document: '  - One two\n    three.\n',
			reply: 'Four five six.',
			expected: '  - Four\n    five\n    six.\n',
		},
		'puts CRLF back': {
			document: '> One two\r\n> three.\r\n',
			reply: 'Four five six.',
			expected: '> Four\r\n> five\r\n> six.\r\n',
		},
		'leaves the unchanged start as it was': {
			document: 'One\ntwo three four\nfive six.\n',
			reply: 'One two three four seven eight nine.',
			expected: 'One\ntwo three four\nseven eight\nnine.\n',
		},
		'can be shorter': { document: 'One two\nthree\nfour.\n', reply: 'Five.', expected: 'Five.\n' },
		'counts what stands before a part': {
			document: 'One two ⟦three\nfour⟧ five six.\n',
			reply: 'a b c d e',
			expected: 'One two a b c\nd e five six.\n',
		},
		'counts characters, not code units': {
			document: 'One 👍👍👍\ntwo.\n',
			reply: '👍👍👍 👍👍👍 👍',
			expected: '👍👍👍 👍👍👍\n👍\n',
		},
		'breaks no line at a no-break space': {
			document: 'One two\nthree.\n',
			reply: 'a Dr.\u00a0Weber 14\u202fkm ab\u2007cd e f',
			expected: 'a\nDr.\u00a0Weber\n14\u202fkm\nab\u2007cd e\nf\n',
		},
		'breaks no line at a tie or a space of TeX': {
			languageId: 'latex',
			document: 'One two\nthree.\n',
			reply: 'a Dr.~Weber 14\\,km Dr.\\ Kim b c',
			expected: 'a\nDr.~Weber\n14\\,km\nDr.\\ Kim\nb c\n',
		},
		'wraps Thai without blanks': {
			document: 'เมื่อวานนี้\nฝนตก\n',
			reply: 'วันนี้ฝน\nตกหนัก มาก',
			expected: 'วันนี้ฝนตกหนัก\nมาก\n',
		},
		'breaks only at spaces': {
			document: '今日は。\n元気。\n',
			reply: '今日は元気ですか？はい。',
			expected: '今日は元気ですか？はい。\n',
		},
		'puts no mark at a line start': {
			document: 'One two three\nfour.\n',
			reply: 'It was 2 + 4 - 3 or 1986. So',
			expected: 'It was 2 + 4 -\n3 or 1986. So\n',
		},
		'keeps spans whole': {
			document: 'One two\nthree.\n',
			reply: 'a [b c d](e) `g  h` i',
			expected: 'a\n[b c d](e)\n`g  h`\ni\n',
		},
		'keeps the line end in a span': {
			document: '> One `two\n> three` four.\n',
			reply: 'Five `two\nthree` six.',
			expected: '> Five `two\n> three` six.\n',
		},
	});
});

suite('renderPassage with hard breaks', () => {
	const document = '> Roses are red,  \n> violets\\\n> are blue.\n';
	check({
		'keeps lines that the reply keeps': {
			document,
			reply: 'Roses look red,  \nviolets\\\nlook blue.',
			expected: '> Roses look red,  \n> violets\\\n> look blue.\n',
		},
		'puts lost marks back': {
			document,
			reply: 'Roses look red,\nviolets\nlook blue.',
			expected: '> Roses look red,  \n> violets\\\n> look blue.\n',
		},
		'wraps nothing': {
			document,
			reply: 'Roses, as everybody knows, look red, violets blue.',
			expected: '> Roses, as everybody knows, look red, violets blue.\n',
		},
		'makes no list': { document, reply: 'Roses  \n- red', expected: '> Roses  \n> \\- red\n' },
		'keeps a first line that did not change': {
			document,
			reply: 'Roses are red,  \n2. violets',
			expected: '> Roses are red,  \n> 2\\. violets\n',
		},
		'between wrapped lines': {
			document: 'One two\nthree.  \nFour.\n',
			reply: 'Five six seven.  \nEight nine ten.',
			expected: 'Five\nsix\nseven.  \nEight\nnine\nten.\n',
		},
		'in LaTeX': {
			document: 'One two,\\\\\nthree.\n',
			reply: 'Four five six seven,\\\\\neight.',
			expected: 'Four five six seven,\\\\\neight.\n',
			languageId: 'latex',
		},
		'in LaTeX, on another line than before': {
			document: 'One two,\\\\\nthree\nfour.\n',
			reply: 'Five six\nseven,\\\\\neight.',
			expected: 'Five six\nseven,\\\\\neight.\n',
			languageId: 'latex',
		},
	});
});

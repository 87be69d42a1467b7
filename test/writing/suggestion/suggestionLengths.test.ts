import { checkComplete, checkGrowing } from './shape.ts';

suite('A suggestion of a word', () => {
	checkComplete(
		[
			['I ‸', 'am here', 'am'],
			['I‸', ' am here', ' am'],
			['The do‸', 'g barks', 'g'],
			['We met on Wednes‸', 'day, the', 'day,'],
			['He went‸', '. The', '.'],
			['He went‸', ', and so', ', and'],
			['He met ‸', 'Dr. Smith', 'Dr.'],
			['It is 5‸', '0% of', '0%'],
			['It is ‸', '3.5 kg', '3.5'],
			['A ‸', 'well-known one', 'well-known'],
			['I do‸', 'n’t know', 'n’t'],
			['A ‸', 'word—another', 'word'],
			['See ‸', '[the link](http://a.b) now', '[the link](http://a.b)'],
			['A ‸', '**very important** thing', '**very important**'],
			['The ‸', '👩‍👩‍👧 family', '👩‍👩‍👧'],
			['One\n‸', 'two\nthree', 'two'],
			['火曜‸', '日に変更されましたので、よろしく', '日'],
			['私は‸', '「今日」は来ません。そして明日も', '「今日」'],
			['‸', 'สวัสดีครับผมชื่อสมชายครับ', 'สวัสดี'],
			['‸', 'שלום עולם', 'שלום'],
		],
		{ length: 'word' },
	);
	checkGrowing(
		[
			['I ‸', 'am', ''],
			['It is ‸', '3.', ''],
			['A ‸', '**very important', ''],
			['火曜‸', '日に', ''],
		],
		{ length: 'word' },
	);
	checkComplete(
		[
			['I ‸', 'am', 'am'],
			['火曜‸', '日に', '日'],
			['A ‸', '**very', ''],
		],
		{ length: 'word', ending: 'ended' },
	);
	checkComplete(
		[
			['I ‸', 'am', ''],
			['I ‸', 'am.', 'am.'],
			['It is ‸', '3.', ''],
			['‸', '変更された。', '変更'],
		],
		{ length: 'word', ending: 'cutOff' },
	);
});

suite('A suggestion of a sentence', () => {
	checkComplete([
		['I will come ‸', 'today. The', 'today.'],
		['I will come ‸', 'today! “The', 'today!'],
		['Was it ‸', 'so? Yes', 'so?'],
		['It was late.‸', ' We left. So', ' We left.'],
		['It was late. ‸', 'We left. So', 'We left.'],
		['It was late.\n\n‸', 'We left. So', 'We left.'],
		['‸', 'We left. So', 'We left.'],
		['It was late‸', '. We left. So', '.'],
		[
			'We met ‸',
			'Dr. J. Doe of the U.S. Army at 3.5 km, e.g. there. He',
			'Dr. J. Doe of the U.S. Army at 3.5 km, e.g. there.',
		],
		['We met J.‸', ' Doe there. He', ' Doe there.'],
		['Er kam am ‸', '3. Mai nach Berlin. Dort', '3. Mai nach Berlin.'],
		['It sells ‸', 'apples, etc. and pears. It', 'apples, etc. and pears.'],
		['See ` and ‸', 'so. We', 'so.'],
		['See ` and ‸', 'so. We` w', 'so.'],
		['See ‸', '`a. B` and [One. Two](x). See', '`a. B` and [One. Two](x).'],
		['He ‸', 'said "No. I will not." Then', 'said "No. I will not."'],
		['He said "I ‸', 'come." Then', 'come."'],
		['Il dit ‸', '« Non. » Puis', '« Non. »'],
		['Sie sagte „Ich ‸', 'komme.“ Dann', 'komme.“'],
		['会議は‸', '来週に変更された。次に', '来週に変更された。'],
		['彼は‸', '「行く。来る。」と言った。次に', '「行く。来る。」と言った。'],
		['‸', 'मैं गया। वे', 'मैं गया।'],
		['‸', 'مرحبا بكم في المدينة. هذا', 'مرحبا بكم في المدينة.'],
		['‸', '🇩🇪🇫🇷 won! They', '🇩🇪🇫🇷 won!'],
	]);
	suite('goes past a line end that only wraps it', () => {
		checkComplete([
			['It is‸', ' good\nand nice. Now', ' good\nand nice.'],
			['It is‸', ' of\n2024 or so. Now', ' of\n2024 or so.'],
			['It is‸', ' good\n\nand', ' good'],
			['It is ‸', 'good.\n', 'good.'],
			['There are:‸', ' two\n- one', ' two'],
			['There are:‸', ' two\n1. one', ' two'],
			['‸', '# Title\nText', '# Title'],
		]);
		checkComplete([['It is‸', ' good\nand', ' good']], { oneLine: true });
		checkGrowing([
			['It is‸', ' good\n1', ''],
			['It is‸', ' good\nand', ''],
		]);
	});
	suite('waits for the next sentence', () => {
		checkGrowing([
			['I come ‸', 'by train. ', 'by'],
			['I come ‸', 'by train. 5', 'by'],
			['I come ‸', 'by train on Friday or later. (', 'by train on'],
			['It is ‸', 'in Mr. Smith', 'in'],
			['He ‸', 'said "No. I', 'said'],
		]);
	});
	suite('is whole when the model ends it', () => {
		checkComplete(
			[
				['It is ‸', 'good', 'good'],
				['It is ‸', 'good. 5', 'good.'],
				['It is ‸', 'good ', 'good'],
			],
			{ ending: 'ended' },
		);
	});
	suite('that was cut off ends at a clause or a word', () => {
		checkComplete(
			[
				['We ‸', 'went home on Friday, as you kn', 'went home on Friday'],
				['We ‸', 'went, as you knew that we would ha', 'went, as you knew that we would'],
				['We ‸', 'went home at 3.', 'went home at'],
				['We ‸', 'went home (early, as', 'went home'],
				['We ‸', 'went home on Friday evening, as said.', 'went home on Friday evening, as said.'],
				['We ‸', 'went. Th', 'went.'],
				['We ‸', 'wen', ''],
				['会議は‸', '来週の火曜日に変', '来週の火曜日に'],
			],
			{ ending: 'cutOff' },
		);
	});
});

suite('A suggestion of a line', () => {
	checkComplete(
		[
			['It ‸', 'was. So it\nis', 'was. So it'],
			['It‸', '\nis', ''],
			['One\n‸', 'two. Three\n', 'two. Three'],
		],
		{ length: 'line' },
	);
	checkGrowing(
		[
			['It ‸', 'was. So it', 'was. So'],
			['It ‸', 'was. So', 'was'],
			['会議は‸', '来週。次に', '来週'],
		],
		{ length: 'line' },
	);
});

suite('A suggestion of a paragraph', () => {
	checkComplete(
		[
			['It ‸', 'was.\nSo it\n \nis', 'was.\nSo it'],
			['Dear all,‸', '\n\nthis is it.\n\nMore', '\n\nthis is it.'],
		],
		{ length: 'paragraph' },
	);
	checkComplete([['It ‸', 'was.\nSo', 'was.']], { length: 'paragraph', oneLine: true });
	checkComplete([['It ‸', 'was. So it is', 'was. So it']], {
		length: 'paragraph',
		ending: 'cutOff',
	});
});

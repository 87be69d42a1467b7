import { checkComplete, checkGrowing } from './shape.ts';

suite('A suggestion closes what it opens or leaves it out', () => {
	const ended = { length: 'line', ending: 'ended' } as const;
	checkComplete(
		[
			['We ‸', 'run `npm test` here', 'run `npm test` here'],
			['We ‸', 'run `npm test and', 'run'],
			['We ‸', 'run ``a ` b and', 'run'],
			['We ‸', 'run `a\\` and', 'run `a\\` and'],
			['See ‸', 'the [link](http://a.b "t") here', 'the [link](http://a.b "t") here'],
			['See ‸', 'the [link](http://a.b "t', 'the'],
			['See ‸', 'the [link', 'the'],
			['See ‸', 'the ![image](a.png "t', 'the'],
			['See ‸', 'the [one][two or', 'the'],
			['See ‸', 'http://a.b/c_(d', ''],
			['これは‸', '今日[会議](http://a', '今日'],
			['See ‸', 'it (as said, or', 'it'],
			['See ‸', 'it (as said) and [so] on', 'it (as said) and [so] on'],
			['He ‸', 'said, "I', 'said'],
			['He ‸', 'said “I am “so” here', 'said'],
			['He ‸', "said 'no way", 'said'],
			['He ‸', 'said ‘no way’ and’s', 'said ‘no way’ and’s'],
			['Er ‸', 'sagte „ja“ und »nein', 'sagte „ja“ und'],
			['Il ‸', 'dit « non » et « oui', 'dit « non » et'],
			['Han ‸', 'sade ”ja” och ”nej', 'sade ”ja” och'],
			['彼は‸', '「行く」と『来る', '「行く」と'],
			['It is ‸', '*so* and **so and *so*', '*so* and'],
			['It is ‸', '***so*** and _it', '***so*** and'],
			['It is ‸', '~~not~~ ~~so', '~~not~~'],
			['It is ‸', '<b>so</b> and <span class="a b', '<b>so</b> and'],
			['It is ‸', '$x + y$ and $z + ', '$x + y$ and'],
		],
		ended,
	);
	suite('in LaTeX', () => {
		checkComplete(
			[
				['We ‸', 'see \\emph{so much} here', 'see \\emph{so much} here'],
				['We ‸', 'see \\emph{so much', 'see'],
				['We ‸', "say ``so'' or ``no", "say ``so'' or"],
				['We ‸', 'have $x < y$ and $5 + ', 'have $x < y$ and'],
				['We ‸', 'have \\(x\\) and \\(y +', 'have \\(x\\) and'],
				['We ‸', '50\\% and \\$5 of a_b * c', '50\\% and \\$5 of a_b * c'],
			],
			{ ...ended, languageId: 'latex' },
		);
	});
	suite('but is not misled', () => {
		for (const raw of [
			"don't, rock 'n' roll, '90s, 'tis so",
			'the dogs’ bones and ’s',
			'a 6" screen',
			'1) this, 2) that',
			'ha :( and ;-(',
			'for $5 or $10',
			'US$ 5',
			'*.ts or **/*.js files',
			'2*3*4 and 5 * 6',
			'2*3 = 6',
			'snake_case_name and __init__',
			'a < b and b > c',
			'5* hotel*',
			'\\*no emphasis and \\_none',
		]) {
			checkComplete([['We ‸', raw, raw]], ended);
		}
	});
	suite('and what the text before it has opened may be closed or not', () => {
		checkComplete(
			[
				['He (or ‸', 'she) came', 'she) came'],
				['He said "I ‸', 'come" and', 'come" and'],
				['It is **very ‸', 'good** so', 'good** so'],
				['It is **very ‸', 'good so', 'good so'],
			],
			ended,
		);
	});
});

suite('While a suggestion grows, what it has opened is held back', () => {
	checkGrowing(
		[
			['See ‸', 'the [link](http://a.b ', 'the'],
			['See ‸', 'the [link](http://a.b "t") ', 'the'],
			['See ‸', 'the [link](http://a.b "t") and ', 'the [link](http://a.b "t") and'],
			['He ‸', 'said, "I am ', 'said'],
			['He ‸', 'said, "I am" and so', 'said, "I am" and'],
			['It is ‸', '**so', ''],
		],
		{ length: 'line' },
	);
});

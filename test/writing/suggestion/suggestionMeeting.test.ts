import { checkComplete, checkGrowing } from './shape.ts';

suite('A suggestion stops where it meets what follows', () => {
	checkComplete([
		['The meeting was ‸ on Tuesday because', 'moved on Tuesday because of', 'moved'],
		['The meeting was ‸ on Tuesday because', 'moved On Tuesday ', 'moved'],
		['The meeting was ‸ Tuesday because', 'moved to Tuesday or', 'moved to'],
		['The cat ‸ the mat', 'sat on the mat. It', 'sat on'],
		['I don‸’t know', '’t know it. So', ''],
		['会議は‸火曜日に開かれた', '来週の火曜日に変更された。次に', '来週の'],
		['We won ‸🎉👍🏽 at last', 'it all 🎉👍🏽 at last', 'it all '],
		['שלום ‸ עולם יפה', 'לך עולם יפה מאוד', 'לך'],
	]);
	suite('on the next line or in the next paragraph', () => {
		checkComplete(
			[
				['We ‸\nall went home.', 'and they all went home. So', 'and they'],
				['The cat ‸ now.', 'sat there now. And so', 'sat there'],
				['- We ‸\n- Now\n', 'wait.\n- Now\n- Then it', 'wait.'],
				['We ‸\n\n# Results\n', 'wait.\n\n# Results\n\nIt', 'wait.'],
				['We ‸\n\nThe results were bad.', 'wait. The results were good', 'wait.'],
				['We wait‸ now.\nThe results were', ' now. The results were good', ''],
				['- We ‸\n- They have come', 'wait.\n- They have come ', 'wait.'],
			],
			{ length: 'paragraph' },
		);
	});
	suite('but not for a word that is common', () => {
		checkGrowing(
			[
				['The cat ‸ the mat.', 'sat on the table and so on', 'sat on the table and so'],
				[
					'- We ‸\n- Results are here.',
					'wait for results that come in',
					'wait for results that come',
				],
				['We ‸ now.', 'go now and then or', 'go now and then'],
				[
					'We ‸\n\nResults are here.',
					'wait for results that come in',
					'wait for results that come',
				],
			],
			{ length: 'line' },
		);
	});
	suite('which is held back at first', () => {
		checkGrowing(
			[
				['The cat ‸ the mat.', 'sat on the', 'sat on'],
				['The cat ‸ the mat.', 'sat on the ', 'sat on'],
				['We ‸\n\nThe results were bad.', 'wait. The results were', 'wait'],
				['We ‸\n\n+ Then it', 'wait. So\n+ Then ', 'wait. So'],
			],
			{ length: 'paragraph' },
		);
	});
	suite('and where it ends with the first words of it', () => {
		checkComplete(
			[
				['The cat ‸ the mat.', 'sat on the', 'sat on'],
				['The cat ‸ now.', 'sat there now.', 'sat there'],
				['That ‸\n\nIt was', 'is it', 'is it'],
				['That ‸\n\nThe results were', 'is it.\n\nThe results', 'is it.'],
			],
			{ ending: 'ended' },
		);
	});
	suite('or begins with them', () => {
		checkComplete([
			['The meeting was ‸moved on Friday', 'moved on Tuesday. So', ''],
			['We met on Wednes‸day at', 'day. So', ''],
		]);
	});
});

suite('A suggestion doubles no punctuation that follows', () => {
	checkComplete([
		['It was ‸.', 'today. The', 'today'],
		['It was ‸, but', 'today. The', 'today'],
		['It was ‸, and then', 'late, and then we', 'late'],
		['It was ‸.', 'today! The', 'today'],
		['He (see ‸)', 'the appendix) said', 'the appendix'],
		['He (see ‸).', 'the appendix). The', 'the appendix'],
		['He (see ‸ and so) on', 'the appendix) said', 'the appendix'],
		['He said "I ‸"', 'come." Then', 'come.'],
		['He said "I ‸."', 'come." Then', 'come'],
		['He said “I ‸,” he', 'come,” said he. Then', 'come'],
		['He ‸"', 'said "No." Then', 'said "No."'],
		['It is **bo‸** and', 'ld text** here. So', 'ld text'],
		['今日は‸。', '良い天気。明日', '良い天気'],
		['It was‸.', '. The', ''],
	]);
	suite('and no full stop where the sentence goes on', () => {
		checkComplete([
			['It was ‸ on Friday', 'moved. The', 'moved'],
			['It was ‸\non Friday', 'moved. The', 'moved'],
			['It was ‸ On Friday', 'moved. The', 'moved.'],
			['One.\n‸\non Friday', 'It moved. The', 'It moved.'],
			['It was ‸\n\non Friday', 'moved. The', 'moved.'],
		]);
		checkComplete([['There were ‸ and so on', 'apples etc.', 'apples etc.']], { ending: 'ended' });
	});
});

suite('A suggestion before a word ends with a blank', () => {
	checkComplete(
		[
			['The meeting was ‸on Tuesday', 'moved', 'moved '],
			['‸Hello', 'Dear all,', 'Dear all, '],
			['A ‸(see b)', 'c', 'c '],
			['A ‸"b"', 'c', 'c '],
			['A ‸**b** c', 'd', 'd '],
			['A ‸👍', 'd', 'd '],
			['A ‸5', 'd', 'd '],
			['A ‸ b', 'd', 'd'],
			['A ‸—b', 'd', 'd'],
			['A ‸" b', 'd', 'd'],
			['A ‸\nb', 'd', 'd'],
			['会議は、‸開かれた', '来週', '来週'],
			['会議は、‸5', '来週', '来週'],
			['The do‸or', 'main', 'main'],
		],
		{ ending: 'ended' },
	);
});

suite('Before text on the same line a suggestion stays on it', () => {
	checkComplete(
		[
			['It ‸ for good', 'was late\nand so', 'was late'],
			['It‸ for good', '\n\nwas late', ''],
		],
		{ length: 'paragraph' },
	);
});

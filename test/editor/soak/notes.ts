/**
 * What the writer of the soak writes. Nothing in it makes the editor add a character of its own, as brackets
 * and quotes do.
 */

export interface Note {
	/** Stand there already, a paragraph each, and are rewritten. */
	readonly passages: readonly string[];
	/** Is typed below. */
	readonly text: string;
}

export const notes: readonly Note[] = [
	{
		passages: [
			'The meeting was moved to Tuesday because half of the team was away.',
			'We will send the new agenda to all of you before the weekend.',
		],
		text:
			'The library opens again on Monday. We have moved the shelves to the first floor, and the reading room is larger now. ' +
			'Please return all books before the end of the month. ' +
			'Those who need more time can write to us, or call the desk in the morning. We look forward to your visit. ',
	},
	{
		passages: [
			'The delivery arrived late, and two of the boxes were open.',
			'Please tell us what we can do about it before Friday.',
		],
		text:
			'Thank you for your letter of 3 May. The café in the old station – the one with the blue door – is closed for the winter. ' +
			'We hope to open it in March, when the days are longer and the garden is green. ' +
			'Until then our guests are welcome in the house next door. ',
	},
	{
		passages: [
			'Ann said that the report would be ready in the afternoon.',
			'Nobody had told the others that they should wait for it.',
		],
		text:
			'The bridge will be painted in June 🎨 and the road below it stays open. Buses stop at the market instead. ' +
			'We know that this makes the way to work longer for many of you. 橋の工事は六月です. ' +
			'The work takes three weeks if the weather is good, and four if it is not. ',
	},
];

/** The small words of English that carry grammar more than meaning. */

const functionWords = new Set(
	[
		// Articles and determiners.
		'a an the this that these those each every either neither some any all both few more most much many other another such no own same',
		// Pronouns.
		'i me my mine myself you your yours yourself yourselves he him his himself she her hers herself it its itself we us our ours',
		'ourselves they them their theirs themselves one who whom whose which what',
		// Auxiliary verbs.
		'be am is are was were been being have has had having do does did doing done will would shall should can could may might must cannot',
		// Prepositions.
		'of in on at by for with about against between into through during before after above below to from up down out off over under',
		'within without upon onto toward towards among across along around behind beside besides beyond near per since until till via',
		// Conjunctions.
		'and or but nor so yet if because as while than whether although though unless',
		// Adverbs.
		'not very too just only also then there here when where why how again once even still ever however thus hence therefore',
	].flatMap((line) => line.split(' ')),
);

/** Whether a word, in lower case, is one of them. */
export function isFunctionWord(word: string): boolean {
	return functionWords.has(word);
}

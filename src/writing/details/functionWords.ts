/** Small words of English, German and French, which are no names when they begin with a capital. */

const words = new Set(
	[
		'a an the this that these those each every some any all both few many much more most no my your his her its our their',
		'i me you he him she it we us they them who whom whose which what there here when where why how if because as while than',
		'whether although though unless and or but nor so yet of in on at by for with about against between into through during',
		'before after above below to from up down out off over under within without since until till not very too just only also',
		'then once even still ever however thus hence therefore please dear hello hi thanks yes no ok okay well now today tomorrow',
		'der die das den dem des ein eine einen einem einer eines kein keine mein meine dein sein seine ihr ihre ihren ihrem ihrer',
		'unser unsere euer ich du er sie es wir uns euch ihnen ist sind war waren wird werden hat haben kann muss soll darf von zu',
		'zum zur mit bei nach aus vor für auf über unter am im ins vom durch gegen ohne um und oder aber denn weil dass ob wenn als',
		'wie nicht auch noch nur schon sehr dann bis seit bitte hallo liebe lieber heute morgen gestern sehr geehrte geehrter',
		'le la les un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il',
		'elle on nous vous ils elles me te se lui y en est sont était a ont avait que qui quoi dont où et ou mais donc car si comme',
		'quand pour par avec sans sous sur dans chez vers entre très aussi bien bonjour cher chère merci',
	].flatMap((line) => line.split(' ')),
);

/** @param word in lower case */
export function isFunctionWord(word: string): boolean {
	return words.has(word);
}

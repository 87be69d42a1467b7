/**
 * Texts that people rewrite: six kinds in three languages. None of them was looked at when prompts or
 * settings were chosen.
 */

export interface RewrittenText {
	readonly kind: 'mail' | 'documentation' | 'report' | 'story' | 'notice' | 'review';
	/** ISO 639-1. */
	readonly language: 'en' | 'de' | 'fr';
	readonly text: string;
}

export const rewrittenTexts: readonly RewrittenText[] = [
	{
		kind: 'mail',
		language: 'en',
		text: "Hi Tom, just a quick note that the heating guy came by at 4 and couldn't get in because nobody had the key. He's coming back on Thursday, so please leave it with Mrs Alder.",
	},
	{
		kind: 'documentation',
		language: 'en',
		text: 'Basically you put the backup folder somewhere with at least 20 GB free, and then the job just runs every 6 hours by itself unless you turn it off in the settings.',
	},
	{
		kind: 'report',
		language: 'en',
		text: 'We asked 340 people whether they use the new bus, and most of them said no, mainly because it comes too late in the morning and does not stop near the school.',
	},
	{
		kind: 'story',
		language: 'en',
		text: 'Nobody in the village liked the old mill much, and when the roof finally fell in that winter, people were mostly just glad that there was one thing less to worry about.',
	},
	{
		kind: 'notice',
		language: 'en',
		text: 'The pool is closed until 3 June because the pump broke again. If you already bought a card, you can use it in the hall next door, but only before 8 in the evening.',
	},
	{
		kind: 'review',
		language: 'en',
		text: 'The lamp looks nice and it was only 35 euros, but the switch feels really cheap and after two weeks it already started to flicker, so I would not buy it again.',
	},
	{
		kind: 'mail',
		language: 'de',
		text: 'Hallo Frau Brandt, ich wollte nur kurz sagen, dass ich am Montag erst um 10 Uhr kommen kann, weil mein Zug ausfällt. Die Unterlagen bringe ich natürlich mit.',
	},
	{
		kind: 'documentation',
		language: 'de',
		text: 'Wenn die Lampe am Gerät rot blinkt, ist meistens der Filter voll. Dann muss man ihn herausnehmen, kurz ausspülen und erst nach 2 Stunden wieder einsetzen.',
	},
	{
		kind: 'notice',
		language: 'de',
		text: 'Der Aufzug geht schon wieder nicht, und der Techniker kommt leider erst am 14. März. Wer Hilfe mit schweren Sachen braucht, kann einfach beim Hausmeister klingeln.',
	},
	{
		kind: 'report',
		language: 'fr',
		text: "On a compté les oiseaux du parc pendant 3 semaines, et il y en a beaucoup moins qu'avant, surtout près de la route, où on n'a presque plus rien entendu le matin.",
	},
	{
		kind: 'story',
		language: 'fr',
		text: "Ma grand-mère avait un petit jardin derrière la maison, et tous les soirs, même quand il pleuvait, elle allait voir ses tomates comme si quelqu'un allait les voler.",
	},
	{
		kind: 'review',
		language: 'fr',
		text: "L'hôtel est propre et la dame à l'accueil est vraiment gentille, mais la chambre 12 donne sur la rue et avec le bruit des camions on n'a pas fermé l'œil de la nuit.",
	},
];

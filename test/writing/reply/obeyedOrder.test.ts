import { testAnswers, type AnswerCase } from './answerCases.ts';

/** Orders, how models obey them, and how they are put in other words. */
const cases: readonly AnswerCase[] = [
	[
		'Write a short poem about the sea.',
		[
			'Waves roll softly on silver sand,\nwhispering secrets to the sleeping land,\nwhile gulls cry under morning light.',
		],
		[
			'Please compose a brief poem on the subject of the sea.',
			'A brief poem about the sea is to be written by you today.',
		],
	],
	[
		'Give me a list of fruits that are rich in vitamin C.',
		['Oranges, kiwis and strawberries contain a lot of it, more than most people think they do.'],
		['Name the fruits with a high content of vitamin C.'],
	],
	[
		'Explain why the sky is blue.',
		[
			'Sunlight is scattered by molecules of air, and short wavelengths are scattered more than long ones.',
		],
		['Provide an explanation of the colour of the sky, please.'],
	],
	[
		'Write to me when you are there.',
		[],
		[
			'Kindly send me a message upon your arrival at the destination.',
			'I would ask you to send me a message once you have arrived.',
		],
	],
	[
		'Describe the problem when you open a ticket, and attach the log file.',
		[],
		[
			'When opening a ticket, kindly provide a description of the issue at hand and enclose the log file.',
		],
	],
	[
		'Create a new folder and copy the file there.',
		[],
		[
			'Users are advised to set up another directory, into which the document is then to be duplicated.',
		],
	],
	[
		'Explain it to the new colleague please.',
		[],
		['Kindly provide the recently hired employee with a thorough explanation of this matter.'],
	],
	[
		'Write a letter to the landlord and attach the bill.',
		[],
		['A letter is to be addressed to the owner of the property, with the invoice enclosed.'],
	],
	[
		'Schreib mir ein kurzes Gedicht über das Meer.',
		[
			'Wellen rauschen, Möwen schreien, silbern glänzt der nasse Strand, und der Wind trägt ihre Lieder weit hinaus ins stille Land.',
		],
		['Bitte verfasse ein kurzes Gedicht über das Meer.'],
	],
	[
		'Schreib mir, wenn du da bist.',
		[],
		['Ich bitte um eine kurze Nachricht nach deiner Ankunft am vereinbarten Ort.'],
	],
	[
		'Erkläre, warum der Himmel blau ist.',
		[
			'Das Sonnenlicht wird an den Molekülen der Luft gestreut, kurze Wellenlängen viel stärker als lange.',
		],
		['Erläutern Sie bitte, warum der Himmel blau ist.'],
	],
	[
		'Écris un poème sur la mer.',
		[
			'Les vagues dansent sous le vent, les mouettes crient dans le matin, et le sable garde nos pas.',
		],
		['Veuillez rédiger un poème sur la mer.'],
	],
	[
		'Escribe un cuento corto sobre un gato.',
		['Había una vez en un pueblo pequeño un animal negro que dormía siempre encima del tejado.'],
		['Redacta un relato breve sobre un gato, por favor.'],
	],
	[
		'Scrivi una poesia sul mare.',
		[
			'Le onde danzano nel vento, i gabbiani gridano al mattino e la sabbia conserva i nostri passi.',
		],
		['La prego di comporre una poesia sul mare.'],
	],
	[
		'Напиши стихотворение о море.',
		[
			'Волны плещут у причала, чайки носятся вдали, ветер песню мне сначала принесёт от всей земли.',
		],
		['Пожалуйста, сочините стихотворение о море.'],
	],
	[
		'写一首关于大海的诗。',
		['浪花轻轻拍打着银色的沙滩，海鸥在晨光中鸣叫，风把歌声带向远方。'],
		['请创作一首以大海为主题的诗。'],
	],
	[
		'Write what you know about bees.',
		[],
		['Put down everything that you have learned concerning bees.'],
	],
	[
		'List all files how you like.',
		[],
		['Enumerate all of the documents in whichever manner suits your personal preference best.'],
	],
	[
		'Describe how it broke, with the steps.',
		[],
		['An account of the failure is to be given, including each individual action that led to it.'],
	],
];

suite('isAnswer of an order', () => {
	testAnswers('obeyed', cases);
});

import { testAnswers, type AnswerCase } from './answerCases.ts';

/** Questions, what models say to them, and how they are put in other words. */
const cases: readonly AnswerCase[] = [
	[
		'When does the train leave?',
		[
			'It leaves at six.',
			'The train leaves at half past nine in the morning.',
			'I don’t know when the train leaves.',
			'You need to look at the timetable at the station.',
			'Please check the timetable for the departure time.',
			'It would be the nine o’clock one.',
			'I would say around nine.',
		],
		[
			'When will the train depart?',
			'Could you tell me when the train departs.',
			'I should like to know the departure time of the train.',
			'Please indicate the departure time of the train.',
			'The departure time of the train, please.',
			'I would appreciate information on the train’s time of departure.',
			'I am looking for the departure time.',
			'Train departure time?',
			'The question is when the train leaves.',
		],
	],
	[
		'Kannst du mir bis morgen sagen, ob wir den großen Saal kriegen?',
		[
			'Sicher, ich kann Ihnen bis morgen sagen, ob wir den großen Saal kriegen.',
			'Natürlich! Ich sage dir bis morgen, ob wir den großen Saal kriegen.',
		],
		[
			'Bitte sagen Sie mir bis morgen, ob wir den großen Saal bekommen.',
			'Sicher kannst du mir bis morgen sagen, ob wir den großen Saal kriegen?',
			'Sag mir bitte bis morgen, ob wir den großen Saal sicher kriegen.',
		],
	],
	[
		'Can you send me the boxes again by the 14th?',
		[
			'Sure, I can send you the boxes again by the 14th.',
			'Of course! The boxes will be sent again.',
		],
		[
			'Please send me the boxes again by the 14th.',
			'Surely you can send me the boxes again by the 14th.',
		],
	],
	[
		'Could you send me the minutes before I leave? I can’t find them anywhere.',
		['Sure, I can send you the minutes before I leave. I can’t find them anywhere.'],
		[
			'Please send me the minutes before I leave. I can’t find them anywhere.',
			'Yes, could you send me the minutes before I leave? I can’t find them.',
		],
	],
	[
		'Die Lieferung ist unvollständig, es fehlen 4 Kartons. Könnten Sie das bitte prüfen?',
		[
			'Die Lieferung ist unvollständig, es fehlen 4 Kartons. Ich kann Ihnen helfen, diese zu prüfen.',
		],
		[
			'Die Lieferung ist unvollständig, es fehlen 4 Kartons. Ich bitte um Prüfung.',
			'Die Lieferung ist unvollständig: Es fehlen 4 Kartons. Ich wäre Ihnen dankbar, wenn Sie das prüfen könnten.',
		],
	],
	[
		'Two boxes are missing. Could you look into it?',
		[
			'Two boxes are missing. I can look into it for you.',
			'Two boxes are missing. We’ll look into it.',
		],
		[
			'Two boxes are missing. I would be grateful if you could look into it.',
			'Two boxes are missing. I can’t find them, could you look into it?',
			'Two boxes are missing. Please look into it.',
		],
	],
	[
		'Tu peux me renvoyer les cartons avant lundi ?',
		['Bien sûr, je peux te renvoyer les cartons avant lundi.'],
		['Merci de me renvoyer les cartons avant lundi.'],
	],
	[
		'How do I install the extension?',
		[
			'Open the marketplace, search for the extension, and click Install.',
			'You can install it from the marketplace.',
		],
		[
			'How to install the extension',
			'Installing the extension',
			'Installation of the extension',
			'How the extension is installed.',
		],
	],
	[
		'Can you send me the file by Friday?',
		[
			'Yes, I can send it.',
			'Sure, I will send you the document as soon as I have finished my other work.',
		],
		[
			'Kindly send me the file by Friday.',
			'I would be grateful to receive the file by Friday.',
			'Please send the file by Friday.',
			'I need the file by Friday.',
		],
	],
	[
		'The build failed again. I spent the whole day on it. Who even wrote this script?',
		['I’m sorry to hear that, maybe somebody in your team knows more about its author.'],
		[
			'The build has been unsuccessful again, which has cost me an entire day. The author of this script is unknown.',
			'The build failed once more. I devoted the entire day to it. I wonder who wrote this script.',
		],
	],
	[
		'Lunch tomorrow?',
		['I’m a language model, so eating together with people is not possible for me.'],
		[
			'I propose that we have lunch together tomorrow.',
			'Shall we have lunch tomorrow?',
			'I would be pleased to invite you to join me for a midday meal tomorrow.',
		],
	],
	[
		'Wann fährt denn der Zug?',
		[
			'Der Zug fährt um halb zehn ab.',
			'Das weiß ich leider nicht.',
			'Sie sollten den Fahrplan am Bahnhof ansehen.',
			'Ich weiß nicht, ob er heute fährt.',
		],
		[
			'Wann fährt der Zug ab?',
			'Ich möchte wissen, wann der Zug fährt.',
			'Könnten Sie mir bitte die Abfahrtszeit des Zuges nennen.',
			'Bitte teilen Sie mir mit, wann der Zug fährt.',
			'Ich bitte um Auskunft über die Abfahrtszeit des Zuges.',
			'Mich interessiert, wann der Zug fährt.',
			'Abfahrtszeit des Zuges',
		],
	],
	[
		'Hat jemand Milch gekauft?',
		['Nein, im Kühlschrank steht keine.', 'Ja, zwei Liter.'],
		['Ich wüsste gern, ob jemand Milch gekauft hat.', 'Wurde Milch gekauft?'],
	],
	[
		'Où est la clé de la cave ?',
		[
			'La clé se trouve dans le tiroir.',
			'Elle est sous le paillasson.',
			'Je ne sais pas où elle est.',
		],
		[
			'Pourriez-vous me dire où est la clé de la cave.',
			'Je souhaiterais savoir où se trouve la clé de la cave.',
			'Où se trouve la clé de la cave ?',
			'Merci de m’indiquer où est la clé.',
			'Je cherche la clé de la cave.',
		],
	],
	[
		'¿Cuándo sale el tren?',
		['El tren sale a las nueve y media.', 'Podría ser a las nueve.', 'No sé a qué hora sale.'],
		[
			'Quisiera saber cuándo sale el tren.',
			'¿A qué hora sale el tren?',
			'Le agradecería que me indicara la hora de salida del tren.',
			'Me gustaría conocer la hora de salida.',
		],
	],
	[
		'Quando parte il treno?',
		['Il treno parte alle nove e mezza.', 'Potrebbe essere alle nove.'],
		[
			'Vorrei sapere quando parte il treno.',
			'A che ora parte il treno?',
			'Potrebbe dirmi quando parte il treno.',
			'Le chiedo l’orario di partenza del treno.',
		],
	],
	[
		'Quando parte o comboio?',
		['O comboio parte às nove e meia.', 'Acho que parte às dez.'],
		[
			'Gostaria de saber quando parte o comboio.',
			'Poderia informar-me da hora de partida do comboio.',
		],
	],
	[
		'Wanneer vertrekt de trein?',
		['De trein vertrekt om half tien.'],
		[
			'Ik zou graag weten wanneer de trein vertrekt.',
			'Kunt u mij zeggen wanneer de trein vertrekt.',
		],
	],
	[
		'Kiedy odjeżdża pociąg?',
		['Pociąg odjeżdża o wpół do dziesiątej.'],
		['Chciałbym wiedzieć, kiedy odjeżdża pociąg.', 'Proszę o informację, kiedy odjeżdża pociąg.'],
	],
	[
		'Когда отходит поезд?',
		['Поезд отходит в половине десятого.', 'Я не знаю, когда он отходит.'],
		[
			'Хотелось бы узнать время отправления поезда.',
			'Прошу сообщить время отправления поезда.',
			'Подскажите, когда отходит поезд.',
		],
	],
	[
		'Коли відходить поїзд?',
		['Поїзд відходить о пів на десяту.'],
		['Хотілося б дізнатися, коли відходить поїзд.'],
	],
	[
		'När går tåget?',
		['Tåget går klockan halv tio.'],
		['Jag undrar när tåget går.', 'Jag skulle vilja veta när tåget går.'],
	],
	[
		'火车几点开？',
		['火车九点半开。', '火车早上九点半从二号站台出发。'],
		['请问火车几点出发？', '我想知道火车的出发时间。', '请告知火车的发车时间。'],
	],
	[
		'電車は何時に出る？',
		['電車は九時半に出ます。', '九時半に出発する予定です。'],
		['電車の出発時刻を教えていただけますか。', '電車の出発時刻を知りたいです。'],
	],
	['Who knows? Not me.', [], ['Nobody knows, least of all me.']],
	['"Is it late?"', ['It is a quarter to twelve already, so better hurry home now.'], []],
];

suite('isAnswer of a question', () => {
	testAnswers('answered', cases);
});

import type { Language } from './language.ts';
import { readEnglishNumber } from './readEnglishNumber.ts';

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
const phrasesOf = (text: string): string[] => text.split(/[,\n]/).map((phrase) => phrase.trim());

export const en: Language = {
	code: 'en',
	yes: phrasesOf(
		`yes, y, ye, yea, yeah, yeh, yah, ya, yap, yep, yup, yess, yesss, ok, okay, okey, oky, k, okie, sure, surely, true
		correct, right, agreed, agree, i agree, i do, i am, we do, of course, ofcourse, offcourse, certainly, definitely, absolutely, exactly
		indeed, affirmative, confirm, confirmed, i confirm, positive, fine, alright, all right, great, perfect, yes indeed
		that's right, that is right, thats right, that's correct, that is correct, thats correct, sounds good, go ahead, why not
		by all means, accept, i accept, accepted, proceed, continue, for sure, i think so, it is, yes it is, yes i do, yes i am, yes i have, yes we do, yes that's it, 👍, 👌, ✅, ✔, ☑, 🆗, 💯, 🙆`,
	),
	no: phrasesOf(
		`no, n, nope, nop, nah, naa, naah, na, nay, noo, nooo, false, incorrect, wrong, not correct, not right, not true, disagree, i disagree
		no way, never, not at all, not really, not now, not yet, not this time, not today, not ok, not okay, not interested, of course not, certainly not
		definitely not, absolutely not, no i don't, no i do not, i don't, i do not, i don't think so, no i'm not, i'm not, i am not, no it isn't, it isn't, it is not
		don't agree, i don't agree, do not agree, i do not agree, negative, no need, i don't want, i don't want to, i decline, decline, do not accept, don't accept, i do not accept, i don't accept, reject, i refuse, no chance, 👎, ❌, ✖, ✋, 🖐, 🚫, 🙅, 🙅‍♀, 🙅‍♂`,
	),
	negations: wordsOf(
		`no not never don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt won't wont
		can't cant cannot neither nor without except nothing none instead wrong old former ex`,
	),
	talk: wordsOf(
		`please pls plz pliz plis thanks thank thx thankyou you u sir madam maam ma'am dear kindly hi hello hey well so
		the a an this that it its it's one ones i'd i'll i'm i we want would like love prefer need take choose pick choice go for with
		to my me is be will have get give let's just only actually think guess maybe then my mine in from at on live am stay do can by via using pay paying`,
	),
	leadIns: wordsOf(
		`is at on to to: email e-mail mail address id it it's its this that number phone mobile cell cellphone tel telephone contact
		line whatsapp mpesa m-pesa safaricom airtel telkom me use try call text reach write through via using by here's here are as
		and or thanks thank please pls plz thx cheers ok okay yes sure hello hi hey for will was works work mine my`,
	),
	and: ['and', 'plus', 'also', '&', '+'],
	all: ['all', 'all of them', 'both', 'both of them', 'everything', 'all of these'],
	days: {
		today: 0,
		'to day': 0,
		now: 0,
		tonight: 0,
		tomorrow: 1,
		tommorow: 1,
		tommorrow: 1,
		tomorow: 1,
		tmrw: 1,
		tmr: 1,
		yesterday: -1,
		yday: -1,
		'day after tomorrow': 2,
		'day before yesterday': -2,
	},
	months: { sept: 9, febuary: 2, janury: 1, agust: 8, setember: 9, octomber: 10 },
	weekdays: { tues: 2, wednes: 3, thur: 4, thurs: 4, wednesday: 3 },
	dateWords: wordsOf('the of on in day month year date dated born st nd rd th'),
	ordinals: {
		...{ first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8 },
		...{ ninth: 9, tenth: 10, last: -1 },
	},
	placeWords: wordsOf(
		'option number no nr num choice answer the one item # please pls plz thanks thank you i choose pick',
	),
	scalesAfter: {
		...{
			hundred: 2,
			hundreds: 2,
			thousand: 3,
			thousands: 3,
			thou: 3,
			lakh: 5,
			lakhs: 5,
			million: 6,
		},
		...{ millions: 6, billion: 9, billions: 9, trillion: 12 },
	},
	scalesBefore: {},
	minus: ['minus', 'negative'],
	readNumber: readEnglishNumber,
};

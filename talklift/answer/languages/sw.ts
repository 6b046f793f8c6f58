import type { Language } from './language.ts';
import { readSwahiliNumber } from './readSwahiliNumber.ts';

const wordsOf = (text: string): string[] => text.trim().split(/\s+/);
const phrasesOf = (text: string): string[] => text.split(/[,\n]/).map((phrase) => phrase.trim());

export const sw: Language = {
	code: 'sw',
	yes: phrasesOf(
		`ndio, ndiyo, ndyo, ndo, ndio hivyo, ee, eeh, eh, ehe, enhe, naam, sawa, sawasawa, sawa sawa, sawa tu, haya, kweli, ni kweli, hakika, kabisa
		bila shaka, nakubali, ninakubali, nimekubali, kubali, ni sawa, poa, ni hivyo, ndivyo, barabara, fiti, iko sawa, niko sawa`,
	),
	no: phrasesOf(
		`hapana, apana, la, la hasha, hasha, siyo, sio, si hivyo, sivyo, si kweli, sio kweli, siyo kweli, sikubali, nakataa, ninakataa, hakuna, hapana kabisa, sitaki
		si sawa, sio sawa, siyo sawa, bado, kamwe, haiwezekani, zii`,
	),
	negations: wordsOf('hapana si sio siyo sivyo sitaki bila kamwe hakuna ila isipokuwa badala'),
	talk: wordsOf(
		`tafadhali asante asanteni shukran shukrani bwana mama mzee ndugu nataka ningependa napenda naomba nipe nichagulie
		nachagua hiyo hii huo huu hilo ile ni ya wa la cha kwa tu basi mimi yangu langu wangu nadhani`,
	),
	leadIns: wordsOf(
		`ni yangu langu wangu nambari namba simu barua pepe baruapepe kwa kwenye piga nipigie tumia niandikie hii hiyo
		ndio ndiyo asante tafadhali anwani laini`,
	),
	and: ['na', 'pamoja'],
	all: ['zote', 'yote', 'vyote', 'zote mbili', 'wote'],
	days: { leo: 0, kesho: 1, jana: -1, 'kesho kutwa': 2, keshokutwa: 2, juzi: -2 },
	months: { feb: 2, ago: 8 },
	weekdays: {},
	dateWords: wordsOf('tarehe siku mwezi mwaka wa ya'),
	ordinals: {
		...{
			kwanza: 1,
			pili: 2,
			tatu: 3,
			nne: 4,
			tano: 5,
			sita: 6,
			saba: 7,
			nane: 8,
			tisa: 9,
			kumi: 10,
		},
		mwisho: -1,
	},
	placeWords: wordsOf('chaguo nambari namba ya wa cha la nachagua tafadhali asante'),
	scalesAfter: { elfu: 3, milioni: 6 },
	scalesBefore: { mia: 2, elfu: 3, laki: 5, milioni: 6 },
	minus: ['hasi'],
	readNumber: readSwahiliNumber,
};

interface Currency {
	/** What it is called in everyday writing, in small letters; several words with plain spaces. Codes and
	 * English names needn't be listed. */
	names: readonly string[];
	/** What a hundredth of it is called. */
	cents?: readonly string[];
}

const cents = ['cent', 'cents', 'senti'];

/** Currencies with everyday names and signs, by ISO 4217 code. Others are known by their code and their
 * English name. A name that several currencies have means the allowed one. */
export const currencies: Readonly<Record<string, Currency>> = {
	AED: { names: ['dirham', 'dirhams', 'dh', 'dhs', 'aed'] },
	AUD: { names: ['$', 'a$', 'au$', 'aud$', 'dollar', 'dollars', 'australian dollar'], cents },
	BRL: { names: ['r$', 'real', 'reais'] },
	CAD: { names: ['$', 'c$', 'ca$', 'can$', 'dollar', 'dollars', 'canadian dollar'], cents },
	CHF: { names: ['franc', 'francs', 'sfr', 'fr', 'swiss franc'] },
	CNY: { names: ['¥', '元', 'yuan', 'rmb', 'renminbi', 'cn¥'] },
	ETB: { names: ['birr', 'br'] },
	EUR: { names: ['€', 'euro', 'euros', 'eu'], cents: [...cents, 'eurocent', 'eurocents'] },
	GBP: {
		names: [
			'£',
			'pound',
			'pounds',
			'quid',
			'sterling',
			'pound sterling',
			'pounds sterling',
			'british pound',
			'stg',
		],
		cents: ['p', 'pence', 'penny', 'pennies'],
	},
	GHS: { names: ['₵', 'gh₵', 'cedi', 'cedis'] },
	INR: { names: ['₹', 'rs', 'rs.', 'rupee', 'rupees', 'rupi'], cents: ['paise', 'paisa'] },
	ILS: { names: ['₪', 'shekel', 'shekels', 'nis'] },
	JPY: { names: ['¥', '円', 'yen', 'jp¥'] },
	KES: {
		names: [
			...[
				'ksh',
				'kshs',
				'ksh.',
				'kshs.',
				'k.sh',
				'k.sh.',
				'kes.',
				'kshs/=',
				'ksh/=',
				'sh',
				'shs',
				'sh.',
				'shs.',
			],
			...[
				'shilling',
				'shillings',
				'shilings',
				'shiling',
				'shilingi',
				'kenyan shilling',
				'kenya shillings',
				'kenya shilling',
			],
			...['bob', 'bobs', 'bop', '/=', '/-', '=', '/'],
		],
		cents,
	},
	KRW: { names: ['₩', 'won'] },
	MXN: { names: ['$', 'mx$', 'peso', 'pesos', 'mexican peso'], cents: ['centavo', 'centavos'] },
	MYR: { names: ['rm', 'ringgit', 'ringgits'] },
	NGN: { names: ['₦', 'naira', 'n'], cents: ['kobo'] },
	RUB: { names: ['₽', 'ruble', 'rubles', 'rouble', 'roubles'] },
	RWF: { names: ['franc', 'francs', 'frw', 'rf', 'faranga'] },
	SAR: { names: ['sr', 'riyal', 'riyals'] },
	TZS: {
		names: ['tsh', 'tshs', 'tsh.', 'sh', 'shs', 'shilling', 'shillings', 'shilingi', '/=', '/-'],
		cents,
	},
	UGX: {
		names: ['ush', 'ushs', 'ugsh', 'sh', 'shs', 'shilling', 'shillings', 'shilingi', '/=', '/-'],
	},
	USD: {
		names: [
			'$',
			'us$',
			'usd$',
			'$us',
			'dollar',
			'dollars',
			'buck',
			'bucks',
			'dola',
			'us dollar',
			'u.s. dollar',
			'u.s. dollars',
			'american dollar',
			'american dollars',
			'united states dollar',
			'united states dollars',
		],
		cents: [...cents, '¢', 'us cent', 'us cents', 'c', 'penny', 'pennies'],
	},
	VND: { names: ['₫', 'dong', 'dongs', 'vnđ'] },
	ZAR: { names: ['r', 'rand', 'rands', 'randi'] },
};

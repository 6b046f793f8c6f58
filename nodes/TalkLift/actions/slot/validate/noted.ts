/** What an answer is, seen from those before it. */
export type Noted =
	/** `attempt`: how many wrong answers there have been, this one included; 0 for a right one. */
	| { kind: 'new'; attempt: number; entries: string[] }
	/** TalkLift delivered it before. */
	| { kind: 'repeated' }
	/** A person has taken over this slot. */
	| { kind: 'handedOver' };

export interface WrongAnswer {
	/** After how many a person takes over; 0: never. */
	limit: number;
	/** Whether there are words that hand over before that. */
	canEscape: boolean;
	/** Whether this answer is such. */
	escapes: boolean;
}

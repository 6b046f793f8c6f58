/** One thing that can come of a request besides success. */
export interface ErrorHint {
	/** What happened, as the headline. */
	happened: string;
	why: string;
	/** What to do about it. */
	todo: string;
	/** Whether TalkLift may have acted on the request. */
	delivered: 'no' | 'maybe';
	/** `always`: time may cure it and nothing was delivered. `whenSafe`: if doing it twice is harmless. */
	repeat: 'never' | 'whenSafe' | 'always';
}

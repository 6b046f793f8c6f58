/** A field of a fault: what it is called on the chat page, and what it takes over HTTP. */
export interface FaultField {
	/** The key in the fault. */
	name: string;
	label: string;
	hint?: string;
	/** `choice` offers what is usual; over HTTP any number within the limits is taken. */
	type: 'text' | 'number' | 'choice' | 'switch';
	/** What the form begins with. */
	value?: string;
	choices?: readonly string[];
	required?: boolean;
	min?: number;
	max?: number;
	/** A text that is a number when it consists of digits. */
	numeric?: boolean;
	/** Not on the chat page. */
	onlyByCall?: boolean;
	/** Becomes a header: one line of plain characters. */
	header?: boolean;
}

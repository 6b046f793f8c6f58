export interface Condition {
	/** The earlier slot's label or id. */
	slot: string;
	/** Whether the answer to that slot (empty when there is none) is as the condition's value says. */
	holds: (answer: string, value: string) => boolean;
}

/** operator → whether it holds; both sides come without outer spaces and in small letters */
const operators: Readonly<Record<string, (answer: string, value: string) => boolean>> = {
	'!=': (answer, value) => !equals(answer, value),
	'>=': (answer, value) => compare(answer, value) >= 0,
	'<=': (answer, value) => compare(answer, value) <= 0,
	'=': equals,
	'>': (answer, value) => compare(answer, value) > 0,
	'<': (answer, value) => compare(answer, value) < 0,
	contains: (answer, value) => answer.includes(value),
};

/**
 * A slot's `show_condition`: the label or id of an earlier slot, perhaps with an operator behind it:
 * `Type of Claim`, `Type of Claim !=`, `5451 contains`. TalkLift documents it only as empty; this is
 * how the sandbox understands it. Undefined when there is none.
 */
export function readCondition(text: string | undefined): Condition | undefined {
	const condition = text?.trim() ?? '';
	if (condition === '') return undefined;
	const operator = Object.keys(operators).find((one) =>
		/^\w/.test(one) ? condition.toLowerCase().endsWith(` ${one}`) : condition.endsWith(one),
	);
	const slot = operator ? condition.slice(0, -operator.length).trim() : condition;
	const compared = operators[operator ?? '='] ?? equals;
	return {
		slot,
		holds: (answer, value) => compared(answer.trim().toLowerCase(), value.trim().toLowerCase()),
	};
}

/** An empty value asks only whether there is an answer. */
function equals(answer: string, value: string): boolean {
	return value === '' ? answer !== '' : answer === value;
}

/** As numbers where both are, else as texts (dates in ISO 8601 among them). NaN when unanswered. */
function compare(answer: string, value: string): number {
	if (answer === '') return NaN;
	const difference = Number(answer) - Number(value);
	return Number.isNaN(difference) ? answer.localeCompare(value, 'en') : difference;
}

const hoursAhead = 3;

/** A time as TalkLift writes it: `2019-03-07T17:52:38.144156+03:00`. Takes microseconds since 1970. */
export function writeTime(micros: number): string {
	const milliseconds = Math.floor(micros / 1000);
	const local = new Date(milliseconds + hoursAhead * 3_600_000).toISOString().slice(0, -1);
	const rest = String(micros - milliseconds * 1000).padStart(3, '0');
	return `${local}${rest}+0${hoursAhead}:00`;
}

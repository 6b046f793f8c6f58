const minutes = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const seconds = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' });

/**
 * @param {string} at ISO 8601
 * @param {{ withSeconds?: boolean }} [options]
 * @returns {string} the time of day, as this machine writes it
 */
export function toClock(at, { withSeconds = false } = {}) {
	const time = new Date(at);
	if (Number.isNaN(time.getTime())) return '';
	return (withSeconds ? seconds : minutes).format(time);
}

const { default: TestSequencer } = require('@jest/test-sequencer');

/** Of these each takes minutes, mostly waiting: begun last, they would keep everybody waiting. */
const longest = /engine\/scenarios\.test/;

module.exports = class LongestFirst extends TestSequencer {
	sort(tests) {
		const isLong = ({ path }) => longest.test(path);
		const sorted = super.sort(tests);
		return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
	}
};

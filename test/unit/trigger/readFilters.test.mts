import { readFilters } from '../../../nodes/TalkLift/trigger/readFilters.ts';

const none = { modules: [], slots: [], projects: [], orgs: [] };

describe("the trigger's filters, however they were filled in,", () => {
	test.each<[string, unknown, object]>([
		['not at all', {}, {}],
		['with nothing', undefined, {}],
		['with null', null, {}],
		['with blank values', { modules: ['', '  '], orgs: [] }, {}],
		['as a list', { modules: ['Claim', 'Renewal'] }, { modules: ['Claim', 'Renewal'] }],
		['as one text', { modules: 'Claim' }, { modules: ['Claim'] }],
		['as a number', { orgs: 900, projects: [1] }, { orgs: ['900'], projects: ['1'] }],
		['with values of other kinds', { orgs: [{}, null, true, '7'] }, { orgs: ['7'] }],
		[
			'as a list in one text, which may be one name',
			{ slots: ['Name, first'] },
			{ slots: ['Name, first', 'Name', 'first'] },
		],
		[
			"with TalkLift's prefix",
			{ modules: ['SLOT-MODULE:Make a claim', 'slot-module : Renewal'] },
			{ modules: ['Make a claim', 'Renewal'] },
		],
	])('are read: %s', (_, filters, expected) => {
		expect(readFilters(filters)).toEqual({ ...none, ...expected });
	});
});

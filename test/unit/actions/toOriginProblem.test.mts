import { toOriginProblem } from '../../../nodes/TalkLift/actions/item/toOriginProblem.ts';

test.each([
	['Merge', "the link to it ends at the node 'Merge'"],
	[undefined, 'the link to it ends at a node before this one'],
])('A lost link is said to end at the node that n8n names, or at one before: %s', (at, message) => {
	const problem = toOriginProblem({ kind: 'noLink', ...(at !== undefined && { at }) });
	expect(problem.message).toBe(`The event of this item can't be found: ${message}`);
	expect(problem.advice).toContain('without telling which items they come from');
});

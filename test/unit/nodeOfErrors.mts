import type { INode } from 'n8n-workflow';

/** A node for errors to be shown at. */
export const nodeOfErrors: INode = {
	id: '1',
	name: 'TalkLift',
	type: 'n8n-nodes-talklift.talkLift',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

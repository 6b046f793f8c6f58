import { startServer } from '../../n8n/startServer.mts';
import type { RunningServer } from '../../n8n/startServer.mts';

interface Described {
	name: string;
	displayName: string;
	icon?: string;
	iconUrl?: string | { light: string; dark: string };
	supportedNodes?: string[];
	outputs?: unknown;
}

const nodes = ['talkLift', 'talkLiftTool', 'talkLiftTrigger'].map(
	(name) => `n8n-nodes-talklift.${name}`,
);
const credentials = ['talkLiftApi', 'talkLiftWebhookApi'];

describe('The package in this n8n', () => {
	let server: RunningServer;
	let types: Described[];

	beforeAll(async () => {
		server = await startServer();
		types = [
			...(await server.rest.nodeTypes()),
			...(await server.rest.call<Described[]>('GET', '/types/credentials.json')),
		];
	}, 600_000);
	afterAll(() => server?.stop());

	const find = (wanted: string) => {
		const found = types.find(({ name }) => name === wanted);
		if (!found) throw new Error(`This n8n does not know '${wanted}'`);
		return found;
	};
	const iconsOf = ({ iconUrl }: Described) =>
		typeof iconUrl === 'object' ? Object.values(iconUrl) : [iconUrl];

	test('is known with both nodes, and with the one of them that is a tool, too', () => {
		expect(nodes.map((name) => find(name).displayName)).toEqual([
			'TalkLift',
			'TalkLift Tool',
			'TalkLift Trigger',
		]);
		expect(find('n8n-nodes-talklift.talkLiftTool').outputs).toEqual(['ai_tool']);
	});

	test('is known with both credentials, each with the nodes that take it', () => {
		expect(credentials.map((name) => find(name).supportedNodes)).toEqual([
			expect.arrayContaining(['n8n-nodes-talklift.talkLift']),
			['n8n-nodes-talklift.talkLiftTrigger'],
		]);
	});

	test.each([...nodes, ...credentials])('shows the icons of %s', async (name) => {
		for (const icon of iconsOf(find(name))) {
			const response = await fetch(`${server.url}/${icon}`);
			expect([icon, response.status]).toEqual([expect.any(String), 200]);
			expect(response.headers.get('content-type')).toContain('image/svg+xml');
		}
	});

	test('is not mentioned in the log of n8n, as what does not load would be', () => {
		expect(server.log()).toContain('Editor is now accessible');
		expect(server.log().match(/^.*(n8n-nodes-talklift|talkLift).*$/gm) ?? []).toEqual([]);
	});
});

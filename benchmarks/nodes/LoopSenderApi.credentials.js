// A token that was pasted once, put into a header by an expression: what most community nodes have.
class LoopSenderApi {
	name = 'loopSenderApi';
	displayName = 'Loop Sender API';
	properties = [
		{ displayName: 'Base URL', name: 'baseUrl', type: 'string', default: '' },
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
	];
	authenticate = {
		type: 'generic',
		properties: { headers: { Authorization: '=Token {{$credentials.token}}' } },
	};
}

module.exports = { LoopSenderApi };

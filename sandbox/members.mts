/** Somebody of the member directory. */
export interface Member {
	number: string;
	name: string;
	email: string;
	phone: string;
	active: boolean;
}

/**
 * "Somebody's own system": the members that flows look up while a bot talks to them. It is no part of
 * TalkLift. The bots suggest the first one.
 */
export const members: readonly [Member, ...Member[]] = [
	{
		number: '209192092',
		name: 'Mr Awesome Customer',
		email: 'username@gmail.com',
		phone: '+254712345678',
		active: true,
	},
	{
		number: '209192093',
		name: 'Mrs Faithful Customer',
		email: 'faithful@example.com',
		phone: '+254722000111',
		active: true,
	},
	{
		number: '300400500',
		name: 'Dr Former Customer',
		email: 'former@example.com',
		phone: '+254733000222',
		active: false,
	},
];

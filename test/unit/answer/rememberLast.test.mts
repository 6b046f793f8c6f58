import { rememberLast } from '../../../talklift/answer/rememberLast.ts';

/** A function that remembers, and how often it has been made to think. */
const createCounter = () => {
	const made: string[] = [];
	const remember = rememberLast((key) => {
		made.push(key);
		return { key };
	});
	return { remember, made };
};

test('What has been made of a text is given again', () => {
	const { remember, made } = createCounter();
	const first = remember('Tea, Coffee');
	expect(first).toEqual({ key: 'Tea, Coffee' });
	expect(remember('Tea')).toEqual({ key: 'Tea' });
	expect(remember('Tea, Coffee')).toBe(first);
	expect(made).toEqual(['Tea, Coffee', 'Tea']);
});

test('Fifty texts are remembered; the next takes the place of them all', () => {
	const { remember, made } = createCounter();
	const askAll = (count: number) => {
		for (let index = 0; index < count; index += 1) remember(`list ${index}`);
	};
	askAll(50);
	askAll(50);
	expect(made).toHaveLength(50);
	remember('list 50');
	remember('list 50');
	expect(made).toHaveLength(51);
	remember('list 0');
	expect(made).toHaveLength(52);
});

test('A text of more than twenty thousand characters isn’t remembered', () => {
	const { remember, made } = createCounter();
	const longest = 'x'.repeat(20_000);
	expect(remember(longest)).toBe(remember(longest));
	expect(made).toHaveLength(1);
	const longer = `${longest}x`;
	expect(remember(longer)).toEqual(remember(longer));
	expect(made).toHaveLength(3);
});

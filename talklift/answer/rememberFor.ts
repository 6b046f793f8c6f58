/** A function of a list, and of the way in which it is read, that remembers what it has made for as long as
 * somebody has the list: rules have the same one for answer after answer. What it makes must not be changed
 * by whoever gets it. */
export function rememberFor<List extends object, Way, Made>(
	make: (list: List, way: Way) => Made,
): (list: List, way: Way) => Made {
	const lists = new WeakMap<List, Map<Way, Made>>();
	return (list, way) => {
		const ways = lists.get(list) ?? new Map<Way, Made>();
		lists.set(list, ways);
		const made = ways.get(way) ?? make(list, way);
		ways.set(way, made);
		return made;
	};
}

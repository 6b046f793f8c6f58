/** For whoever has set 'Event' to something that holds no event. An example that named the trigger's first
 * item would send what all items say to one and the same user. */
export const whatToDo =
	"Choose another source in 'Event': 'Input Item' if the item holds the event itself, or 'Expression' if one of its fields does, e.g. {{ $json.event }}.";

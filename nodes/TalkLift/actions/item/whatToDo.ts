/** For whoever has set 'Event' to something that holds no event. */
export const whatToDo =
	"Choose another source in 'Event': 'Input Item' if the item holds the event itself, or 'Expression' to name it, e.g. {{ $('TalkLift Trigger').first().json }}.";

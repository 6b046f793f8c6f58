/**
 * Where the page is, as its address has it: `/?bot=claim` begins a conversation, with a session it
 * goes on with that one (so that reloading keeps it).
 * @returns {{ bot?: string, session?: number }}
 */
export function readPlace() {
	const asked = new URLSearchParams(location.search);
	const session = Number(asked.get('session') ?? NaN);
	return {
		bot: asked.get('bot') ?? undefined,
		session: Number.isInteger(session) ? session : undefined,
	};
}

/** @param {{ bot?: string, session: number } | undefined} conversation */
export function writePlace(conversation) {
	const address = new URL(location.href);
	address.search = '';
	if (conversation?.bot !== undefined) address.searchParams.set('bot', conversation.bot);
	if (conversation) address.searchParams.set('session', `${conversation.session}`);
	history.replaceState(null, '', address);
}

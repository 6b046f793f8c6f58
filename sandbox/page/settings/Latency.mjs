/** @import { TargetedEvent } from 'preact' */
import { html } from '../preact.mjs';

/**
 * How long every call takes at least.
 * @param {{ latencyMs: number, setLatency: (ms: number) => void }} props
 */
export function Latency({ latencyMs, setLatency }) {
	/** @param {TargetedEvent<HTMLFormElement>} event */
	const submit = (event) => {
		event.preventDefault();
		void setLatency(Number(new FormData(event.currentTarget).get('ms')));
	};
	return html`<form class="row spread" onSubmit=${submit}>
		<div class="field inlineField">
			<label for="latency">Calls take at least</label>
			<input
				id="latency"
				name="ms"
				type="number"
				min="0"
				max="60000"
				step="1"
				required
				defaultValue=${latencyMs}
			/>
			<span>ms</span>
		</div>
		<button class="button" type="submit" aria-label="Set how long calls take">Set</button>
	</form>`;
}

/**
 * Run in the page: the texts on it whose contrast with what is behind them is below WCAG's AA (4.5, large
 * texts 3). What is switched off may be faint.
 */
export function findFaintTexts(): string[] {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 1;
	const paint = canvas.getContext('2d', { willReadFrequently: true });

	/** The colours one upon the other, the lowest first, as three numbers from 0 to 255. */
	function mix(colours: string[]): number[] {
		if (!paint) throw new Error('There is no canvas to paint on');
		paint.clearRect(0, 0, 1, 1);
		for (const colour of colours) {
			paint.fillStyle = colour;
			paint.fillRect(0, 0, 1, 1);
		}
		return [...paint.getImageData(0, 0, 1, 1).data.slice(0, 3)];
	}

	function luminance(rgb: number[]): number {
		const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
			const part = value / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	}

	function contrast(element: Element): number {
		const behind: string[] = [];
		for (let one: Element | null = element; one; one = one.parentElement) {
			behind.unshift(getComputedStyle(one).backgroundColor);
		}
		const ground = luminance(mix(behind));
		const text = luminance(mix([...behind, getComputedStyle(element).color]));
		return (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
	}

	const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const faint = new Set<string>();
	while (texts.nextNode()) {
		const element = texts.currentNode.parentElement;
		const text = texts.currentNode.textContent?.trim();
		if (!text || !element?.checkVisibility() || element.closest(':disabled, .unseen')) continue;
		const { fontSize, fontWeight } = getComputedStyle(element);
		const px = parseFloat(fontSize);
		const isLarge = px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700);
		const measured = contrast(element);
		if (measured < (isLarge ? 3 : 4.5)) faint.add(`${text}: ${measured.toFixed(2)}`);
	}
	return [...faint];
}

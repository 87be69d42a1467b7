/** How fast the model is, as it is shown. */
export function formatRate(tokensPerSecond: number): string {
	return tokensPerSecond.toFixed(tokensPerSecond < 10 ? 1 : 0);
}

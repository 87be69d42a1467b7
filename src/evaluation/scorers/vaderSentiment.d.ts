/** What is used of the package, which has no declarations. */
declare module 'vader-sentiment' {
	export const SentimentIntensityAnalyzer: {
		/** `compound` is from -1 to 1. */
		readonly polarity_scores: (sentence: string) => { readonly compound: number };
	};
}

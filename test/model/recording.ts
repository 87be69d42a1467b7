/** What decoding reads, kept beside what it chooses: equal tokens alone may be equal by chance. */
import type { LogitsReadout } from '../../src/amulet/logits.ts';
import type { DecodingDistribution } from '../../src/backend/distribution.ts';

/** Records the best logits of each sequence before each choice. */
export function recording(
	distribution: DecodingDistribution,
	record: LogitsReadout[],
): DecodingDistribution {
	return {
		...distribution,
		choose: async (sources) => {
			record.push(...(await Promise.all(sources.map((source) => source.best(16)))));
			return distribution.choose(sources);
		},
	};
}

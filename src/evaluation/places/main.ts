/** Counts what is wrong with suggestions at places of our own. `scripts/places.mjs` starts it. */
import { fileURLToPath } from 'node:url';
import { BackendClient } from '../../client/backendClient.ts';
import { runProgram } from '../program.ts';
import { faultsOf } from './faults.ts';
import { parsePlacesOptions, usage, type PlacesOptions } from './options.ts';
import { loadPlaces, type Place } from './places.ts';
import { lineOf, tableOf, type PlaceResult } from './placesReport.ts';
import { gainOfFollowing } from './readingOn.ts';
import { suggestAt } from './suggesting.ts';

const backendEntry = fileURLToPath(new URL('../../../dist/backend.mjs', import.meta.url));
const contextTokens = 2048;

await runProgram(usage, (args, signal) => look(parsePlacesOptions(args), signal));

async function look(options: PlacesOptions, signal: AbortSignal): Promise<void> {
	const client = new BackendClient({
		entry: backendEntry,
		onState: () => undefined,
		onLog: ({ level, message }) => {
			if (level === 'error') process.stderr.write(`${message}\n`);
		},
	});
	try {
		const results: PlaceResult[] = [];
		for (const place of loadPlaces(options.half).slice(0, options.limit)) {
			const result = await resultAt(client, place, options, signal);
			process.stdout.write(`${lineOf(result)}\n`);
			results.push(result);
		}
		process.stdout.write(`\n${tableOf(results)}\n`);
	} finally {
		await client.stop();
	}
}

async function resultAt(
	client: BackendClient,
	place: Place,
	options: PlacesOptions,
	signal: AbortSignal,
): Promise<PlaceResult> {
	const { threads } = options;
	const model = { path: options.model, gpu: 'off', threads, contextTokens } as const;
	const suggestion = await suggestAt(client, place, { ...options, model }, signal);
	const gain = await gainOfFollowing(client, place, suggestion.text, model, signal);
	return { place, suggestion, gain, faults: faultsOf(place, suggestion.text, gain) };
}

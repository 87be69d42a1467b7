/** A parent to be killed: it starts a backend, prints the backend's process id, and lets it decode. */
import { createClient, modelSettings, noSignal, paperDecoding } from './backendUnderTest.ts';

const client = createClient();
let announced = false;
await client.decode(
	{
		model: modelSettings(),
		decoding: paperDecoding({ maxTokens: 1500 }),
		basePrompt: 'A long story:',
		preferencePrompts: [{ prompt: 'A long and formal story:', weight: 1 }],
		stopStrings: [],
	},
	noSignal(),
	() => {
		if (!announced) process.stdout.write(`${String(client.pid)}\n`);
		announced = true;
	},
);

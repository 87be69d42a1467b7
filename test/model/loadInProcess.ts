/** The backend's own model object in the test's process, for what the protocol does not show. */
import type { LoadedModel } from '../../src/backend/loadedModel.ts';
import type { ModelSettings } from '../../src/protocol/decoding.ts';
import { modelSettings, noSignal } from './backendUnderTest.ts';

export interface InProcess {
	readonly model: LoadedModel;
	readonly unload: () => Promise<void>;
}

export async function loadInProcess(settings: Partial<ModelSettings> = {}): Promise<InProcess> {
	// node-llama-cpp awaits at its top level, which mocha's own loading of a test file could not.
	const { ModelHolder } = await import('../../src/backend/modelHolder.ts');
	const { StateReporter } = await import('../../src/backend/stateReporter.ts');
	const holder = new ModelHolder(
		new StateReporter(
			() => undefined,
			() => undefined,
		),
	);
	const model = await holder.get(modelSettings(settings), noSignal());
	return { model, unload: () => holder.unload() };
}

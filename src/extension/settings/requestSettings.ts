/** What a request to the backend carries, as it follows from the user's settings. */
import os from 'node:os';
import path from 'node:path';
import {
	paperDecoding,
	type DecodingSettings,
	type ModelSettings,
} from '../../protocol/decoding.ts';
import { paperLayout, type PromptLayout } from '../../writing/prompts/prompts.ts';
import type { OwnMarkup } from '../../writing/syntax/ownMarkup.ts';
import type { AmuletSettings } from './amuletSettings.ts';

/** Greedy decoding would give the same text again, so another attempt is sampled at least this freely. */
const retryTemperature = 0.7;

export type ModelChoice =
	| { readonly kind: 'model'; readonly model: ModelSettings }
	| { readonly kind: 'noModel' }
	| { readonly kind: 'relativePath'; readonly path: string };

/** For the window that F5 opens, to which settings of the machine can't be passed. */
const developmentModel = process.env.AMULET_DEVELOPMENT_MODEL ?? '';

export function chosenModel(settings: AmuletSettings): ModelChoice {
	const written = settings['model.path'].trim() || developmentModel;
	if (written === '') return { kind: 'noModel' };
	const file = written.startsWith('~/') ? path.join(os.homedir(), written.slice(2)) : written;
	if (!path.isAbsolute(file)) return { kind: 'relativePath', path: written };
	const model = {
		path: file,
		gpu: settings['model.gpu'],
		threads: settings['model.threads'],
		contextTokens: settings['model.contextTokens'],
	};
	return { kind: 'model', model };
}

/** The published method fixes what decides about the text; limits and speed stay the user's. */
export function decodingOf(settings: AmuletSettings): DecodingSettings {
	const ofUser = {
		drafting: settings.drafting,
		maxTokens: settings['limits.maxTokens'],
		topP: settings.topP,
		seed: settings.seed,
	};
	if (settings.preset === 'paper') {
		return {
			...ofUser,
			method: 'amulet',
			...paperDecoding,
			temperature: 0,
			vocabulary: 'full',
		};
	}
	return {
		...ofUser,
		method: settings.method,
		realignment: settings.strength,
		plausibilityFloor: settings.plausibilityFloor,
		fidelity: settings.fidelity,
		temperature: settings.temperature,
		vocabulary: settings.vocabulary,
	};
}

/** The published method has a layout of its own. */
export function layoutOf({ preset, promptLayout }: AmuletSettings): PromptLayout {
	return preset === 'paper' ? paperLayout : promptLayout;
}

/** What the user declares to be markup. */
export function ownMarkupOf(settings: AmuletSettings): OwnMarkup {
	return {
		protect: settings.protect,
		latexCommands: settings['latex.commands'],
		latexEnvironments: settings['latex.environments'],
	};
}

/** The same decoding with another outcome. */
export function anotherAttempt(decoding: DecodingSettings, seed: number): DecodingSettings {
	return { ...decoding, temperature: Math.max(decoding.temperature, retryTemperature), seed };
}

/** The strength as it is shown: a number, or the published method's name. */
export function describeStrength(settings: AmuletSettings): string {
	return settings.preset === 'paper' ? 'paper (4.65)' : String(settings.strength);
}

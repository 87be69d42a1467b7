/** The extension's manifest, and its settings as they are when a user changes some of them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSettings, type ParsedSettings } from '../../src/extension/settings/amuletSettings.ts';

export const root = path.resolve(import.meta.dirname, '../..');

export interface Manifest {
	readonly contributes: {
		readonly commands: readonly { readonly command: string }[];
		readonly walkthroughs: readonly { readonly steps: readonly WalkthroughStep[] }[];
		readonly keybindings: readonly { readonly key: string; readonly when?: string }[];
		readonly configuration: readonly {
			readonly properties: Readonly<Record<string, Setting>>;
		}[];
	};
}

interface WalkthroughStep {
	readonly description: string;
	readonly media: { readonly markdown?: string; readonly image?: string };
	readonly completionEvents: readonly string[];
}

interface Setting {
	readonly default: unknown;
	readonly markdownDescription: string;
	readonly order: number;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly type: string | readonly string[];
	readonly enum?: readonly string[];
	readonly markdownEnumDescriptions?: readonly string[];
	readonly scope: string;
}

export function readJson(file: string): unknown {
	return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

export const manifest = readJson('package.json') as Manifest;
export const settings = Object.assign(
	{},
	...manifest.contributes.configuration.map(({ properties }) => properties),
) as Readonly<Record<string, Setting>>;

/** @param values by the settings' names below `amulet.` */
export function settingsWith(values: Readonly<Record<string, unknown>>): ParsedSettings {
	return parseSettings((name) => {
		const defaultValue = settings[`amulet.${name}`]?.default;
		return { value: name in values ? values[name] : defaultValue, defaultValue };
	});
}

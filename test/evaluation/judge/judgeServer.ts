/** A server that a judge model could stand behind, and that can be told to misbehave. */
import { once } from 'node:events';
import {
	createServer,
	type IncomingHttpHeaders,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChatMessage } from '../../../src/evaluation/judge/judgePrompt.ts';

/** What becomes of a request. */
export type Behaviour = (response: ServerResponse) => void;

export interface SeenRequest {
	readonly method: string;
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: {
		readonly model: string;
		readonly messages: readonly ChatMessage[];
		readonly temperature: number;
	};
	/** By `performance.now`. */
	readonly time: number;
}

export class JudgeServer {
	readonly requests: SeenRequest[] = [];
	/** Of the next requests, one each. Afterwards verdicts are given. */
	readonly next: Behaviour[] = [];
	verdict: (prompt: string) => string = () => 'A';
	/** Where the interface begins. */
	address = '';
	readonly #server: Server;

	constructor() {
		this.#server = createServer((request, response) => {
			void this.#serve(request, response);
		});
	}

	async start(): Promise<void> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, 'close');
	}

	/** Resolves when a request is there. */
	async asked(): Promise<void> {
		while (this.requests.length === 0) await delay(5);
	}

	async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = JSON.parse(await text(request)) as SeenRequest['body'];
		const { method = '', url = '', headers } = request;
		this.requests.push({ method, url, headers, body, time: performance.now() });
		const prompt = body.messages.at(-1)?.content ?? '';
		const behave = this.next.shift() ?? answering(this.verdict(prompt));
		behave(response);
	}
}

export function answering(content: string | null): Behaviour {
	const completion = { choices: [{ index: 0, message: { role: 'assistant', content } }] };
	return sending(200, JSON.stringify(completion));
}

export function sending(
	status: number,
	body = '',
	headers: Readonly<Record<string, string>> = {},
): Behaviour {
	return (response) => response.writeHead(status, headers).end(body);
}

/** Ends the connection in the middle of an answer. */
export const cut: Behaviour = (response) => {
	response.writeHead(200, { 'content-length': 1000 });
	response.write('{"choices"', () => response.destroy());
};

/** Never answers. */
export const silent: Behaviour = () => undefined;

/**
 * A server that behaves as a model hub does: it redirects to where the content is, and serves parts of it.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HubBehaviour {
	content: Buffer;
	/** The entity tag of the content; undefined sends none. */
	etag: string | undefined;
	/** The hash that the redirect tells; undefined tells none. */
	linkedHash: string | undefined;
	/** Whether `Location` names the host or only the path. */
	redirect: 'absolute' | 'relative';
	/** Whether `Range` is heeded. */
	ranges: boolean;
	/** After how many bytes each of the next connections is cut. */
	cuts: number[];
	/** Statuses that the next requests get instead of content. */
	statuses: number[];
	/** Bytes of the content that are sent, with a length that says so. */
	shortenTo: number | undefined;
	/** Whether the length is sent; without it the content comes in chunks. */
	sendLength: boolean;
	/** Whether requests for the content get no answer at all. */
	silent: boolean;
}

/** What one request for the content asked for, and the status that it got. */
export interface ContentRequest {
	readonly range: string | undefined;
	readonly ifRange: string | undefined;
	status: number;
}

export class HubServer {
	readonly behaviour: HubBehaviour;
	/** Every request for the content, in order. */
	readonly requests: ContentRequest[] = [];
	/** Where it listens, or did. */
	address = '';
	readonly #server: Server;

	constructor(content: Buffer) {
		this.behaviour = {
			content,
			etag: '"first"',
			linkedHash: undefined,
			redirect: 'absolute',
			ranges: true,
			cuts: [],
			statuses: [],
			shortenTo: undefined,
			sendLength: true,
			silent: false,
		};
		this.#server = createServer((request, response) => {
			if (request.url?.startsWith('/content/')) this.#sendContent(request, response);
			else this.#redirect(request, response);
		});
	}

	async start(): Promise<void> {
		this.#server.listen(0, '127.0.0.1');
		await once(this.#server, 'listening');
		this.address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		this.#server.close();
		await once(this.#server, 'close');
	}

	#redirect(request: IncomingMessage, response: ServerResponse): void {
		const host = this.behaviour.redirect === 'absolute' ? this.address : '';
		const { linkedHash } = this.behaviour;
		response
			.writeHead(302, {
				location: `${host}/content${request.url ?? ''}`,
				...(linkedHash === undefined ? {} : { 'x-linked-etag': `"${linkedHash}"` }),
			})
			.end();
	}

	#sendContent(request: IncomingMessage, response: ServerResponse): void {
		const { 'if-range': ifRange, range } = request.headers;
		const asked: ContentRequest = { range, ifRange: ifRange as string | undefined, status: 0 };
		this.requests.push(asked);
		if (this.behaviour.silent) return;
		const status = this.behaviour.statuses.shift();
		if (status !== undefined) {
			asked.status = status;
			response.writeHead(status).end('no content');
			return;
		}
		const start = this.#startOf(asked);
		asked.status = start === undefined ? 416 : start > 0 ? 206 : 200;
		if (start === undefined) response.writeHead(416).end();
		else this.#sendFrom(start, endOf(asked), response);
	}

	/** Where the answer begins; undefined when it would begin beyond the end. */
	#startOf({ range, ifRange }: ContentRequest): number | undefined {
		const { content, etag, ranges } = this.behaviour;
		const start = Number(/^bytes=(\d+)-/.exec(range ?? '')?.[1] ?? 0);
		if (!ranges || (ifRange !== undefined && ifRange !== etag)) return 0;
		return start < content.length ? start : undefined;
	}

	#sendFrom(start: number, end: number | undefined, response: ServerResponse): void {
		const { content, etag, sendLength, shortenTo } = this.behaviour;
		const isPart = this.behaviour.ranges && (start > 0 || end !== undefined);
		const body = content.subarray(start, shortenTo ?? (isPart ? end : undefined));
		response.writeHead(isPart ? 206 : 200, {
			...(etag === undefined ? {} : { etag }),
			...(sendLength ? { 'content-length': body.length } : {}),
			...(isPart
				? {
						'content-range': `bytes ${start}-${start + body.length - 1}/${content.length}`,
					}
				: {}),
		});
		const cut = this.behaviour.cuts.shift();
		if (cut === undefined) response.end(body);
		else response.write(body.subarray(0, cut), () => response.destroy());
	}
}

/** Behind the last byte that is asked for; undefined where all that follows is. */
function endOf({ range }: ContentRequest): number | undefined {
	const last = /^bytes=\d+-(\d+)$/.exec(range ?? '')?.[1];
	return last === undefined ? undefined : Number(last) + 1;
}

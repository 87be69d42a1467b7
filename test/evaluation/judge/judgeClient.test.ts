import assert from 'node:assert/strict';
import { UnclearVerdictError } from '../../../src/evaluation/judge/judge.ts';
import { createJudge, type JudgeConnection } from '../../../src/evaluation/judge/judgeClient.ts';
import type { Comparison } from '../../../src/evaluation/judge/judgePrompt.ts';
import { EvaluationError } from '../../../src/evaluation/evaluationError.ts';
import { singleWish } from '../../../src/evaluation/preferences.ts';
import { answering, cut, JudgeServer, sending, silent } from './judgeServer.ts';

const key = 'sk-secret-123';
const comparison: Comparison = {
	task: 'question',
	source: 'Why?',
	wish: singleWish('formal'),
	a: 'Hence.',
	b: 'Cuz.',
};

suite('The client of a judge', () => {
	let server: JudgeServer;
	setup(async () => {
		server = new JudgeServer();
		await server.start();
	});
	teardown(() => server.stop());

	const connect = (changes: Partial<JudgeConnection> = {}) =>
		createJudge({
			...{ address: server.address, model: 'some-judge', key },
			...{ signal: new AbortController().signal, attempts: 3, backOff: 1 },
			...changes,
		});
	const failureOf = async (changes: Partial<JudgeConnection> = {}): Promise<Error> => {
		const failure: unknown = await connect(changes)
			.compare(comparison)
			.catch((error: unknown) => error);
		assert.ok(failure instanceof EvaluationError, String(failure));
		assert.ok(!failure.message.includes(key), failure.message);
		return failure;
	};

	test('asks for a verdict as OpenAI’s interface does', async () => {
		server.verdict = () => 'B';
		assert.equal(await connect().compare(comparison), 'B');
		const [request] = server.requests;
		assert.equal(`${request?.method ?? ''} ${request?.url ?? ''}`, 'POST /v1/chat/completions');
		assert.equal(request?.headers.authorization, `Bearer ${key}`);
		assert.equal(request.headers['content-type'], 'application/json');
		assert.equal(request.body.model, 'some-judge');
		assert.equal(request.body.temperature, 0);
		assert.deepEqual(
			request.body.messages.map(({ role }) => role),
			['system', 'user'],
		);
		assert.match(request.body.messages[1]?.content ?? '', /Hence\..*Cuz\./s);
	});

	test('sends nothing before it is asked', async () => {
		const judge = connect();
		await new Promise((resolve) => setTimeout(resolve, 50));
		assert.equal(server.requests.length, 0);
		assert.equal(judge.model, 'some-judge');
	});

	test('takes the address with a slash at its end, whole, or with parameters', async () => {
		for (const rest of ['/', '/chat/completions', '?version=2']) {
			await connect({ address: server.address + rest }).compare(comparison);
		}
		const path = '/v1/chat/completions';
		assert.deepEqual(
			server.requests.map(({ url }) => url),
			[path, path, `${path}?version=2`],
		);
	});

	test('sends no key where there is none', async () => {
		for (const none of [undefined, '', ' \n']) await connect({ key: none }).compare(comparison);
		assert.deepEqual(
			server.requests.map(({ headers }) => headers.authorization),
			[undefined, undefined, undefined],
		);
	});

	test('takes a line end off the key, and explains one that no header can hold', async () => {
		await connect({ key: `${key}\n` }).compare(comparison);
		assert.equal(server.requests[0]?.headers.authorization, `Bearer ${key}`);
		const connecting = () => connect({ key: `${key}\n${key}` });
		assert.throws(connecting, (error: Error) => !error.message.includes(key));
		assert.throws(connecting, { message: /AMULET_JUDGE_KEY/ });
	});

	test('explains addresses that it can’t use', () => {
		for (const address of ['', 'localhost:8080', 'ftp://somewhere/v1']) {
			assert.throws(() => connect({ address }), { message: /such as http:/ });
		}
		const withPassword = `http://me:${key}@localhost/v1`;
		assert.throws(
			() => connect({ address: withPassword }),
			(error: Error) => error.message.includes('AMULET_JUDGE_KEY') && !error.message.includes(key),
		);
	});

	test('waits as long as a busy server asks', async () => {
		server.next.push(sending(429, 'slow down', { 'retry-after': '1' }));
		assert.equal(await connect().compare(comparison), 'A');
		const [first, second] = server.requests;
		assert.ok(first && second && second.time - first.time > 950);
	});

	test('understands a date to wait for', async () => {
		const date = new Date(Date.now() + 2000).toUTCString();
		server.next.push(sending(503, '', { 'retry-after': date }));
		assert.equal(await connect().compare(comparison), 'A');
		const [first, second] = server.requests;
		// A date has whole seconds: the wait is 1 to 2 s.
		assert.ok(first && second && second.time - first.time > 900);
	});

	test('gives up where a server wants a pause of hours', async () => {
		server.next.push(sending(429, '', { 'retry-after': '7200' }));
		assert.match((await failureOf()).message, /in 1 attempt: status 429.*7200 s of rest/);
		assert.equal(server.requests.length, 1);
	});

	test('asks again after errors of the server, and doubles the pause', async () => {
		server.next.push(sending(500), sending(502));
		assert.equal(await connect({ backOff: 60 }).compare(comparison), 'A');
		const [one = 0, two = 0, three = 0] = server.requests.map(({ time }) => time);
		assert.equal(server.requests.length, 3);
		assert.ok(two - one > 55 && three - two > 115, `${two - one}, ${three - two}`);
	});

	test('asks as often as allowed, then says what the server said', async () => {
		server.next.push(...Array.from({ length: 5 }, () => sending(500, `no\n memory for ${key}`)));
		const { message } = await failureOf();
		assert.match(message, /in 3 attempts: status 500\. It says: “no memory for \(the key\)”\./);
		assert.match(message, /Check that the judge runs/);
		assert.equal(server.requests.length, 3);
	});

	test('asks again when the connection is cut', async () => {
		server.next.push(cut, cut);
		assert.equal(await connect().compare(comparison), 'A');
		assert.equal(server.requests.length, 3);
	});

	test('asks again when no answer comes in time', async () => {
		server.next.push(silent, silent, silent);
		const { message } = await failureOf({ timeout: 50 });
		assert.match(message, /in 3 attempts: no answer within 0\.05 s\./);
		assert.equal(server.requests.length, 3);
	});

	test('explains that nothing listens', async () => {
		const gone = new JudgeServer();
		await gone.start();
		await gone.stop();
		const { message } = await failureOf({ address: gone.address });
		assert.match(message, /in 3 attempts: .*ECONNREFUSED.*Check that the judge runs/);
	});

	const refusals: readonly (readonly [string, ReturnType<typeof sending>, RegExp])[] = [
		[
			'a key that is refused',
			sending(401, `bad key: ${key}`),
			/refuses the key in AMULET_JUDGE_KEY/,
		],
		['a model that may not be used', sending(403), /may use some-judge/],
		['an unknown path or model', sending(404), /usually ending in \/v1, and that --judge-model/],
		['another refusal', sending(400, 'no such parameter'), /It says: “no such parameter”/],
		['a page instead of JSON', sending(200, '<html>Hello</html>'), /completion in JSON.*“<html>/],
		['half a JSON', sending(200, '{"choices": [{'), /completion in JSON.*ending in \/v1/],
		['another JSON', sending(200, '{"error": "overloaded"}'), /It says: “{"error": "overloaded"}”/],
		['no choices', sending(200, '{"choices": []}'), /completion in JSON/],
	];
	for (const [what, behaviour, explanation] of refusals) {
		test(`explains ${what}, without asking again`, async () => {
			server.next.push(behaviour);
			assert.match((await failureOf()).message, explanation);
			assert.equal(server.requests.length, 1);
		});
	}

	test('explains that a key is needed', async () => {
		server.next.push(sending(401));
		const { message } = await failureOf({ key: undefined });
		assert.match(message, /wants a key .* put it in the environment variable AMULET_JUDGE_KEY/);
	});

	test('shows of the address no parameters, which may hold a key', async () => {
		server.next.push(sending(404));
		const { message } = await failureOf({ address: `${server.address}?key=hidden` });
		assert.ok(message.startsWith(`${server.address} has no`) && !message.includes('hidden'));
	});

	test('follows no redirection', async () => {
		const other = new JudgeServer();
		await other.start();
		try {
			server.next.push(sending(307, '', { location: `${other.address}/chat/completions` }));
			assert.match((await failureOf()).message, /redirects to .*give the final address/);
			assert.equal(other.requests.length, 0);
		} finally {
			await other.stop();
		}
	});

	test('finds the verdict in a verbose answer', async () => {
		server.verdict = () => 'Reply A is casual. Reply B is more formal.\n\n**Verdict: B**';
		assert.equal(await connect().compare(comparison), 'B');
	});

	test('tells that an answer has no verdict', async () => {
		for (const content of ['Both have merits.', null]) {
			server.next.push(answering(content));
			const failure = await failureOf();
			assert.ok(failure instanceof UnclearVerdictError);
			assert.match(
				failure.message,
				/some-judge answered with no verdict \(“(Both have merits\.)?”\)/,
			);
		}
		assert.equal(server.requests.length, 2);
	});

	suite('when it is ended', () => {
		const reason = new Error('ended by the person');

		test('during a slow answer, fails with the reason', async () => {
			server.next.push(silent);
			const controller = new AbortController();
			const comparing = connect({ signal: controller.signal }).compare(comparison);
			await server.asked();
			controller.abort(reason);
			await assert.rejects(comparing, reason);
			assert.equal(server.requests.length, 1);
		});

		test('during a pause, fails with the reason', async () => {
			server.next.push(sending(429, '', { 'retry-after': '300' }));
			const controller = new AbortController();
			const comparing = connect({ signal: controller.signal }).compare(comparison);
			await server.asked();
			setTimeout(() => {
				controller.abort(reason);
			}, 50);
			await assert.rejects(comparing, reason);
			assert.equal(server.requests.length, 1);
		});

		test('before, sends nothing', async () => {
			const judge = connect({ signal: AbortSignal.abort(reason) });
			await assert.rejects(judge.compare(comparison), reason);
			assert.equal(server.requests.length, 0);
		});
	});
});

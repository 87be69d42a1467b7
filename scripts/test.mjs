/**
 * `npm test`: sets up what is missing, checks everything, and ends with the line "N passed, N failed".
 * usage: npm test [-- --only unit,model]
 */
import { requireNode } from './nodeVersion.mjs';

requireNode();
const { ExplainedFailure, runScript, say } = await import('./reporting.mjs');
const { ensureDependencies } = await import('./dependencies.mjs');
const { runSteps } = await import('./stepRunner.mjs');
const { steps, stepsFor } = await import('./testSteps.mjs');

await runScript(async () => {
	const chosen = chosenSteps(process.argv.slice(2));
	const { passed, failed } = (await canStart()) ? await runSteps(chosen) : { passed: 0, failed: 1 };
	process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
	if (failed > 0) process.exitCode = 1;
});

/** @returns {Promise<boolean>} false when the packages could not be installed, which has been said */
async function canStart() {
	try {
		await ensureDependencies();
		return true;
	} catch (error) {
		if (!(error instanceof ExplainedFailure)) throw error;
		say(error.message);
		return false;
	}
}

/** @param {string[]} args */
function chosenSteps(args) {
	if (args.length === 0) return steps;
	const [option, value = ''] = args;
	const names = value.split(',');
	const unknown = names.find((name) => !steps.some((step) => step.name === name));
	if (option === '--only' && args.length === 2 && unknown === undefined) return stepsFor(names);
	throw new ExplainedFailure(
		`Use --only with some of these, separated by commas: ${steps.map(({ name }) => name).join(', ')}.`,
	);
}

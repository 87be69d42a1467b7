/**
 * `npm test`: sets up what is missing, checks everything, and ends with what failed and the line "N passed, N
 * failed". usage: npm test [-- --only unit,model]
 */
import { requireNode } from './system/nodeVersion.mjs';

requireNode();
const { ExplainedFailure, runScript } = await import('./system/reporting.mjs');
const { ensureDependencies } = await import('./system/dependencies.mjs');
const { runSteps } = await import('./steps/stepRunner.mjs');
const { summaryOf } = await import('./steps/stepVerdict.mjs');
const { steps, stepsFor } = await import('./steps/testSteps.mjs');

await runScript(async () => {
	const chosen = chosenSteps(process.argv.slice(2));
	const problem = await installationProblem();
	const verdicts =
		problem === undefined
			? await runSteps(chosen)
			: [{ name: 'packages', passed: 0, failed: 1, failures: [problem] }];
	process.stdout.write(`\n${summaryOf(verdicts)}\n`);
	if (verdicts.some(({ failed }) => failed > 0)) process.exitCode = 1;
});

/** @returns {Promise<string | undefined>} why the packages could not be installed */
async function installationProblem() {
	try {
		await ensureDependencies();
		return undefined;
	} catch (error) {
		if (!(error instanceof ExplainedFailure)) throw error;
		return error.message;
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

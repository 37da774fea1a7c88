import { parseArgs } from 'node:util';
import { endWithSignals } from '../run/children.mjs';
import { run } from '../run/command.mjs';
import { main } from '../run/main.mjs';
import { node24, toolEnv } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { StepList } from '../run/step-list.mjs';
import { checkApi } from '../api/check-api.mjs';
import { findBrowser } from '../setup/browser.mjs';
import { setUpSchemathesis } from '../setup/schemathesis.mjs';
import { setUp } from '../setup/setup.mjs';
import { inLanes } from '../suites/lanes.mjs';
import { runSuite } from '../suites/run-suite.mjs';
import { chooseSuites, GENERATORS, SUITES } from '../suites/suites.mjs';
import { closingLine, ONE_FAILED, ONE_SKIPPED, sum } from '../suites/tally.mjs';

/** @typedef {import('../suites/run-suite.mjs').Result} Result */

const SHOWN = 30;

const steps = new StepList();

function readSuites() {
  const known = SUITES.map((suite) => suite.name).join(',');
  /** @type {string | undefined} */
  let only;
  try {
    only = parseArgs({ options: { only: { type: 'string' } } }).values.only;
  } catch {
    throw new Problem(`npm test takes one option: \`npm test -- --only ${known}\` or some of these.`);
  }
  const { suites, unknown } = chooseSuites(only);
  if (unknown.length > 0) throw new Problem(`There is no suite ${unknown.join(', ')}: choose from ${known}.`);
  return suites;
}

/** @param {import('../run/step-list.mjs').Step} step */
async function generate(step) {
  for (const [index, { cwd, script, args }] of GENERATORS.entries()) {
    const options = { log: 'generate', cwd, append: index > 0, env: toolEnv(), onLine: step.note };
    const outcome = await run(node24, [script, ...args], options);
    if (outcome.code !== 0)
      throw new Problem('The messages and route types could not be generated.', outcome);
  }
}

/**
 * @param {import('../suites/run-suite.mjs').CheckSuite | import('../suites/run-suite.mjs').TestSuite} suite
 * @returns {Promise<Result>}
 */
async function runOne(suite) {
  const result = await steps.judge(
    suite.name,
    (step) => runSuite(suite, step),
    ({ tally }) => ({ ok: tally.failed === 0, note: suite.kind === 'check' ? '' : closingLine(tally) }),
  );
  show(result);
  return result;
}

/** @param {Result} result */
function show({ tally, details, doubts = [], log }) {
  for (const line of doubts) steps.say(`    ${line}`);
  if (tally.failed === 0) return;
  for (const line of details.slice(0, SHOWN)) steps.say(`    ${line}`);
  steps.say(`    (all of it: ${log})`);
}

/**
 * Tries the API against its own document. What tries it comes from the Python package index: where that is out of reach, nothing is wrong
 * with the product, and the suite is skipped.
 * @param {import('../suites/run-suite.mjs').ApiSuite} suite
 * @returns {Promise<Result>}
 */
async function runApiSuite({ name, bounds }) {
  try {
    await steps.run('schemathesis', setUpSchemathesis);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    steps.say(`    The API was not tried against its document. ${error.message}`);
    return { name, tally: ONE_SKIPPED, details: [], log: error.log ?? '' };
  }
  const result = { name, ...(await checkApi(steps, bounds)) };
  show(result);
  return result;
}

/**
 * The browser suite's own set-up; when it is not to be had the suite has failed and the others still count.
 * @param {import('../suites/run-suite.mjs').TestSuite} suite
 * @returns {Promise<Result>}
 */
async function runBrowserSuite(suite) {
  try {
    const browser = await steps.run('Chromium', findBrowser);
    process.env.CHROMIUM = browser;
    return await runOne(suite);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    steps.say(`    ${error.message}`);
    return { name: suite.name, tally: ONE_FAILED, details: [error.message], log: error.log ?? '' };
  }
}

await main(async () => {
  const suites = readSuites();
  endWithSignals();
  await setUp(steps, { web: suites.some((suite) => suite.kind === 'playwright') });
  if (suites.some((suite) => suite.name === 'lint' || suite.name === 'types' || suite.name === 'unit')) {
    await steps.run('Generated code', generate);
  }

  const checks = suites.filter((suite) => suite.kind === 'check');
  const results = await inLanes(2, checks, runOne);
  for (const suite of suites) {
    if (suite.kind === 'vitest') results.push(await runOne(suite));
    if (suite.kind === 'api') results.push(await runApiSuite(suite));
    if (suite.kind === 'playwright') results.push(await runBrowserSuite(suite));
  }

  const total = sum(results.map((result) => result.tally));
  steps.say();
  steps.say(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});

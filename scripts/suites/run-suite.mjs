import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run/command.mjs';
import { cache, node24, root, toolEnv } from '../run/paths.mjs';
import { playwrightFailures, playwrightSecondTries, tallyPlaywright } from './playwright-report.mjs';
import { ONE_FAILED, ONE_PASSED, withExitCode } from './tally.mjs';
import { tallyVitest, vitestFailures } from './vitest-report.mjs';

/**
 * `details` are the failures in words, `doubts` what passed and still has to be looked at, `log` where the rest is.
 * @typedef {{ name: string, tally: import('./tally.mjs').Tally, details: string[], doubts?: string[], log: string }} Result
 * @typedef {{ cwd?: string, script: string, args: string[], env?: NodeJS.ProcessEnv }} Tool a script of a tool, run by Node 24
 * @typedef {{ name: string, kind: 'check', tools: Tool[] }} CheckSuite
 * @typedef {{ name: string, kind: 'vitest' | 'playwright', tool: Tool }} TestSuite
 * @typedef {{ name: string, kind: 'api', bounds: import('../api/check-api.mjs').Bounds }} ApiSuite
 * @typedef {CheckSuite | TestSuite | ApiSuite} Suite
 */

const TAIL = 40;

/**
 * Runs a suite to its end; never throws for a failing one.
 * @param {CheckSuite | TestSuite} suite
 * @param {import('../run/step-list.mjs').Step} step
 * @returns {Promise<Result>}
 */
export const runSuite = (suite, step) => (suite.kind === 'check' ? check(suite, step) : test(suite, step));

/**
 * A check is one test: all of its tools agree, or it has failed with what they said.
 * @param {CheckSuite} suite
 * @param {import('../run/step-list.mjs').Step} step
 * @returns {Promise<Result>}
 */
async function check({ name, tools }, step) {
  /** @type {string[]} */
  const details = [];
  let log = '';
  for (const [index, tool] of tools.entries()) {
    const outcome = await runTool(tool, name, index > 0, step);
    log = outcome.log;
    if (outcome.code !== 0) details.push(...outcome.tail.slice(-TAIL));
  }
  return { name, tally: details.length === 0 ? ONE_PASSED : ONE_FAILED, details, log };
}

/**
 * @param {TestSuite} suite
 * @param {import('../run/step-list.mjs').Step} step
 * @returns {Promise<Result>}
 */
async function test({ name, kind, tool }, step) {
  const file = join(cache, 'reports', `${name}.json`);
  mkdirSync(join(cache, 'reports'), { recursive: true });
  rmSync(file, { force: true });
  const reporter =
    kind === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`] : [];
  const env = { ...tool.env, ...(kind === 'playwright' ? { PLAYWRIGHT_JSON_OUTPUT_NAME: file } : {}) };
  const outcome = await runTool({ ...tool, args: [...tool.args, ...reporter], env }, name, false, step);
  const read = kind === 'vitest' ? readVitest : readPlaywright;
  const { tally, details, doubts } = read(file) ?? {
    tally: ONE_FAILED,
    details: outcome.tail.slice(-TAIL),
    doubts: [],
  };
  const judged = withExitCode(tally, outcome.code);
  const unexplained = judged.failed > 0 && details.length === 0;
  return {
    name,
    tally: judged,
    details: unexplained ? outcome.tail.slice(-TAIL) : details,
    doubts,
    log: outcome.log,
  };
}

/**
 * @param {Tool} tool
 * @param {string} log
 * @param {boolean} append
 * @param {import('../run/step-list.mjs').Step} step
 */
const runTool = ({ cwd = root, script, args, env }, log, append, step) =>
  run(node24, [join(cwd, script), ...args], { log, cwd, append, env: toolEnv(env), onLine: step.note });

/** @param {string} file */
function readVitest(file) {
  const report = readReport(file);
  return report && { tally: tallyVitest(report), details: vitestFailures(report, root), doubts: [] };
}

/** @param {string} file */
function readPlaywright(file) {
  const report = readReport(file);
  if (!report) return null;
  const doubts = playwrightSecondTries(report);
  return { tally: tallyPlaywright(report), details: playwrightFailures(report), doubts };
}

/**
 * The report, or null when the runner died before writing one.
 * @param {string} file
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * What is read of Playwright's JSON report.
 * @typedef {{ title: string, file: string, line: number, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, suites: Suite[], errors?: { message?: string }[] }} PlaywrightReport
 */

/**
 * A test that passed on a second try has passed; errors outside tests (a server that did not start) fail once each.
 * @param {PlaywrightReport} report
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * @param {PlaywrightReport} report
 * @returns {string[]}
 */
export function playwrightFailures({ suites, errors = [] }) {
  const specs = suites.flatMap(specsOf).filter((spec) => !spec.ok);
  return [...errors.map((error) => error.message ?? 'unknown error'), ...specs.map(told)];
}

/**
 * What passed only on a second try, with what the first one said: nothing has failed, and something is wrong.
 * @param {PlaywrightReport} report
 * @returns {string[]}
 */
export const playwrightSecondTries = ({ suites }) =>
  suites
    .flatMap(specsOf)
    .filter((spec) => spec.ok && spec.tests.some(({ results }) => results.some(({ error }) => error)))
    .map((spec) => `second try: ${told(spec)}`);

/** @param {Spec} spec */
const told = (spec) => {
  const message = spec.tests.flatMap((test) => test.results).find((result) => result.error)?.error?.message;
  return `${spec.file}:${spec.line} › ${spec.title}: ${(message ?? '').split('\n').slice(0, 3).join('\n    ')}`;
};

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

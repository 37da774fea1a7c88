/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const ONE_PASSED = { passed: 1, failed: 0, skipped: 0 };
/** @type {Tally} */
export const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
/** @type {Tally} */
export const ONE_SKIPPED = { passed: 0, failed: 0, skipped: 1 };

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The closing line that people and CI read.
 * @param {Tally} tally
 */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/**
 * A runner that exits non-zero has failed even where its report counts no failure (an unhandled error, a broken file), and a
 * run of no tests proves nothing.
 * @param {Tally} tally
 * @param {number | null} exitCode
 * @returns {Tally}
 */
export function withExitCode(tally, exitCode) {
  const ranNothing = tally.passed + tally.failed + tally.skipped === 0;
  if (tally.failed === 0 && (exitCode !== 0 || ranNothing)) return { ...tally, failed: 1 };
  return tally;
}

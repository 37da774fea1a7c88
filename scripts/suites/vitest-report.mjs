/**
 * What is read of vitest's JSON report.
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] | null }} Assertion
 * @typedef {{ name: string, status: string, message?: string, assertionResults: Assertion[] }} File
 * @typedef {{ testResults: File[] }} VitestReport
 */

/**
 * Counts by test, and one failure for each file that broke before its tests.
 * @param {VitestReport} report
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyVitest({ testResults }) {
  const tally = { passed: 0, failed: 0, skipped: 0 };
  for (const file of testResults) {
    const before = tally.failed;
    for (const { status } of file.assertionResults) {
      if (status === 'passed') tally.passed++;
      else if (status === 'failed') tally.failed++;
      else tally.skipped++;
    }
    if (file.status === 'failed' && tally.failed === before) tally.failed++;
  }
  return tally;
}

/**
 * The failures as a person reads them: file, test, first lines of the message.
 * @param {VitestReport} report
 * @param {string} root left out of file names
 * @returns {string[]}
 */
export function vitestFailures({ testResults }, root) {
  return testResults.flatMap((file) => {
    const name = file.name.replace(`${root}/`, '');
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0)
      return file.status === 'failed' ? [`${name}: ${firstLines(file.message ?? '')}`] : [];
    return failed.map((test) => `${name} › ${test.fullName}: ${firstLines(test.failureMessages?.[0] ?? '')}`);
  });
}

const firstLines = (/** @type {string} */ text) => text.split('\n').slice(0, 3).join('\n    ');

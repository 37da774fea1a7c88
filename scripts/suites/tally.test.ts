import { describe, expect, it } from 'vitest';
import { closingLine, ONE_FAILED, ONE_PASSED, sum, withExitCode } from './tally.mjs';

describe('the closing line', () => {
  it('is the sum over all suites', () => {
    const suites = [ONE_PASSED, ONE_FAILED, { passed: 40, failed: 2, skipped: 3 }];
    expect(closingLine(sum(suites))).toBe('41 passed, 3 failed, 3 skipped');
  });

  it('is all zero for no suites', () => {
    expect(closingLine(sum([]))).toBe('0 passed, 0 failed, 0 skipped');
  });
});

describe('withExitCode', () => {
  it('believes a report that agrees with the exit code', () => {
    const tally = { passed: 3, failed: 0, skipped: 1 };
    expect(withExitCode(tally, 0)).toEqual(tally);
    expect(withExitCode({ ...tally, failed: 2 }, 1)).toEqual({ ...tally, failed: 2 });
  });

  it('counts a failure when the runner failed though every test passed', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, null).failed).toBe(1);
  });

  it('counts a run of no tests as a failure', () => {
    expect(withExitCode({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
  });
});

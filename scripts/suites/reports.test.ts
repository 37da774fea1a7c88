import { describe, expect, it } from 'vitest';
import { playwrightFailures, playwrightSecondTries, tallyPlaywright } from './playwright-report.mjs';
import { tallyVitest, vitestFailures } from './vitest-report.mjs';

const vitest = {
  testResults: [
    {
      name: '/clone/packages/domain/src/money.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'money adds' },
        {
          status: 'failed',
          fullName: 'money divides',
          failureMessages: ['expected 1\n  to be 2\nat a\nat b'],
        },
        { status: 'pending', fullName: 'money rounds' },
        { status: 'todo', fullName: 'money shows' },
      ],
    },
    {
      name: '/clone/seed/src/broken.test.ts',
      status: 'failed',
      message: 'Cannot find ./x.ts',
      assertionResults: [],
    },
  ],
};

describe('vitest report', () => {
  it('counts tests, and one failure for a file that broke before its tests', () => {
    expect(tallyVitest(vitest)).toEqual({ passed: 1, failed: 2, skipped: 2 });
  });

  it('names each failure with the beginning of its message', () => {
    expect(vitestFailures(vitest, '/clone')).toEqual([
      'packages/domain/src/money.test.ts › money divides: expected 1\n      to be 2\n    at a',
      'seed/src/broken.test.ts: Cannot find ./x.ts',
    ]);
  });
});

const playwright = {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
  errors: [{ message: 'The server did not start' }],
  suites: [
    {
      title: 'tour.spec.ts',
      suites: [
        {
          title: 'as a customer',
          specs: [
            { title: 'orders', file: 'tour.spec.ts', line: 8, ok: true, tests: [{ results: [{}] }] },
            {
              title: 'cancels',
              file: 'tour.spec.ts',
              line: 14,
              ok: true,
              tests: [{ results: [{ error: { message: 'Too slow' } }, {}] }],
            },
            {
              title: 'pays',
              file: 'tour.spec.ts',
              line: 20,
              ok: false,
              tests: [{ results: [{ error: { message: 'No button' } }] }],
            },
          ],
        },
      ],
    },
  ],
};

describe('playwright report', () => {
  it('counts a second try that passed as passed and errors outside tests as failed', () => {
    expect(tallyPlaywright(playwright)).toEqual({ passed: 6, failed: 2, skipped: 2 });
  });

  it('names what passed on a second try only, with what was wrong at the first', () => {
    expect(playwrightSecondTries(playwright)).toEqual(['second try: tour.spec.ts:14 › cancels: Too slow']);
  });

  it('names each failure', () => {
    expect(playwrightFailures(playwright)).toEqual([
      'The server did not start',
      'tour.spec.ts:20 › pays: No button',
    ]);
  });
});

import { openCompany } from '@orderdesk/server';
import { testDatabase } from '@orderdesk/testing';
import { expect, it } from 'vitest';
import { buildPlan } from './plan/build-plan.ts';
import { seed } from './seed.ts';

const database = testDatabase();
const now = new Date('2026-11-22T08:00:00.000Z');

it('the demo company is made whole: the shop refuses nothing of its past', { timeout: 600_000 }, async () => {
  const company = await openCompany({
    uri: database.uri,
    database: database.name,
    start: new Date(now.getTime() - 92 * 86_400_000),
  });
  try {
    const report = await seed(company, { size: 'demo', now });
    expect(report?.placed).toBe(buildPlan(now).length);
    // Nobody of a company that is alive leaves an order undecided for a week.
    const aWeekAgo = new Date(now.getTime() - 7 * 86_400_000).toISOString();
    const waiting = await company.core.store.db
      .collection<{ number: string }>('orders')
      .find({ open: true, queues: { $in: ['review', 'approval'] }, placedAt: { $lt: aWeekAgo } })
      .toArray();
    expect(waiting.map(({ number }) => number)).toEqual([]);
  } finally {
    await company.close();
  }
});

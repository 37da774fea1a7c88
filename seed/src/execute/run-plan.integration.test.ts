import { openCompany, type OpenCompany } from '@orderdesk/server';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '../plan/build-plan.ts';
import { runPlan, timelineOf } from './run-plan.ts';
import { writeMasters } from './write-masters.ts';

const now = new Date('2026-11-22T08:00:00.000Z');
/** People whose orders need no earlier ones to go as written: trusted groups, and newcomers who stop in review. */
const ALONE = ['maxin', 'denglan', 'huanan-buyer', 'yinjie', 'fukai'];
const plan = buildPlan(now).filter(({ shows, customer }) => shows !== 'ordinary' && ALONE.includes(customer));
const total = timelineOf(plan).length;
const database = testDatabase();
let company: OpenCompany;

type Row = { _id: string; rev: number; queues: string[]; idempotencyKey: string; placedAt: string };
const orders = () => company.store.db.collection<Row>('orders').find().sort({ _id: 1 }).toArray();
const run = (from: number) => runPlan(company, plan, { from, onEntry: () => Promise.resolve() });

beforeAll(async () => {
  company = await openCompany({ uri: database.uri, start: new Date(now.getTime() - 92 * 86_400_000) });
  await writeMasters(company, now, () => undefined);
}, 60_000);
afterAll(() => company.close());

describe('playing the plan', () => {
  it('brings every scene to the queue it is there to show', { timeout: 60_000 }, async () => {
    const report = await run(0);
    expect(report.placed).toBe(plan.length);
    const byKey = new Map((await orders()).map((order) => [order.idempotencyKey, order]));
    const queueOf: Record<string, string> = {
      'review: first order': 'review',
      'waiting for the customer: question': 'waiting-customer',
      'to pick': 'pick',
      picking: 'pack',
      packed: 'ship',
      'cash to confirm': 'cod',
      invoiced: 'payment',
      'change requested': 'change',
    };
    for (const { key, shows, placedAt } of plan) {
      const order = byKey.get(key);
      expect(order?.placedAt, key).toBe(placedAt);
      expect(order?.queues, `${key}: ${shows}`).toContain(queueOf[shows]);
    }
  });

  it('places nothing twice when the last entries are played again', { timeout: 60_000 }, async () => {
    const before = await orders();
    await run(total - 1);
    expect((await orders()).map(({ _id }) => _id)).toEqual(before.map(({ _id }) => _id));
  });

  it('writes the tables once', async () => {
    const count = () => company.store.db.collection('products').countDocuments();
    const before = await count();
    await writeMasters(company, now, () => undefined);
    expect(await count()).toBe(before);
  });

  it('stops when a scene is refused', async () => {
    const [scene] = plan.filter(({ shows }) => shows === 'to pick');
    if (!scene) throw new Error('no such scene');
    const step = { afterMinutes: 1, actor: 'zhao', event: 'approve', data: {} };
    const impossible = [
      { ...scene, key: 'seed-test-impossible', placedAt: now.toISOString(), steps: [step] },
    ];
    const played = runPlan(company, impossible, { from: 0, onEntry: () => Promise.resolve() });
    await expect(played).rejects.toThrow(/seed-test-impossible \(to pick\): approve was refused/);
  });
});

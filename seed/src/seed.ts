import type { OpenCompany } from '@orderdesk/server';
import { runPlan, type RunReport, timelineOf } from './execute/run-plan.ts';
import { writeMasters } from './execute/write-masters.ts';
import { seedLarge } from './large/seed-large.ts';
import { buildPlan } from './plan/build-plan.ts';

/** `shop`: people, catalogue and stock without a past; `demo`: with 300 orders; `large`: for benchmarks. */
export type SeedSize = 'shop' | 'demo' | 'large';
export type SeedOptions = {
  readonly size: SeedSize;
  /** The end of the company's past; whole minutes. A resumed run keeps the one it was begun with. */
  readonly now: Date;
  readonly onProgress?: (done: number, of: number) => void;
};

type Setting = { _id: string; size?: SeedSize; now?: string; done?: number };
const MARKER = 'seeded';
const PROGRESS = 'seed-progress';
/** What happened longer ago than this people have been told and have read. */
const TOLD_AFTER_MS = 2 * 86_400_000;

/**
 * Fills a database with the demo company through the server's commands. Does nothing when it is there already; goes on where an
 * interrupted run stopped. Refuses a database that holds orders of somebody else.
 */
export async function seed(
  company: OpenCompany,
  { size, now: wanted, onProgress = () => undefined }: SeedOptions,
): Promise<RunReport | null> {
  const { db } = company.store;
  const settings = db.collection<Setting>('settings');
  if (await settings.findOne({ _id: MARKER })) return null;

  const begun = await settings.findOne({ _id: PROGRESS });
  if (!begun && (await db.collection('orders').findOne({}))) {
    throw new Error('This database has orders already and was not made by the seed: use an empty one.');
  }
  const now = new Date(begun?.now ?? wanted.toISOString());
  const from = begun?.done ?? 0;
  if (!begun) await settings.insertOne({ _id: PROGRESS, size, now: now.toISOString(), done: 0 });

  const plan = size === 'shop' ? [] : buildPlan(now);
  const entries = timelineOf(plan).length;
  const masters = 1100;
  const extra = size === 'large' ? 1000 : 0;
  const total = masters + entries + extra;
  await writeMasters(company, now, (written) => onProgress(Math.min(written, masters), total));
  const report = await runPlan(company, plan, {
    from,
    onEntry: async (done) => {
      await settings.updateOne({ _id: PROGRESS }, { $set: { done } });
      onProgress(masters + done, total);
    },
  });
  await company.advanceTo(now);
  await tellRecent(company, now);
  if (size === 'large') {
    await seedLarge(company, now, (share) =>
      onProgress(masters + entries + Math.round(share * extra), total),
    );
  }
  await settings.insertOne({ _id: MARKER, size, now: now.toISOString() });
  await settings.deleteOne({ _id: PROGRESS });
  return report;
}

/** Carries out the outbox of the last days; what is older counts as done, so that nobody starts with thousands of messages. */
async function tellRecent(company: OpenCompany, now: Date): Promise<void> {
  const until = new Date(now.getTime() - TOLD_AFTER_MS).toISOString();
  await company.store.db
    .collection('outbox')
    .updateMany({ state: 'waiting', at: { $lt: until } }, { $set: { state: 'done' } });
  await company.runOutbox();
}

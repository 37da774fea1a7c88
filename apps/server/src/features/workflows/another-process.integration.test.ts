import { abilityFor } from '@orderdesk/policy';
import { orderModel, type OrderDoc, type Store, timerModel, type TimerDoc } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../core/refused.ts';
import { type OpenCompany, openCompany } from '../../open-company.ts';
import { createLogger } from '../../observe/logger.ts';
import { fireDueTimers } from '../../worker/fire-timers.ts';
import { ADDRESS, freshKey, furnish } from '../../testing/desk.fixture.ts';
import { historyView } from '../orders/history.view.ts';
import { readHistory } from '../orders/order.repository.ts';
import { orderViewFor } from '../orders/order.view.ts';
import type { Reader } from '../orders/order-rights.ts';
import { readShippedWorkflows } from './import-shipped-workflows.ts';
import { publishWorkflow } from './publish-workflow.command.ts';

const database = testDatabase();
const START = new Date('2026-11-23T09:00:00+08:00');
let store: Store;
/** The process that publishes and orders; the others hear of it by no change stream at all. */
let publisher: OpenCompany;
let version = 1;
const others: OpenCompany[] = [];

const openProcess = async () =>
  openCompany({
    uri: database.uri,
    database: database.name,
    start: START,
    log: createLogger('silent'),
  });

beforeAll(async () => {
  store = await furnish(database);
  publisher = await openProcess();
});
afterAll(async () => {
  for (const company of [publisher, ...others]) await company.close();
  await store.close();
});

/** A process that booted before the version an order runs on was published, and that order. */
async function staleProcess(): Promise<{ other: OpenCompany; order: OrderDoc }> {
  const other = await openProcess();
  others.push(other);
  const order = (await readShippedWorkflows()).find(({ id }) => id === 'order')!;
  const definition = { ...order, description: { zh: `第 ${version} 版之后`, en: `After ${version}` } };
  const published = await publishWorkflow(
    store,
    { definition, at: START, by: { id: 'wang', name: 'wang' }, why: 'Tried out' },
    version,
  );
  version = valueOf(published);
  await publisher.core.workflows.reload();
  const placed = await publisher.placeOrder(
    (await publisher.person('mei'))!,
    {
      lines: [{ productId: 'p1', unitId: 'each', quantity: 1 }],
      address: ADDRESS,
      contact: { name: '王梅', phone: '13800138000' },
      delivery: { method: 'standard' },
      payment: { method: 'cod' },
    },
    freshKey(),
  );
  if (!placed.ok) throw new Error(placed.refusal.code);
  expect(placed.value.tree.main.version).toBe(version);
  return { other, order: placed.value };
}

async function readerOf(company: OpenCompany, id: string): Promise<Reader> {
  const person = (await company.person(id))!;
  return { person, ability: abilityFor(person) };
}

const dueTimers = () => timerModel(store.connection).collection;

describe('an order on a version that was published elsewhere a moment ago', () => {
  it('takes events', async () => {
    const { other, order } = await staleProcess();
    const chen = (await other.person('chen'))!;
    expect(await other.sendEvent(chen, order._id, 'approve')).toMatchObject({ ok: true });
  });

  it('is claimed', async () => {
    const { other, order } = await staleProcess();
    expect(await other.claim((await other.person('chen'))!, order._id)).toMatchObject({ ok: true });
  });

  it('fires its timers', async () => {
    const { other, order } = await staleProcess();
    const [timer] = (await dueTimers().find({ orderId: order._id }).toArray()) as unknown as TimerDoc[];
    await other.advanceTo(new Date(timer!.dueAt));
    const after = await orderModel(store.connection).findById(order._id).lean();
    expect(after!.rev).toBe(2);
  });

  it('is shown', async () => {
    const { other, order } = await staleProcess();
    const view = await orderViewFor(other.core, await readerOf(other, 'chen'), order);
    expect(view.workflow).toEqual({ id: 'order', version });
  });

  it('has a history', async () => {
    const { other, order } = await staleProcess();
    const page = await readHistory(other.core, order);
    const history = await historyView(other.core, await readerOf(other, 'chen'), order, page);
    expect(history[0]!.stage).not.toBeNull();
  });
});

describe('an order on a version that is stored nowhere', () => {
  it('is a fault that says so, and nothing else stops for it', async () => {
    const { other, order } = await staleProcess();
    const lost = { 'tree.main.version': 99 };
    await orderModel(store.connection).collection.updateOne({ _id: order._id as never }, { $set: lost });
    const chen = (await other.person('chen'))!;
    const fault = { code: 'workflow.unknown', message: 'workflow order has no published version 99' };
    await expect(other.sendEvent(chen, order._id, 'approve')).rejects.toMatchObject(fault);

    // The worker logs it, leaves the timer for later, and goes on to the next.
    const faults: unknown[] = [];
    const log = { ...other.core.log, error: (about: { err: unknown }) => void faults.push(about.err) };
    await dueTimers().updateMany({}, { $set: { dueAt: START.toISOString() } });
    const waiting = await dueTimers().countDocuments();
    expect(await fireDueTimers({ ...other.core, log: log as never })).toBe(waiting);
    const left = await dueTimers().countDocuments({ orderId: order._id });
    expect(left).toBeGreaterThan(0);
    expect(faults).toEqual(Array.from({ length: left }, () => expect.objectContaining(fault) as unknown));
  });
});

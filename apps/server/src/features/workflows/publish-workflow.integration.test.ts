import { ensureIndexes, openStore, type Store, updating, workflowVersionModel } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import type { Definition } from '@orderdesk/workflow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCore } from '../../core/open-core.ts';
import { systemClock } from '../../core/clock.ts';
import { createLogger } from '../../observe/logger.ts';
import { importShippedWorkflows, readShippedWorkflows } from './import-shipped-workflows.ts';
import { currentVersion, publishWorkflow } from './publish-workflow.command.ts';

const database = testDatabase();
const AT = new Date('2026-11-23T01:00:00.000Z');
let stores: Store[];
let store: Store;
let review: Definition;

beforeAll(async () => {
  stores = await Promise.all([1, 2, 3].map(() => openStore(database)));
  store = stores[0]!;
  await ensureIndexes(store.connection, [workflowVersionModel] as never);
  review = (await readShippedWorkflows()).find(({ id }) => id === 'review')!;
});
beforeEach(() => importShippedWorkflows(store, AT));
afterEach(async () => {
  await workflowVersionModel(store.connection).deleteMany({});
});
afterAll(() => Promise.all(stores.map((each) => each.close())));

async function currents(workflowId = 'review'): Promise<number[]> {
  const docs = await workflowVersionModel(stores[2]!.connection).find({ current: true, workflowId }).lean();
  return docs.map(({ version }) => version);
}
const changed = (en: string) => ({
  definition: { ...review, description: { zh: '改过', en } },
  at: AT,
  by: { id: 'wang', name: 'wang' },
  why: 'Tried out',
});

it('an end that the workflow which starts it does not know is refused', async () => {
  const { definition } = changed('With another end');
  const { deciding } = definition.states;
  const on = { ...deciding!.on, reject: [{ target: 'shelved' }] };
  const states = {
    ...definition.states,
    deciding: { ...deciding!, on },
    shelved: { type: 'final', label: { zh: '搁置', en: 'Shelved' } },
  } satisfies Definition['states'];
  const published = await publishWorkflow(
    store,
    { ...changed(''), definition: { ...definition, states } },
    1,
  );
  expect(published).toMatchObject({
    ok: false,
    refusal: {
      code: 'workflow.invalid',
      facts: { problems: [{ code: 'outcome-unhandled', path: 'order:/states/review/child/onDone' }] },
    },
  });
});

describe('the shipped workflows', () => {
  it('are imported once by many processes at a time', async () => {
    await workflowVersionModel(store.connection).deleteMany({});
    await Promise.all(
      Array.from({ length: 12 }, (_, n) => importShippedWorkflows(stores[n % stores.length]!, AT)),
    );
    const stored = await workflowVersionModel(store.connection).find().lean();
    expect(stored.map(({ _id, current }) => [_id, current]).toSorted()).toEqual([
      ['order:1', true],
      ['review:1', true],
    ]);
  });

  it('are completed where one is missing, and left alone where managers have changed them', async () => {
    await publishWorkflow(store, changed('Ours'), 1);
    await workflowVersionModel(store.connection).deleteMany({ workflowId: 'order' });
    await importShippedWorkflows(store, AT);
    expect([await currents('order'), await currents()]).toEqual([[1], [2]]);
  });

  it('follow an earlier release as the next version, and stay as they are at the next start', async () => {
    await workflowVersionModel(store.connection).deleteMany({ workflowId: 'review' });
    const earlier = { ...review, description: { zh: '上一版', en: 'The release before' } };
    await store.commit([currentVersion({ definition: earlier, at: AT, by: null, why: 'Shipped' }, 1)]);
    await Promise.all(stores.map((each) => importShippedWorkflows(each, AT)));
    await importShippedWorkflows(store, AT);
    expect(await currents()).toEqual([2]);
    expect(await workflowVersionModel(store.connection).countDocuments({ workflowId: 'review' })).toBe(2);
  });
});

describe('a publication', () => {
  it('is refused for a definition that does not work, and for one made on an older version', async () => {
    const { states, ...rest } = review;
    const broken = { ...changed('x'), definition: { ...rest, states, initial: 'nowhere' } };
    const no = { ok: false };
    expect(await publishWorkflow(store, broken, 1)).toMatchObject({
      ...no,
      refusal: { code: 'workflow.invalid' },
    });
    expect(await publishWorkflow(store, changed('2'), 1)).toEqual({ ok: true, value: 2 });
    expect(await publishWorkflow(store, changed('late'), 1)).toMatchObject({
      ...no,
      refusal: { code: 'workflow.overtaken' },
    });
    expect(await currents()).toEqual([2]);
  });

  it('leaves one current version whenever one looks, whoever publishes at the same time', async () => {
    const seen: number[][] = [];
    let looking = true;
    const look = (async () => {
      while (looking) seen.push(await currents());
    })();
    for (let version = 1; version <= 8; version += 1) {
      const both = await Promise.all(
        [0, 1].map((n) => publishWorkflow(stores[n]!, changed(`${version} ${n}`), version)),
      );
      expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    }
    looking = false;
    await look;
    expect(seen.filter(({ length }) => length !== 1)).toEqual([]);
    expect(await currents()).toEqual([9]);
  });

  it('by a process that dies between its writes has changed nothing, and does not stand in the next one’s way', async () => {
    const session = stores[1]!.client.startSession();
    session.startTransaction();
    const versions = workflowVersionModel(stores[1]!.connection).collection;
    await versions.updateOne({ _id: 'review:1' as never }, { $set: { current: false } }, { session });
    expect(await currents()).toEqual([1]);
    const next = publishWorkflow(store, changed('after it'), 1);
    // As the server does with what a dead client left open.
    await session.abortTransaction();
    expect(await next).toEqual({ ok: true, value: 2 });
    expect(await currents()).toEqual([2]);
    await session.endSession();
  });

  it('that fails at its second write has not done its first', async () => {
    const ending = { _id: 'review:1', current: true };
    const ended = updating(workflowVersionModel, ending, { $set: { current: false } }, () => new Error());
    const taken = currentVersion({ ...changed('taken'), definition: { ...review, id: 'order' } }, 1);
    await expect(store.commit([ended, taken])).rejects.toThrow();
    expect(await currents()).toEqual([1]);
  });
});

describe('processes that start at the same time on an empty database', () => {
  const empty = testDatabase();
  it('all come up, with one version of each workflow', async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openStore(empty)));
    const log = createLogger('silent');
    const cores = await Promise.all(opened.map((each) => openCore({ store: each, clock: systemClock, log })));
    for (const { workflows } of cores) {
      expect(workflows.current.map(({ definition }) => definition.id).toSorted()).toEqual([
        'order',
        'review',
      ]);
    }
    expect(await workflowVersionModel(opened[0]!.connection).countDocuments()).toBe(2);
    await Promise.all(opened.map((each) => each.close()));
  });
});

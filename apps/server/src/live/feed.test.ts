import type { OrderRow } from '@orderdesk/contract';
import type { StoredRow } from '@orderdesk/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, feed } from './feed.ts';
import { testRow } from './row.fixture.ts';

const project = ({ inFulfilment: _, customerStage: __, ...row }: StoredRow): OrderRow => ({
  ...row,
  waitsFor: null,
});
const everything: Audience = {
  key: 'all',
  mayRead: () => true,
  project,
  keepsEnded: false,
  queueRoles: null,
};
const warehouse: Audience = {
  key: 'staff:warehouse',
  mayRead: (row) => row.inFulfilment,
  project,
  keepsEnded: false,
  queueRoles: null,
};

describe('feed', () => {
  it('numbers what it sends, and nothing else', () => {
    const stream = feed(warehouse, 'e');
    stream.add({ before: null, after: testRow('a', 1) });
    expect(stream.flush()).toBeNull();
    stream.add({ before: testRow('a', 1), after: testRow('a', 2, { inFulfilment: true }) });
    expect(stream.flush()).toMatchObject({
      position: { epoch: 'e', seq: 1 },
      upserts: [{ id: 'a', rev: 2 }],
    });
    expect(stream.position.seq).toBe(1);
  });

  it('takes a row away from those who may no longer see it', () => {
    const stream = feed(warehouse, 'e');
    stream.add({
      before: testRow('a', 2, { inFulfilment: true }),
      after: testRow('a', 3),
    });
    expect(stream.flush()).toMatchObject({ upserts: [], removes: [{ id: 'a', rev: 3 }] });
  });

  it('removes an ended order from a desk, but leaves it with its customer', () => {
    const change = { before: testRow('a', 1), after: testRow('a', 2, { open: false }) };
    const desk = feed(everything, 'e');
    desk.add(change);
    expect(desk.flush()?.removes).toEqual([{ id: 'a', rev: 2 }]);
    const customer = feed({ ...everything, keepsEnded: true }, 'e');
    customer.add(change);
    expect(customer.flush()?.upserts).toMatchObject([{ id: 'a', open: false }]);
  });

  it('resumes after what was reached, and refuses what it cannot know', () => {
    const stream = feed(everything, 'e');
    for (let rev = 1; rev <= 4; rev += 1) {
      stream.add({ before: null, after: testRow('a', rev) });
      stream.flush();
    }
    const resumed = stream.resume({ epoch: 'e', seq: 2 });
    expect(resumed?.patches.map((patch) => patch.position.seq)).toEqual([3, 4]);
    expect(stream.resume({ epoch: 'e', seq: 4 })?.patches).toEqual([]);
    expect(stream.resume({ epoch: 'e', seq: 9 })).toBeNull();
    expect(stream.resume({ epoch: 'other', seq: 2 })).toBeNull();
    expect(stream.resume(undefined)).toBeNull();
  });

  it('gives everyone who applies all its patches the same rows, however they are batched', () => {
    const steps = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), open: fc.boolean(), flush: fc.boolean() }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (changes) => {
        const stream = feed(everything, 'e');
        const truth = new Map<string, StoredRow>();
        const client = new Map<string, OrderRow>();
        const revs = new Map<string, number>();
        const applyPatch = () => {
          const patch = stream.flush();
          for (const row of patch?.upserts ?? []) client.set(row.id, row);
          for (const { id } of patch?.removes ?? []) client.delete(id);
        };
        for (const { id, open, flush } of changes) {
          const rev = (revs.get(id) ?? 0) + 1;
          revs.set(id, rev);
          const after = testRow(id, rev, { open });
          stream.add({ before: truth.get(id) ?? null, after });
          if (open) truth.set(id, after);
          else truth.delete(id);
          if (flush) applyPatch();
        }
        applyPatch();
        const shape = (rows: Iterable<{ id: string; rev: number }>) =>
          [...rows].map(({ id, rev }) => `${id}@${rev}`).sort();
        expect(shape(client.values())).toEqual(shape(truth.values()));
      }),
    );
  });
});

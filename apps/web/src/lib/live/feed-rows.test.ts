import type { FeedPatch, OrderRow } from '@orderdesk/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FeedRows, learn, NO_ROWS, takePatch, takeSnapshot } from './feed-rows.ts';
import { buildRow } from './row.builder.ts';

const at = (seq: number, epoch = 'a') => ({ epoch, seq });
const patch = (
  seq: number,
  upserts: OrderRow[] = [],
  removes: { id: string; rev: number }[] = [],
  epoch = 'a',
): FeedPatch => ({ position: at(seq, epoch), upserts, removes });
const open = (rows: OrderRow[], seq = 0): FeedRows =>
  takeSnapshot(NO_ROWS, { position: at(seq), rows, queues: [] });

describe('takePatch', () => {
  it('asks to open again before anything is known, after a gap and for another epoch', () => {
    expect(takePatch(NO_ROWS, patch(1)).verdict).toBe('again');
    expect(takePatch(open([]), patch(2)).verdict).toBe('again');
    expect(takePatch(open([]), patch(1, [], [], 'b')).verdict).toBe('again');
  });

  it('ignores a patch it has had', () => {
    const state = open([buildRow()], 3);
    expect(takePatch(state, patch(3, [], [{ id: 'o1', rev: 9 }]))).toEqual({ state, verdict: 'known' });
  });

  it('neither overwrites nor removes a newer row', () => {
    const state = open([buildRow({ rev: 5 })]);
    const after = takePatch(state, patch(1, [buildRow({ rev: 4, number: 'old' })], [{ id: 'o1', rev: 4 }]));
    expect(after.verdict).toBe('applied');
    expect(after.state.rows.get('o1')?.number).toBe('26-10001-1');
  });

  it('brings back an order that may be seen again at the same rev', () => {
    const removed = takePatch(open([buildRow()]), patch(1, [], [{ id: 'o1', rev: 1 }])).state;
    expect(takePatch(removed, patch(2, [buildRow()])).state.rows.size).toBe(1);
  });
});

describe('learn', () => {
  it('takes a newer answer at once, and never an older one', () => {
    const newer = learn(open([buildRow({ rev: 2 })]), buildRow({ rev: 3, owner: { id: 'li', name: 'Li' } }));
    expect(newer.rows.get('o1')?.owner?.id).toBe('li');
    expect(learn(newer, buildRow({ rev: 2 })).rows.get('o1')?.rev).toBe(3);
  });

  it('takes an ended order off, and a late snapshot does not bring it back', () => {
    const ended = learn(open([buildRow()]), buildRow({ rev: 2, open: false }));
    expect(ended.rows.size).toBe(0);
    const snapshot = { position: at(4), rows: [buildRow({ rev: 1 })], queues: [] };
    expect(takeSnapshot(ended, snapshot).rows.size).toBe(0);
  });

  it('adds nothing the feed has not shown: it may not be in this list', () => {
    expect(learn(open([]), buildRow({ rev: 9 })).rows.size).toBe(0);
  });
});

/** A server that changes three orders at random and numbers its patches; the client hears it over a bad line. */
const change = fc.record({ id: fc.constantFrom('o1', 'o2', 'o3'), open: fc.boolean() });

describe('whatever is lost, repeated or late', () => {
  it('a desk that has reached a position shows what the server had there', () => {
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.array(fc.tuple(fc.nat(40), fc.constantFrom('patch', 'open', 'late-answer')), { maxLength: 60 }),
        (changes, line) => {
          const history: Map<string, OrderRow>[] = [new Map()];
          const patches: FeedPatch[] = [];
          const answers: OrderRow[] = [];
          const revs: Record<string, number> = {};
          for (const { id, open: stays } of changes) {
            const rev = (revs[id] = (revs[id] ?? 0) + 1);
            const row = buildRow({ id, rev, open: stays });
            answers.push(row);
            const rows = new Map(history.at(-1));
            if (stays) rows.set(id, row);
            else rows.delete(id);
            history.push(rows);
            patches.push(patch(patches.length + 1, stays ? [row] : [], stays ? [] : [{ id, rev }]));
          }
          const snapshotAt = (seq: number) => ({
            position: at(seq),
            rows: [...(history[seq] ?? new Map<string, OrderRow>()).values()],
            queues: [],
          });

          let state = NO_ROWS;
          let learnt = false;
          for (const [pick, kind] of line) {
            const seq = pick % (patches.length + 1);
            const before = state;
            if (kind === 'open' && seq >= (state.position?.seq ?? 0))
              state = takeSnapshot(state, snapshotAt(seq));
            const heard = patches[pick % Math.max(1, patches.length)];
            if (kind === 'patch' && heard) state = takePatch(state, heard).state;
            const answer = answers[pick % Math.max(1, answers.length)];
            if (kind === 'late-answer' && answer) {
              state = learn(state, answer);
              learnt ||= state !== before;
            }
            for (const [id, row] of before.rows) {
              const now = state.rows.get(id);
              if (now) expect(now.rev).toBeGreaterThanOrEqual(row.rev);
            }
            // Without answers that run ahead of the feed, equal positions mean equal rows.
            if (state.position && !learnt) expect(state.rows).toEqual(history[state.position.seq]);
          }
          // In the end everything arrives, one way or the other: then the rows are the server's.
          if (!state.position) state = takeSnapshot(state, snapshotAt(0));
          for (const one of patches) state = takePatch(state, one).state;
          expect(state.rows).toEqual(history.at(-1));
        },
      ),
      { numRuns: 300 },
    );
  });
});

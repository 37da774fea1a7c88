import { describe, expect, it } from 'vitest';
import type { Definition, StateDef } from '../definition.type.ts';
import { resolveAmong, shipped, shippedDefinition } from '../testing/shipped.ts';
import { actor, facts, sent } from '../testing/small-definition.ts';
import { replay, type HistoryRecord } from './replay.ts';

const cod = { ...facts, paymentMethod: 'cod' as const };
const at = (
  step: 'allocated' | 'picking' | 'packed',
  time: string,
  event: HistoryRecord['event'],
): HistoryRecord => ({
  at: `2026-11-23T${time}:00.000Z`,
  event,
  facts: { ...cod, shipments: [{ id: 's1', step }] },
});
const s1 = { shipmentId: 's1' };
const recorded: HistoryRecord[] = [
  at('allocated', '01:00', sent('place')),
  at('allocated', '02:00', sent('startPicking', actor('warehouse'), s1)),
  at('picking', '03:00', sent('finishPacking', actor('warehouse'), s1)),
  at('packed', '04:00', sent('ship', actor('warehouse'), { ...s1, carrier: 'SF', tracking: '1' })),
];
const fulfilment = (path: readonly { states: readonly string[] }[]) =>
  path.map(({ states }) => states.find((state) => state.includes('fulfilment') || state.includes(':')));

/** The shipped review, but nobody passes it by themselves. */
function strictReview(): Definition {
  const review = shippedDefinition('review');
  const checking: StateDef = { ...review.states['checking'], always: [{ target: 'deciding' }] };
  return { ...review, states: { ...review.states, checking } };
}

describe('replaying a history', () => {
  it('goes where it went', () => {
    const { path, divergedAt, refusal } = replay(shipped, 'order', recorded);
    expect(fulfilment(path)).toEqual(
      ['allocated', 'picking', 'packed', 'shipped'].map((state) => `active/fulfilment/${state}`),
    );
    expect([divergedAt, refusal]).toEqual([null, null]);
    const again = recorded.map((record, index) => ({ ...record, states: path[index]!.states }));
    expect(replay(shipped, 'order', again).divergedAt).toBeNull();
  });
  it('says where another definition would have gone, and what it would have refused', () => {
    const { path } = replay(shipped, 'order', recorded);
    const strict = resolveAmong(shippedDefinition('order'), strictReview());
    const other = replay(
      strict,
      'order',
      recorded.map((record, index) => ({ ...record, states: path[index]!.states })),
    );
    expect(other.divergedAt).toBe(0);
    expect(other.path.map(({ states }) => states)).toEqual([
      ['review', 'review:deciding'],
      ['review', 'review:deciding'],
    ]);
    expect(other.refusal?.code).toBe('workflow.not-offered');
  });
  it('fires the timers of the definition on their own time, whatever fired then', () => {
    const online = { ...facts };
    const history: HistoryRecord[] = [
      { at: '2026-11-23T01:00:00.000Z', event: sent('place'), facts: online },
      {
        at: '2026-11-24T01:00:05.000Z',
        event: sent('xstate.after.something.else', actor('system')),
        facts: online,
      },
    ];
    expect(replay(shipped, 'order', history)).toMatchObject({
      divergedAt: null,
      path: [{}, { states: ['expired'] }],
    });
  });
});

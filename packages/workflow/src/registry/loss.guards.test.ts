import type { OrderFacts, WhoCounts } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { facts } from '../testing/small-definition.ts';
import { GUARDS } from './guards.ts';

const LIMIT = { field: 'goods', amount: 100, roles: ['warehouse', 'manager'], above: ['manager'] };
type Parcel = OrderFacts['shipments'][number];
const PARCEL: Parcel = {
  ...{ id: 's1', step: 'returning', back: 'refused', hands: ['packer', 'sender'], reportedBy: 'caller' },
  goods: { l1: { pieces: 4, worth: 400 } },
};
const OTHERS: WhoCounts = { today: [], others: { s1: ['warehouse', 'manager'] } };

/** Whether somebody may say that as many of the four pieces (of 100 each) came back. */
function may(
  by: string,
  came: number | null,
  {
    role = 'warehouse',
    whoCounts = OTHERS,
    ...parcel
  }: Partial<Parcel> & { role?: 'warehouse' | 'manager'; whoCounts?: WhoCounts } = {},
) {
  const data = came === null ? null : { shipmentId: 's1', goods: { l1: came } };
  const actor = { id: by, name: by, roles: [role] };
  return GUARDS.get('countHasSecond')!.holds(LIMIT as never, {
    facts: { ...facts, shipments: [{ ...PARCEL, ...parcel }], whoCounts },
    event: { type: 'countIn', data, actor, parcel: 's1' },
    context: {},
    isIn: () => false,
  });
}
const today = (by: string, worth: number): WhoCounts => ({ ...OTHERS, today: [{ by, worth }] });
const small = { goods: { l1: { pieces: 4, worth: 100 } } };

describe('a parcel that comes back', () => {
  it('is counted whole by anybody who had no hand in it, whatever it is worth', () => {
    expect([may('other', 4), may('caller', 4)]).toEqual([true, true]);
  });
  it('is counted by whoever packed or sent it within a small sum a day, and above it by another, whatever the role', () => {
    for (const by of ['packer', 'sender']) {
      expect(may(by, 4), by).toBe(false);
      expect(may(by, 4, { role: 'manager' }), by).toBe(false);
      expect(may(by, 4, small), by).toBe(true);
      expect(may(by, 4, { ...small, whoCounts: today(by, 1) }), by).toBe(false);
    }
  });
  it('is no loss on the word of whoever packed, sent or reported it, however small', () => {
    for (const by of ['packer', 'sender', 'caller'])
      expect([may(by, 3, small), may(by, 3, { ...small, role: 'manager' })], by).toEqual([false, false]);
  });
  it('of what is lost one person settles so much a day, the rest a manager does', () => {
    expect([may('other', 3), may('other', 2)]).toEqual([true, false]);
    expect(may('other', 3, { whoCounts: today('other', 1) })).toBe(false);
    expect(may('other', 0, { whoCounts: today('other', 1), role: 'manager' })).toBe(true);
    expect(may('other', 3, { lostBefore: 1 })).toBe(false);
  });
  it('is counted by whoever sent it where nobody else could', () => {
    const alone = { whoCounts: { today: [], others: { s1: ['service', 'admin'] } } as WhoCounts };
    expect([may('packer', 4, alone), may('packer', 3, { ...alone, ...small })]).toEqual([true, true]);
    expect([may('packer', 3, alone), may('packer', 3, { ...alone, role: 'manager' })]).toEqual([false, true]);
    const noManager = { whoCounts: { today: [], others: { s1: ['warehouse'] } } as WhoCounts };
    expect(may('packer', 0, { ...noManager, role: 'manager' })).toBe(true);
  });
  it('is offered to whom some count of it would be taken from', () => {
    expect([may('other', null), may('sender', null), may('sender', null, small)]).toEqual([
      'maybe',
      false,
      'maybe',
    ]);
    expect([may('other', null, { back: 'lost' }), may('caller', null, { back: 'lost' })]).toEqual([
      false,
      false,
    ]);
  });
});

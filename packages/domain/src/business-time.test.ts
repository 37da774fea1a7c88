import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addBusinessMinutes,
  businessMsBetween,
  type BusinessCalendar,
} from './business-time.ts';

const shanghai: BusinessCalendar = {
  timezone: 'Asia/Shanghai',
  days: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '18:00',
  holidays: ['2026-10-01', '2026-10-02'],
};
const berlin: BusinessCalendar = {
  ...shanghai,
  timezone: 'Europe/Berlin',
  days: [1, 2, 3, 4, 5, 6, 7],
  holidays: [],
};
const at = (iso: string): Date => new Date(iso);

describe('adding business minutes', () => {
  it('stays within the day', () => {
    expect(addBusinessMinutes(shanghai, at('2026-11-23T10:00:00+08:00'), 90)).toEqual(
      at('2026-11-23T11:30:00+08:00'),
    );
  });
  it('is due at the close, not at the next opening', () => {
    expect(addBusinessMinutes(shanghai, at('2026-11-23T17:00:00+08:00'), 60)).toEqual(
      at('2026-11-23T18:00:00+08:00'),
    );
  });
  it('passes over the night and the weekend', () => {
    expect(addBusinessMinutes(shanghai, at('2026-11-20T17:00:00+08:00'), 120)).toEqual(
      at('2026-11-23T10:00:00+08:00'),
    );
  });
  it('passes over holidays', () => {
    expect(addBusinessMinutes(shanghai, at('2026-09-30T17:30:00+08:00'), 60)).toEqual(
      at('2026-10-05T09:30:00+08:00'),
    );
  });
  it('starts counting when the day opens', () => {
    expect(addBusinessMinutes(shanghai, at('2026-11-22T03:00:00+08:00'), 15)).toEqual(
      at('2026-11-23T09:15:00+08:00'),
    );
  });
  it('leaves the instant alone for no minutes', () => {
    expect(addBusinessMinutes(shanghai, at('2026-11-22T03:00:00+08:00'), 0)).toEqual(
      at('2026-11-22T03:00:00+08:00'),
    );
  });
  it('follows the wall clock when summer time ends in between', () => {
    // 2026-10-25 03:00 CEST → 02:00 CET: Saturday's 09:00 is 07:00Z, Sunday's is 08:00Z.
    expect(addBusinessMinutes(berlin, at('2026-10-24T07:00:00Z'), 9 * 60 + 1)).toEqual(
      at('2026-10-25T08:01:00Z'),
    );
  });
  it('counts the hour that is lived twice, and not the one that is skipped', () => {
    const allDay: BusinessCalendar = { ...berlin, from: '00:00', to: '24:00' };
    const day = (date: string, next: string): number =>
      businessMsBetween(allDay, at(`${date}Z`), at(`${next}Z`)) / 3_600_000;
    expect(day('2026-10-24T22:00', '2026-10-25T23:00')).toBe(25);
    expect(day('2026-03-28T23:00', '2026-03-29T22:00')).toBe(23);
  });
  it('counts nothing twice where a zone skipped a date', () => {
    const apia: BusinessCalendar = { ...berlin, timezone: 'Pacific/Apia' };
    const hours =
      businessMsBetween(apia, at('2011-12-29T00:00:00-10:00'), at('2012-01-01T00:00:00+14:00')) / 3_600_000;
    expect(hours).toBe(18);
  });
  it.each([
    ['a negative number', shanghai, -1],
    ['no number', shanghai, Number.NaN],
    ['no days', { ...shanghai, days: [] }, 1],
    ['a weekday 8', { ...shanghai, days: [8] }, 1],
    ['hours that end before they begin', { ...shanghai, to: '08:00' }, 1],
    ['an unknown zone', { ...shanghai, timezone: 'Asia/Atlantis' }, 1],
    ['a due time that never comes', shanghai, 1e12],
  ])('refuses %s', (_, calendar, minutes) => {
    expect(() => addBusinessMinutes(calendar, at('2026-11-23T10:00:00+08:00'), minutes)).toThrow(RangeError);
  });
});

describe('adding business days', () => {
  it('gives the close of the day', () => {
    expect(addBusinessDays(shanghai, at('2026-11-23T10:00:00+08:00'), 2)).toEqual(
      at('2026-11-25T18:00:00+08:00'),
    );
  });
  it('counts an evening order from the next business day', () => {
    expect(addBusinessDays(shanghai, at('2026-11-20T19:00:00+08:00'), 1)).toEqual(
      at('2026-11-24T18:00:00+08:00'),
    );
  });
  it('refuses half a day', () => {
    expect(() => addBusinessDays(shanghai, at('2026-11-20T19:00:00+08:00'), 0.5)).toThrow(RangeError);
  });
});

describe('business time as an algebra', () => {
  const instant = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) })
    .map((ms) => new Date(ms));
  const minutes = fc.integer({ min: 1, max: 60 * 24 * 30 });
  // A handful, so that their schedules are computed once and not in every run.
  const calendar = fc.constantFrom<BusinessCalendar>(
    shanghai,
    berlin,
    { timezone: 'Europe/Berlin', days: [7], from: '00:00', to: '24:00', holidays: [] },
    { timezone: 'America/New_York', days: [1, 3, 7], from: '02:30', to: '12:00', holidays: ['2026-05-01'] },
    { timezone: 'Australia/Lord_Howe', days: [6, 7], from: '00:00', to: '18:00', holidays: [] },
  );

  it('adds up', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (hours, a, b, c) => {
        const sum = businessMsBetween(hours, a, b) + businessMsBetween(hours, b, c);
        expect(sum).toBe(businessMsBetween(hours, a, c));
      }),
    );
  });
  it('has adding as the inverse of measuring', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (hours, from, amount) => {
        expect(businessMsBetween(hours, from, addBusinessMinutes(hours, from, amount))).toBe(amount * 60_000);
      }),
    );
  });
  it('gives the earliest such instant', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, (hours, from, amount) => {
        const due = addBusinessMinutes(hours, from, amount);
        expect(businessMsBetween(hours, from, new Date(due.getTime() - 1))).toBeLessThan(amount * 60_000);
      }),
    );
  });
  it('adds in two steps what it adds in one', () => {
    fc.assert(
      fc.property(calendar, instant, minutes, minutes, (hours, from, a, b) => {
        const twice = addBusinessMinutes(hours, addBusinessMinutes(hours, from, a), b);
        expect(twice).toEqual(addBusinessMinutes(hours, from, a + b));
      }),
    );
  });
  it('never runs backwards', () => {
    fc.assert(
      fc.property(calendar, instant, instant, minutes, (hours, a, b, amount) => {
        const [first, second] = a <= b ? [a, b] : [b, a];
        const due = addBusinessMinutes(hours, first, amount).getTime();
        expect(due).toBeLessThanOrEqual(addBusinessMinutes(hours, second, amount).getTime());
        expect(businessMsBetween(hours, first, second)).toBeGreaterThanOrEqual(0);
        expect(businessMsBetween(hours, second, first)).toBe(0 - businessMsBetween(hours, first, second));
      }),
    );
  });
});

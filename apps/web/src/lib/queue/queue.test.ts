import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRow } from '#lib/live/row.builder.ts';
import { GROUPINGS, groupRows, listRows, matches, NO_FILTER, SORTS } from './listing.ts';
import { NOTHING_SHOWN, settle } from './steady.ts';
import { shortSpan, urgencyOf } from './urgency.ts';
import { countsOf, viewOf, viewsOf } from './views.ts';
import { revealing, visibleRange } from './visible-range.ts';

const now = new Date('2026-11-22T08:00:00Z');
const viewer = { personId: 'li', now };
const li = { id: 'li', name: '李娜' };
const due = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const queue = (id: string) => ({ id, label: { zh: id, en: id }, tone: 'neutral' as const });
const views = viewsOf([queue('review'), queue('problem'), queue('pick')]);
const view = (id: string) => views.find((one) => one.id === id)!;

describe('urgency', () => {
  it.each([
    [-1, 'late', 1],
    [0, 'late', 0],
    [60, 'soon', 60],
    [61, 'in-time', 61],
  ])('due in %d minutes is %s', (minutes, kind, said) => {
    expect(urgencyOf({ dueAt: due(minutes) }, now)).toEqual({ kind, minutes: said });
  });

  it('without a service level there is none', () => {
    expect(urgencyOf({ dueAt: null }, now)).toEqual({ kind: 'none' });
  });

  it.each([
    [5, '5m'],
    [60, '1h'],
    [200, '3h 20m'],
    [1440, '1d'],
    [3120, '2d 4h'],
    [20_000, '13d'],
  ])('%d minutes read %s', (minutes, said) => {
    expect(shortSpan(minutes, { day: 'd', hour: 'h', minute: 'm' })).toBe(said);
  });
});

describe('views', () => {
  const rows = [
    buildRow({ id: 'a', owner: li, queues: ['review'], dueAt: due(-5) }),
    buildRow({ id: 'b', queues: ['problem', 'pick'] }),
    buildRow({ id: 'c', owner: { id: 'zhou', name: 'Zhou' }, queues: [] }),
  ];

  it('stand in the order people look for them, the problem queue among the first', () => {
    expect(views.map(({ id }) => id)).toEqual([
      'all',
      'mine',
      'unclaimed',
      'late',
      'problem',
      'review',
      'pick',
    ]);
  });

  it('count what they list', () => {
    expect(Object.fromEntries(countsOf(views, rows, viewer))).toEqual({
      all: 3,
      mine: 1,
      unclaimed: 1,
      late: 1,
      problem: 1,
      review: 1,
      pick: 1,
    });
  });

  it('a number may lead to a list of its own: due soon, or one colleague’s', () => {
    const held = (id: string) =>
      rows.filter((row) => viewOf(id, [], rows)?.holds(row, viewer)).map(({ id }) => id);
    expect(held('owner:zhou')).toEqual(['c']);
    expect(viewOf('owner:zhou', [], rows)?.label?.en).toBe('Zhou');
    expect(viewOf('nonsense', [], rows)).toBeUndefined();
  });

  it('always agree with their lists, whatever the rows', () => {
    const row = fc.record({
      id: fc.uuid(),
      owner: fc.constantFrom(null, li, { id: 'zhou', name: 'Zhou' }),
      queues: fc.subarray(['review', 'problem', 'pick', 'elsewhere']),
      dueAt: fc.constantFrom(null, due(-9), due(3), due(300)),
    });
    fc.assert(
      fc.property(fc.array(row), (some) => {
        const held = some.map((over) => buildRow(over));
        const counts = countsOf(views, held, viewer);
        for (const one of views) {
          const list = listRows(held, { view: one, filter: NO_FILTER, sort: 'due' }, viewer);
          expect(list.length).toBe(counts.get(one.id));
        }
      }),
    );
  });
});

describe('search and filters', () => {
  const row = buildRow({
    owner: li,
    customer: { id: 'c', kind: 'company', accountKind: 'dealer', name: '华南渠道', groupId: null },
  });
  const finds = (text: string) => matches(row, { ...NO_FILTER, text }, viewer);

  it.each([
    '26-10001',
    '2610001',
    '26 10001',
    '２６－１０００１',
    '26–10001',
    '华南',
    'lamp',
    'in review',
    '华南 led',
    '李',
  ])('finds %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  it.each(['26-10002', '华北', 'lamp nothing'])('does not find %s', (text) => {
    expect(finds(text)).toBe(false);
  });

  it('narrow by kind, payment and owner', () => {
    expect(matches(row, { ...NO_FILTER, kind: 'dealer', payment: 'cod', owner: 'mine' }, viewer)).toBe(true);
    expect(matches(row, { ...NO_FILTER, kind: 'consumer' }, viewer)).toBe(false);
    expect(matches(row, { ...NO_FILTER, payment: 'credit' }, viewer)).toBe(false);
    expect(matches(row, { ...NO_FILTER, owner: 'none' }, viewer)).toBe(false);
    expect(matches(row, { ...NO_FILTER, owner: 'zhou' }, viewer)).toBe(false);
  });
});

describe('sorting and grouping', () => {
  const rows = [
    buildRow({ id: 'none', number: '26-10003-1', total: 5, placedAt: '2026-11-20T08:00:00Z' }),
    buildRow({
      id: 'late',
      number: '26-10002-1',
      total: 9,
      dueAt: due(-5),
      placedAt: '2026-11-21T08:00:00Z',
    }),
    buildRow({ id: 'soon', number: '26-10001-1', dueAt: due(5), total: undefined, owner: li }),
  ];
  it.each([
    ['due', ['late', 'soon', 'none']],
    ['oldest', ['none', 'late', 'soon']],
    ['newest', ['soon', 'late', 'none']],
    ['amount', ['late', 'none', 'soon']],
  ] as const)('by %s', (sort, ids) => {
    expect(
      listRows(rows, { view: view('all'), filter: NO_FILTER, sort }, viewer).map(({ id }) => id),
    ).toEqual(ids);
  });

  it('is the same whatever order the rows came in', () => {
    const tied = ['3', '1', '2'].map((n) => buildRow({ id: n, number: `26-1000${n}-1` }));
    for (const sort of SORTS) {
      const list = (some: typeof tied) =>
        listRows(some, { view: view('all'), filter: NO_FILTER, sort }, viewer);
      expect(list(tied)).toEqual(list(tied.toReversed()));
    }
  });

  it('groups under a heading with its count, the most urgent group first', () => {
    const sorted = listRows(rows, { view: view('all'), filter: NO_FILTER, sort: 'due' }, viewer);
    const items = groupRows(sorted, 'owner', ({ owner }) => owner?.name ?? 'Nobody');
    expect(
      items.map((item) => (item.type === 'group' ? `${item.label} ${item.count}` : item.row.id)),
    ).toEqual(['Nobody 2', 'late', 'none', '李娜 1', 'soon']);
  });

  it('lists the rows in the order in which they stand on the screen, however they are grouped', () => {
    const row = fc.record({
      id: fc.uuid(),
      owner: fc.constantFrom(null, li, { id: 'zhou', name: 'Zhou' }),
      number: fc.constantFrom('26-10001-1', '26-10002-1', '26-10003-1'),
      stage: fc.constantFrom('review', 'pick').map((en) => ({ ...buildRow().stage, label: { zh: en, en } })),
    });
    fc.assert(
      fc.property(
        fc.array(row),
        fc.constantFrom(...GROUPINGS),
        fc.constantFrom(...SORTS),
        (some, grouping, sort) => {
          const query = { view: view('all'), filter: NO_FILTER, sort, grouping };
          const listed = listRows(some.map(buildRow), query, viewer);
          const shown = groupRows(listed, grouping, () => 'a heading');
          expect(shown.flatMap((item) => (item.type === 'row' ? item.row : []))).toEqual(listed);
        },
      ),
    );
  });
});

it('a row that is read stays in its group though its stage has changed', () => {
  const moved = buildRow({ rev: 2, stage: { ...buildRow().stage, label: { zh: '配货', en: 'Picking' } } });
  const items = groupRows([moved], 'stage', ({ stage }) => stage.label.en, [buildRow()]);
  expect(items[0]).toMatchObject({ label: 'In review' });
});

describe('a list someone is reading', () => {
  const [a, b, c] = [buildRow({ id: 'a' }), buildRow({ id: 'b' }), buildRow({ id: 'c' })];
  const shown = settle(NOTHING_SHOWN, [a, b], false, new Map());

  it('keeps its places; what came waits, what left is marked, contents stay current', () => {
    const moved = buildRow({ id: 'b', rev: 2, owner: li });
    const held = settle(shown, [c, a], true, new Map([['b', moved]]));
    expect(held.rows).toEqual([a, moved]);
    expect([...held.left]).toEqual(['b']);
    expect(held.waiting).toBe(1);
  });

  it('takes everything when nobody reads, and says what is new', () => {
    const released = settle(shown, [c, a], false, new Map());
    expect(released).toEqual({
      rows: [c, a],
      places: [c, a],
      left: new Set(),
      waiting: 0,
      fresh: new Set(['c']),
    });
  });

  it('fills an empty list at once', () => {
    expect(settle(NOTHING_SHOWN, [a], true, new Map()).rows).toEqual([a]);
  });
});

describe('drawing only what is in sight', () => {
  it('covers every visible line, wherever one scrolls', () => {
    fc.assert(
      fc.property(
        fc.nat(5000),
        fc.integer({ min: 1, max: 1200 }),
        fc.nat(200_000),
        (count, viewport, scroll) => {
          const top = Math.min(scroll, Math.max(0, count * 32 - viewport));
          const { from, to } = visibleRange(top, viewport, count, 32);
          expect(from).toBeLessThanOrEqual(Math.floor(top / 32));
          expect(to).toBeGreaterThanOrEqual(Math.min(count, Math.ceil((top + viewport) / 32)));
          expect(to - from).toBeLessThanOrEqual(Math.ceil(viewport / 32) + 18);
        },
      ),
    );
  });

  it('scrolls no further than it must', () => {
    expect(revealing(0, 100, 320, 32)).toBe(0);
    expect(revealing(5, 0, 320, 32)).toBe(0);
    expect(revealing(10, 0, 320, 32)).toBe(32);
  });
});

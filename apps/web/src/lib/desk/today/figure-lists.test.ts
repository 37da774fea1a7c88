import { buildRow } from '#lib/live/row.builder.ts';
import { viewOf, viewsOf } from '#lib/queue/views.ts';
import type { OrderRow } from '@orderdesk/contract';
import { urgencyAt } from '@orderdesk/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDeskUrl } from '../order-url.ts';
import { FIGURE_LISTS } from './figure-lists.ts';

const NOW = new Date('2026-11-25T09:00:00.000Z');
const QUEUES = ['review', 'pick', 'problem'] as const;
const views = viewsOf(QUEUES.map((id) => ({ id, label: { zh: id, en: id }, tone: 'neutral' })));

const rows: fc.Arbitrary<OrderRow[]> = fc
  .array(
    fc.record({
      queues: fc.subarray([...QUEUES]),
      owner: fc.constantFrom(null, { id: 'chen', name: 'Chen' }, { id: 'li', name: 'Li' }),
      dueAt: fc.constantFrom(null, -60_000, 0, 60_000, 3_600_000, 3_600_001),
    }),
  )
  .map((some) =>
    some.map(({ dueAt, ...over }, n) =>
      buildRow({
        ...over,
        id: `o${n}`,
        dueAt: dueAt === null ? null : new Date(NOW.getTime() + dueAt).toISOString(),
      }),
    ),
  );

/** As the server counts: see `deskToday`. */
const late = ({ dueAt }: OrderRow) => urgencyAt(dueAt, NOW) === 'late';
const FIGURES: [string, (row: OrderRow) => boolean][] = [
  [FIGURE_LISTS.open(), () => true],
  [FIGURE_LISTS.late(), late],
  [FIGURE_LISTS.dueSoon(), ({ dueAt }) => urgencyAt(dueAt, NOW) === 'soon'],
  [FIGURE_LISTS.unclaimed(), ({ owner }) => owner === null],
  ...[...QUEUES, null].flatMap((queue): [string, (row: OrderRow) => boolean][] => {
    const stands = ({ queues }: OrderRow) => (queue === null ? queues.length === 0 : queues.includes(queue));
    return [
      [FIGURE_LISTS.stage(queue), stands],
      [FIGURE_LISTS.stageLate(queue), (row) => stands(row) && late(row)],
    ];
  }),
  [FIGURE_LISTS.person('chen'), ({ owner }) => owner?.id === 'chen'],
  [FIGURE_LISTS.personLate('chen'), (row) => row.owner?.id === 'chen' && late(row)],
];

describe('every number of Today opens exactly its list', () => {
  it.each(FIGURES)('%s', (url, counted) => {
    fc.assert(
      fc.property(rows, (all) => {
        const { view: id } = readDeskUrl(new URL(url, 'http://desk'));
        const view = viewOf(id, views, all);
        expect(view).toBeDefined();
        const listed = all.filter((row) => view!.holds(row, { personId: 'wang', now: NOW }));
        expect(listed.map(({ id: of }) => of)).toEqual(all.filter(counted).map(({ id: of }) => of));
      }),
      { numRuns: 50 },
    );
  });

  it('of days: what was placed, ended and worked on', () => {
    const asked = (url: string) => Object.fromEntries(new URL(url, 'http://desk').searchParams);
    expect(asked(FIGURE_LISTS.placed('2026-11-25'))).toEqual({ from: '2026-11-25', to: '2026-11-25' });
    expect(asked(FIGURE_LISTS.completed('2026-11-12', '2026-11-25'))).toEqual({
      outcome: 'completed',
      endedFrom: '2026-11-12',
      endedTo: '2026-11-25',
    });
    expect(asked(FIGURE_LISTS.handled('chen', '2026-11-25'))).toEqual({
      handledBy: 'chen',
      handledOn: '2026-11-25',
    });
  });
});

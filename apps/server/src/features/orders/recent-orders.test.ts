import { compile, type DefinitionJson } from '@orderdesk/workflow';
import { expect, it } from 'vitest';
import type { Core } from '../../core/core.ts';
import { readRecentOrders } from './recent-orders.ts';

const label = { zh: '状态', en: 'State' };

/** A workflow with one limit, told over how many hours orders count together. */
const workflow = (withRecent?: unknown): DefinitionJson => ({
  id: 'review',
  kind: 'review',
  label,
  calendar: { timezone: 'Asia/Shanghai', days: [1], from: '09:00', to: '18:00', holidays: [] },
  queues: [],
  events: { approve: { label, who: ['reviewer'] } },
  initial: 'open',
  states: {
    open: {
      label,
      on: {
        approve: [
          {
            target: 'done',
            guard: {
              not: { type: 'totalAbove', params: { amount: 9, ...(withRecent ? { withRecent } : {}) } },
            },
          },
          { target: 'done' },
        ],
      },
    },
    done: { type: 'final', label },
  },
});

/** Orders of one customer that were not paid, placed so many hours before noon. */
const hoursBefore = [1, 3, 20, 30, 100];
const placed = (hours: number): string =>
  new Date(Date.UTC(2026, 10, 30, 12) - hours * 3_600_000).toISOString();

const counted = (withRecent?: unknown) => {
  const known = hoursBefore.map(
    (hours) => [`o${hours}`, { rev: 1, since: placed(hours), outstanding: 7 }] as const,
  );
  const core = {
    workflows: { current: [compile(workflow(withRecent))] },
    unpaidOrders: { read: async () => new Map(known) },
  } as unknown as Core;
  return readRecentOrders(core, { id: 'new', customer: { id: 'mei' } as never }, null, placed(0));
};

it.each([
  [{ hours: 2 }, { hours: 2, count: 1, outstanding: 7 }],
  [{ hours: 48 }, { hours: 48, count: 4, outstanding: 28 }],
  [true, { hours: 24, count: 3, outstanding: 21 }],
  [undefined, null],
])('orders count together over the hours that the limits of the workflow say: %j', async (said, what) => {
  expect(await counted(said)).toEqual(what);
});

import { SYSTEM, type Actor, type ActorRole } from '@orderdesk/domain';
import type { Definition } from '../definition.type.ts';
import type { WorkflowEvent } from '../instance.ts';
import { USUAL_FACTS } from '../scenario/imagined-facts.ts';

/** Builders for tests: a definition small enough to see through, people, and an order's facts. */

const text = (en: string) => ({ zh: en, en });

export const smallDefinition = (): Definition => ({
  id: 'small',
  kind: 'order',
  label: text('Small'),
  calendar: { timezone: 'Asia/Shanghai', days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', holidays: [] },
  queues: [{ id: 'money', label: text('Money'), tone: 'warn' }],
  events: {
    pay: { label: text('Pay'), who: ['customer'] },
    note: {
      label: text('Note'),
      who: ['service'],
      form: [{ name: 'text', type: 'text', label: text('Text'), required: true, maxLength: 10 }],
    },
    ship: { label: text('Ship'), who: ['warehouse'] },
  },
  milestones: [
    { id: 'placed', label: text('Placed'), reachedIn: ['unpaid'] },
    { id: 'paid', label: text('Paid'), reachedIn: ['paid'] },
    { id: 'shipped', label: text('Shipped'), reachedIn: ['shipped'] },
    { id: 'lost', label: text('Lost'), reachedIn: ['expired'], exceptional: true },
  ],
  initial: 'unpaid',
  states: {
    unpaid: {
      label: text('Unpaid'),
      queue: 'money',
      serviceLevel: { clock: 'money', minutes: 60, time: 'business' },
      on: {
        pay: [{ target: 'paid', guard: { type: 'totalAtMost', params: { amount: 50_000 } } }],
        note: [{ actions: [{ type: 'rememberData', params: { key: 'note', field: 'text' } }] }],
      },
      after: [
        {
          delay: { type: 'serviceLevelEnds' },
          actions: [{ type: 'escalate', params: { roles: ['finance'] } }],
        },
        { delay: { type: 'days', params: { days: 1 } }, target: 'expired' },
      ],
    },
    paid: {
      label: text('Paid'),
      entry: [{ type: 'recordPayment', params: { status: 'paid' } }],
      on: { ship: [{ target: 'shipped' }] },
    },
    shipped: { type: 'final', label: text('Shipped') },
    expired: { type: 'final', label: text('Expired') },
  },
});

export const MONDAY = new Date('2026-11-23T09:00:00+08:00');
export const facts = USUAL_FACTS;

export const actor = (...roles: ActorRole[]): Actor => ({
  id: roles.join('-'),
  name: roles.join(' '),
  roles,
});

export const sent = (
  type: string,
  by: Actor = actor('customer'),
  data: WorkflowEvent['data'] = {},
): WorkflowEvent => ({ type, data, actor: by });

export const tick = (type: string): WorkflowEvent => ({ type, data: {}, actor: SYSTEM });

/** `value` frozen all the way down, so that a test sees whoever changes it. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

type Json = Record<string, unknown>;

/** The small definition with JSON put in at a pointer. */
export function changedDefinition(changes: Record<string, unknown>): unknown {
  const definition = structuredClone(smallDefinition()) as unknown as Json;
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.slice(1).split('/');
    const last = keys.pop()!;
    let place: Json = definition;
    for (const key of keys) place = (place[key] ??= {}) as Json;
    if (value === undefined) delete place[last];
    else place[last] = value;
  }
  return definition;
}

import { ACCOUNT_KINDS, PAYMENT_METHODS } from '@orderdesk/domain';

/** What a guard asks of one fact: `samples` stand for all its values that make a difference to this use. */
export type Look = {
  readonly fact: string;
  readonly samples: readonly unknown[];
  readonly holds: (value: unknown) => boolean;
};

type Params = Readonly<Record<string, unknown>>;
const OTHER = Symbol('any other value');

const among = (fact: string, all: readonly unknown[], these: unknown): Look => ({
  fact,
  samples: all,
  holds: (value) => (these as readonly unknown[]).includes(value),
});
const from = (fact: string, least: number): Look => ({
  fact,
  samples: [least - 1, least],
  holds: (value) => (value as number) >= least,
});
const not = (look: Look): Look => ({ ...look, holds: (value) => !look.holds(value) });

const above = ({ amount, withRecent }: Params): Look =>
  from(withRecent ? 'total with recent orders' : 'total', (amount as number) + 1);

/** Of money, once an order is changed; by far most events change none. */
const LEFT = ['no change', 'rest', 'paid', 'excess'];

/**
 * Guards that look at the same fact answer for each other: of a list that names every payment method one always holds, and an
 * order cannot be both above and at most an amount. Guards that are not here are taken as yes or no, each on its own.
 */
const LOOKS: Readonly<Record<string, (params: Params) => Look>> = {
  paymentMethodIs: ({ methods }) => among('paymentMethod', PAYMENT_METHODS, methods),
  paymentStatusIs: ({ statuses }) => among('paymentStatus', ['due', 'paid', 'refunded', 'void'], statuses),
  deliveryMethodIs: ({ methods }) => among('deliveryMethod', ['standard', 'express', 'pickup'], methods),
  accountKindIs: ({ kinds }) =>
    among(
      'accountKind',
      ACCOUNT_KINDS.filter((kind) => kind !== 'staff'),
      kinds,
    ),
  groupIs: ({ groups }) => among('group', [...(groups as unknown[]), OTHER], groups),
  totalAbove: (limit) => above(limit),
  totalAtMost: (limit) => not(above(limit)),
  approvalsAtLeast: ({ count }) => from('approvals', count as number),
  remembers: ({ key, value }) => among(`remembered ${String(key)}`, [value, OTHER], [value]),
  changeLeavesRest: () => among('what a change leaves', LEFT, ['rest']),
  changeLeavesPaid: () => among('what a change leaves', LEFT, ['paid']),
  changeLeavesExcess: () => among('what a change leaves', LEFT, ['excess']),
  childOutcomeIs: ({ outcome }) => among('outcome', [outcome, OTHER], [outcome]),
};

export const looksAt = (type: string, params: Params): Look | undefined =>
  Object.hasOwn(LOOKS, type) ? LOOKS[type]?.(params) : undefined;

/** Guards whose answer a workflow changes itself, by what it remembers: asked anew after each such action. */
export const ofMemory = (type: string): boolean =>
  type === 'remembers' || type === 'approvalsAtLeast' || type === 'actorHasNotApproved';

import type { OrderFacts, ParcelLoss } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { actor, facts } from '../testing/small-definition.ts';
import { ACTIONS } from './actions.ts';
import { DELAYS } from './delays.ts';
import type { GuardScene, Verdict } from './guard.type.ts';
import { GUARDS } from './guards.ts';

type Params = Record<string, unknown>;
const scene = (more: Partial<OrderFacts>, data: Params | null = {}, context: Params = {}): GuardScene => ({
  facts: { ...facts, ...more },
  event: { type: 'x', data, actor: actor('reviewer') },
  context,
  isIn: (path) => path === 'open',
});
const holds = (name: string, params: Params, at: GuardScene): Verdict =>
  GUARDS.get(name)!.holds(params as never, at);
const after = (total: number) => ({ total, repick: false });
const two = (a: 'allocated' | 'picking' | 'shipped', b: 'allocated' | 'shipped' | 'cancelled') => ({
  shipments: [
    { id: 'a', step: a },
    { id: 'b', step: b },
  ],
});

const comesBack = (more: ParcelLoss = {}) => ({
  shipments: [
    {
      id: 'a',
      step: 'returning' as const,
      back: 'damaged' as const,
      goods: { l1: { pieces: 2, worth: 20 } },
      ...more,
    },
  ],
});
const whole = (l1: number) => ({ shipmentId: 'a', goods: { l1 } });

/** Every guard: parameters, a scene in which it holds, and one in which it does not. */
const cases: Record<string, [Params, GuardScene, GuardScene]> = {
  always: [{}, scene({}), scene({})],
  paymentMethodIs: [
    { methods: ['cod'] },
    scene({ paymentMethod: 'cod' }),
    scene({ paymentMethod: 'credit' }),
  ],
  paymentStatusIs: [
    { statuses: ['paid'] },
    scene({ paymentStatus: 'paid' }),
    scene({ paymentStatus: 'due' }),
  ],
  totalAbove: [
    { amount: 10, withRecent: { hours: 24 } },
    scene({ total: 10, recent: { hours: 24, count: 1, outstanding: 1 } }),
    scene({ total: 10 }),
  ],
  moneyReceived: [{}, scene({ paymentReceived: 1 }), scene({ paymentReceived: 0 })],
  letOffAtMost: [
    { field: 'amount', amount: 10, perDay: 20, above: ['manager'] },
    scene({ total: 90, paymentReceived: 90, paymentWrittenOff: 4 }, { amount: 6 }),
    scene({ total: 90, paymentReceived: 90, paymentWrittenOff: 5 }, { amount: 6 }),
  ],
  letOffNeedsSecond: [
    { amount: 1, perDay: 1, above: ['reviewer'], second: { amount: 10, perDay: 20 } },
    scene({ total: 90 }),
    scene({ total: 90, moneyBy: [{ by: 'other', asked: { amount: 90, roles: ['reviewer'] } }] }),
  ],
  dataIsPart: [
    { field: 'amount' },
    scene({ paymentReceived: 5 }, { amount: 4 }),
    scene({ paymentReceived: 5 }, { amount: 5 }),
  ],
  returnHasSecond: [
    { amount: 10, of: 'excess' },
    scene({ total: 20, paymentReceived: 40, moneyBy: [{ by: 'other', noted: 40 }] }),
    scene({ total: 20, paymentReceived: 40, moneyBy: [{ by: actor('reviewer').id, noted: 11 }] }),
  ],
  countHasSecond: [
    { field: 'goods', amount: 10, roles: ['warehouse', 'manager'], above: ['manager'] },
    scene(comesBack({ hands: ['other'] }), whole(1)),
    scene(comesBack({ hands: [actor('reviewer').id] }), whole(1)),
  ],
  replacedAtMost: [
    { count: 2 },
    scene(comesBack({ lostBefore: 1 }), whole(0)),
    scene(comesBack({ lostBefore: 2 }), whole(0)),
  ],
  totalAtMost: [{ amount: 10 }, scene({ total: 10 }), scene({ total: 11 })],
  groupTrusted: [{}, scene({ groupTrusted: true }), scene({ groupTrusted: false })],
  groupIs: [{ groups: ['vip'] }, scene({ groupId: 'vip' }), scene({ groupId: null })],
  accountKindIs: [
    { kinds: ['dealer'] },
    scene({ accountKind: 'dealer' }),
    scene({ accountKind: 'consumer' }),
  ],
  firstOrder: [{}, scene({ previousOrders: 0 }), scene({ previousOrders: 1 })],
  creditCovers: [{}, scene({ total: 5, creditAvailable: 5 }), scene({ total: 5, creditAvailable: null })],
  dataCoversTotal: [
    { field: 'amount' },
    scene({ total: 5 }, { amount: 5 }),
    scene({ total: 5 }, { amount: 4 }),
  ],
  dataExceedsTotal: [
    { field: 'amount' },
    scene({ total: 5, paymentReceived: 3 }, { amount: 3 }),
    scene({ total: 5, paymentReceived: 3 }, { amount: 2 }),
  ],
  deliveryMethodIs: [
    { methods: ['pickup'] },
    scene({ deliveryMethod: 'pickup' }),
    scene({ deliveryMethod: 'express' }),
  ],
  hasFinding: [
    { kinds: ['stock'], severities: ['block'] },
    scene({ findings: [{ kind: 'stock', severity: 'block' }] }),
    scene({
      findings: [
        { kind: 'stock', severity: 'warn' },
        { kind: 'credit', severity: 'block' },
      ],
    }),
  ],
  hasOwner: [{}, scene({ ownerId: 'x' }), scene({ ownerId: null })],
  shipmentIs: [
    { step: 'allocated' },
    scene(two('picking', 'allocated'), { shipmentId: 'b' }),
    scene(two('picking', 'allocated'), { shipmentId: 'a' }),
  ],
  everyShipmentReaches: [
    { step: 'shipped' },
    scene(two('picking', 'shipped'), { shipmentId: 'a' }),
    scene(two('picking', 'shipped'), { shipmentId: 'b' }),
  ],
  someShipmentReaches: [
    { step: 'picking' },
    scene(two('picking', 'allocated')),
    scene(two('allocated', 'cancelled')),
  ],
  somethingToSend: [
    {},
    scene({ shipments: [{ id: 'a', step: 'returning' }] }),
    scene({ shipments: [{ id: 'a', step: 'shipped' }] }),
  ],
  shipmentHasNotLeft: [
    {},
    scene(two('picking', 'shipped'), { shipmentId: 'a' }),
    scene(two('picking', 'shipped'), { shipmentId: 'b' }),
  ],
  shipmentInStock: [
    {},
    scene({ ...two('picking', 'allocated'), outOfStock: ['b'] }, { shipmentId: 'a' }),
    scene({ ...two('picking', 'allocated'), outOfStock: ['b'] }, { shipmentId: 'b' }),
  ],
  shipmentBackIs: [
    { why: ['lost'] },
    scene({ shipments: [{ id: 'a', step: 'returning', back: 'lost' }] }, { shipmentId: 'a' }),
    scene({ shipments: [{ id: 'a', step: 'returning', back: 'refused' }] }, { shipmentId: 'a' }),
  ],
  nothingToTakeOut: [
    {},
    scene({ shipments: [{ id: 'a', step: 'allocated' }] }, { shipmentId: 'a' }),
    scene({ shipments: [{ id: 'a', step: 'allocated', opened: true }] }, { shipmentId: 'a' }),
  ],
  nothingMissing: [
    { besidesOwn: true },
    scene({ shipments: [{ id: 'a', step: 'picking', short: true }] }, { shipmentId: 'a' }),
    scene({ shipments: [{ id: 'b', step: 'picking', short: true }] }, { shipmentId: 'a' }),
  ],
  shipmentIsWhole: [
    {},
    scene({ shipments: [{ id: 'a', step: 'picking' }] }, { shipmentId: 'a' }),
    scene({ shipments: [{ id: 'a', step: 'picking', short: true }] }, { shipmentId: 'a' }),
  ],
  replacementInStock: [
    {},
    scene({ ...two('picking', 'allocated'), irreplaceable: ['b'] }, { shipmentId: 'a' }),
    scene({ ...two('picking', 'allocated'), irreplaceable: ['b'] }, { shipmentId: 'b' }),
  ],
  cashComesLater: [
    { field: 'amount' },
    scene(
      {
        shipments: [
          { id: 'a', step: 'delivered', collects: 5 },
          { id: 'b', step: 'packed' },
        ],
      },
      { amount: 5 },
    ),
    scene(
      {
        shipments: [
          { id: 'a', step: 'delivered', collects: 5 },
          { id: 'b', step: 'packed' },
        ],
      },
      { amount: 4 },
    ),
  ],
  otherCashConfirmed: [
    {},
    scene(
      {
        paymentReceived: 5,
        shipments: [5, 7].map((collects, n) => ({ id: 'ab'[n]!, step: 'delivered', collects })),
      },
      { shipmentId: 'b' },
    ),
    scene(
      {
        paymentReceived: 5,
        shipments: [5, 7].map((collects, n) => ({ id: 'ab'[n]!, step: 'delivered', collects })),
      },
      { shipmentId: 'a' },
    ),
  ],
  othersRemain: [
    {},
    scene(two('picking', 'shipped'), { shipmentId: 'a' }),
    scene(two('picking', 'cancelled'), { shipmentId: 'a' }),
  ],
  changeLeavesExcess: [
    {},
    scene({ paymentReceived: 5, after: after(3) }),
    scene({ paymentReceived: 5, total: 3 }),
  ],
  changeLeavesRest: [
    {},
    scene({ paymentReceived: 3, after: after(5) }),
    scene({ paymentReceived: 3, total: 5 }),
  ],
  changeLeavesPaid: [
    {},
    scene({ paymentReceived: 5, after: after(5) }),
    scene({ paymentReceived: 5, after: after(6) }),
  ],
  changeMovesTotal: [{}, scene({ total: 5, after: after(6) }), scene({ total: 5, after: after(5) })],
  changeNeedsPicking: [
    { paidLater: ['cod'] },
    scene({ paymentMethod: 'wechat', paymentReceived: 5, after: after(6) }),
    scene({ paymentMethod: 'cod', paymentReceived: 0, after: after(6) }),
  ],
  changeAllowed: [
    { amount: 10, roles: ['manager'], reviewers: ['reviewer'], asked: true },
    scene({ paymentMethod: 'credit', total: 5, creditAvailable: 7, requested: { total: 7, holds: true } }),
    scene({ paymentMethod: 'credit', total: 5, creditAvailable: 7, requested: { total: 8, holds: true } }),
  ],
  changeIsAsked: [{}, scene({ requested: { total: null, holds: false } }), scene({})],
  agreementSaid: [{}, scene({ agreed: true }), scene({})],
  actorIsNotDenied: [{}, scene({ deniedBy: ['u-other'] }), scene({ deniedBy: [actor('reviewer').id] })],
  askedInWords: [
    {},
    scene({ requested: { total: null, holds: false } }),
    scene({ requested: { total: 3, holds: true } }),
  ],
  askedChangeHolds: [
    {},
    scene({ requested: { total: 3, holds: true } }),
    scene({ requested: { total: null, holds: false } }),
  ],
  shipmentCollects: [
    {},
    scene({ shipments: [{ id: 's1', step: 'packed', collects: 5 }] }, { shipmentId: 's1' }),
    scene({ shipments: [{ id: 's1', step: 'packed' }] }, { shipmentId: 's1' }),
  ],
  cashParcelDelivered: [
    {},
    scene({ shipments: [{ id: 's1', step: 'delivered', collects: 5 }] }),
    scene({ shipments: [{ id: 's1', step: 'delivered' }] }),
  ],
  keepingLeaves: [
    { is: 'nothing' },
    scene({ total: 10, paymentReceived: 10, paymentWrittenOff: 4, paymentGivesBack: 4 }),
    scene({ total: 10, paymentReceived: 12, paymentWrittenOff: 4, paymentGivesBack: 4 }),
  ],
  correctionLeaves: [
    { field: 'received', is: 'less' },
    scene({ total: 10, paymentReceived: 12 }, { received: 9 }),
    scene({ total: 10, paymentReceived: 9 }, { received: 9 }),
  ],
  hasShipments: [{}, scene(two('allocated', 'cancelled')), scene({ shipments: [] })],
  inState: [{ state: 'open' }, scene({}), { ...scene({}), isIn: () => false }],
  actorIs: [
    { roles: ['reviewer'] },
    scene({}),
    { ...scene({}), event: { type: 'x', data: {}, actor: actor('customer') } },
  ],
  actorIsOwner: [{}, scene({ ownerId: 'reviewer' }), scene({ ownerId: 'other' })],
  actorHasNotApproved: [
    {},
    scene({}, {}, { approvals: [{ by: 'other' }] }),
    scene({}, {}, { approvals: [{ by: 'reviewer' }] }),
  ],
  approvalsAtLeast: [{ count: 1 }, scene({}, {}, { approvals: [{ by: 'x' }] }), scene({})],
  childOutcomeIs: [
    { outcome: 'approved' },
    scene({}, { outcome: 'approved' }),
    scene({}, { outcome: 'rejected' }),
  ],
  dataEquals: [{ field: 'a', value: 1 }, scene({}, { a: 1 }), scene({}, { a: '1' })],
  dataGiven: [{ field: 'a' }, scene({}, { a: false }), scene({}, { a: '' })],
  remembers: [{ key: 'k', value: true }, scene({}, {}, { k: true }), scene({}, {}, {})],
};

describe('the registry', () => {
  it('describes everything in both languages', () => {
    for (const { name, description } of [...GUARDS.values(), ...ACTIONS.values(), ...DELAYS.values()]) {
      expect(name).toMatch(/^[a-z][A-Za-z]+$/);
      expect(description.zh).toMatch(/\p{Script=Han}/u);
      expect(description.en).toMatch(/^[A-Z]/);
    }
  });

  it('a change that nobody asks for is not called an exact one', () => {
    const whyNot = (facts: Parameters<typeof scene>[0]) =>
      GUARDS.get('askedInWords')!.explain({} as never, scene(facts)).text.en;
    expect(whyNot({})).toBe('The customer asks for no change');
    expect(whyNot({ requested: { total: 3, holds: true } })).toContain('An exact change');
  });

  it('counts what a change adds together with what its customer has not paid of the hours before, for others than a manager', () => {
    const params = { amount: 10, withRecent: { hours: 24 }, roles: ['manager'], reviewers: ['reviewer'] };
    const recent = { hours: 24, count: 1, outstanding: 5 };
    const at = (to: number, more: Partial<OrderFacts> = {}) =>
      scene({ paymentMethod: 'cod', total: 3, recent, after: after(to), ...more });
    expect(holds('changeAllowed', params, at(5))).toBe(true);
    expect(holds('changeAllowed', params, at(6))).toBe(false);
    expect(holds('changeAllowed', { ...params, roles: ['reviewer'] }, at(6))).toBe(true);
    expect(holds('changeAllowed', params, at(3, { recent: { ...recent, outstanding: 99 } }))).toBe(true);
    expect(GUARDS.get('changeAllowed')!.explain(params as never, at(6)).text.en).toMatch(
      /^With 1 other order/,
    );
  });
  it('has a case here for every guard', () => {
    expect(Object.keys(cases).sort()).toEqual([...GUARDS.keys()].sort());
  });
  it.each(Object.entries(cases))('%s', (name, [params, yes, no]) => {
    expect(GUARDS.get(name)!.params.safeParse(params).success).toBe(true);
    expect(GUARDS.get(name)!.params.safeParse({ ...params, surplus: 1 }).success).toBe(false);
    expect(holds(name, params, yes)).toBe(true);
    if (name !== 'always') expect(holds(name, params, no)).toBe(false);
    const { text, facts: compared } = GUARDS.get(name)!.explain(params as never, no);
    expect([text.zh, text.en, JSON.stringify(compared)].every((said) => said.length > 0)).toBe(true);
  });
  it('counts the own shipment in asking what is offered, when it is the only one behind', () => {
    const reaches = (step: string, of: Partial<OrderFacts>) =>
      holds('everyShipmentReaches', { step }, scene(of, null));
    expect(reaches('picking', two('allocated', 'shipped'))).toBe('maybe');
    expect(reaches('picking', two('allocated', 'allocated'))).toBe(false);
    expect(reaches('picking', two('picking', 'cancelled'))).toBe(true);
    expect(reaches('picking', { shipments: [] })).toBe(false);
  });
  it('leaves what is asked for in the form open until it is filled in', () => {
    for (const name of ['dataCoversTotal', 'dataExceedsTotal', 'dataEquals', 'dataGiven', 'shipmentIs'])
      expect(holds(name, cases[name]![0], scene({}, null))).toBe('maybe');
  });
});

describe('context actions', () => {
  const by = (id: string) => ({ type: 'x', data: { reason: 'late' }, actor: { ...actor('reviewer'), id } });
  const change = (name: string, params: Params, context: Params, who = 'a') =>
    ACTIONS.get(name)!.change!(params as never, context, by(who));
  it('count an approver once', () => {
    const once = change('recordApproval', {}, {});
    expect(change('recordApproval', {}, once)).toEqual({ approvals: [{ by: 'a' }] });
    expect(change('recordApproval', {}, once, 'b')).toEqual({ approvals: [{ by: 'a' }, { by: 'b' }] });
    expect(change('clearApprovals', {}, once)).toEqual({ approvals: [] });
  });
  it('remember a value or a field', () => {
    expect(change('remember', { key: 'k', value: 1 }, { x: 2 })).toEqual({ x: 2, k: 1 });
    expect(change('rememberData', { key: 'why', field: 'reason' }, {})).toEqual({ why: 'late' });
    expect(change('rememberData', { key: 'why', field: 'gone' }, {})).toEqual({ why: null });
  });
});

describe('the words of a guard that does not hold', () => {
  const over = scene({ total: 5_000_001, creditAvailable: 123_456_789 }, { amount: 1 });
  it.each(Object.keys(cases))('%s writes amounts as money, in both languages', (name) => {
    const [params, , fails] = cases[name]!;
    const large = 'amount' in params ? { ...params, amount: 5_000_000 } : params;
    for (const at of [fails, over]) {
      const { text } = GUARDS.get(name)!.explain(large as never, at);
      for (const said of [text.zh, text.en]) {
        expect(said).not.toMatch(/(?<![¥\d,.])\d[\d,]*\.\d\d/);
        expect(said).not.toMatch(/\d{4}/);
      }
    }
  });
  it('say it in the currency of the order', () => {
    const { text } = GUARDS.get('totalAtMost')!.explain(
      { amount: 5_000_000 } as never,
      scene({ total: 5_000_001, currency: 'EUR' }),
    );
    expect(text).toEqual({ zh: '订单金额超过 €50,000.00', en: 'The order total is above €50,000.00' });
  });
});

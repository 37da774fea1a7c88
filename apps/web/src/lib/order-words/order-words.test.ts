import { buildOrder } from '#lib/order/order.builder.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { OrderView } from '@orderdesk/contract';
import {
  isOff,
  OFF_STEPS,
  type Order,
  orderMoney,
  PAYMENT_METHODS,
  paymentStanding,
  type PaymentStatus,
  type ShipmentStep,
  SHIPMENT_STEPS,
} from '@orderdesk/domain';
import { afterAll, describe, expect, it } from 'vitest';
import { paymentWords } from '#lib/checkout/method-words.ts';
import { shipmentMoved, shipmentStep } from '#lib/components/offer-form/shipment-label.ts';
import { arrivalInList, arrivalOf, staffArrival } from './arrival.ts';
import { nextStep } from './next-step.ts';
import { customerStanding, moneyOff, staffStanding } from './payment-standing.ts';

const TOTAL = 29_267;
const STEPS: readonly ShipmentStep[] = [...SHIPMENT_STEPS, ...OFF_STEPS];
/** What may have come in: nothing, a part, all, too much. */
const RECEIVED = [0, 20_000, TOTAL, 823_544];
const STATUSES: readonly PaymentStatus[] = ['due', 'paid', 'refunded', 'void'];

/** Every state of money and goods that an order can be in. */
const states = PAYMENT_METHODS.flatMap((method) =>
  STATUSES.flatMap((status) =>
    RECEIVED.flatMap((received) => STEPS.map((step) => ({ method, status, received, step }))),
  ),
).filter(({ status, received, step }) =>
  status === 'paid'
    ? received >= TOTAL
    : status === 'void'
      ? received === 0 && isOff({ step })
      : status === 'refunded'
        ? received > 0 && isOff({ step })
        : received < TOTAL,
);

function orderIn({ method, status, received, step }: (typeof states)[number]): OrderView {
  const order = {
    payment: { method, status, received },
    totals: { total: TOTAL },
    shipments: [{ step }],
  } as unknown as Order;
  const { outstanding, toRefund, received: kept } = orderMoney(order);
  const payment = { method, status, standing: paymentStanding(order), received: kept, outstanding, toRefund };
  return buildOrder({ total: TOTAL, payment });
}

const LOCALES = ['zh', 'en'] as const;
afterAll(() => overwriteGetLocale(() => 'en'));
const within = <T>(locale: (typeof LOCALES)[number], ask: () => T): T => {
  overwriteGetLocale(() => locale);
  return ask();
};

describe.each(LOCALES)('the words about money in %s, in every state, for both sides', (locale) => {
  it('say what is true, and name the amount that is still to move', () => {
    expect(states.length).toBeGreaterThan(80);
    for (const state of states) {
      const order = orderIn(state);
      const { received, outstanding, toRefund } = order.payment!;
      for (const standing of [staffStanding, customerStanding]) {
        const { word } = within(locale, () => standing(order))!;
        const said = `${JSON.stringify(state)}: ${word}`;
        const amount = (minor: number) => (minor / 100).toLocaleString('en', { minimumFractionDigits: 2 });
        if (outstanding > 0) expect(word, said).toContain(amount(outstanding));
        if (toRefund > 0) expect(word, said).toContain(amount(toRefund));
        if (outstanding > 0 && received > 0) expect(word, said).toContain(amount(received));
        // Never unpaid beside money that came in, never paid while some is missing.
        if (received > 0) expect(word, said).not.toMatch(/待付款|to be paid/);
        if (outstanding > 0) expect(word, said).not.toMatch(/付清|in full/);
        if (state.status === 'refunded') expect(word, said).toMatch(/已退款|refunded/);
        expect(word, said).not.toMatch(/[{}]|undefined|void|due/);
      }
      const off = within(locale, () => moneyOff(order));
      expect(off === null).toBe(toRefund === 0 && (outstanding === 0 || received === 0));
    }
  });
});

describe.each(LOCALES)('the words about the day in %s', (locale) => {
  const day = '2026-11-30T10:00:00.000Z';
  const promised = '2026-11-27T10:00:00.000Z';
  const KINDS = ['expected', 'late', 'waiting', 'delivered', 'none'] as const;
  const ways = ['standard', 'express', 'pickup'] as const;
  const cases = KINDS.flatMap((kind) => ways.map((method) => ({ kind, method })));

  it.each(cases)('$kind by $method', ({ kind, method }) => {
    const at = kind === 'none' ? null : day;
    const delivery = { method, expectedAt: promised, estimate: { kind, at, promised } };
    for (const ask of [arrivalOf, staffArrival]) {
      const arrival = within(locale, () => ask(buildOrder({ delivery })));
      if (kind === 'none') {
        expect(arrival).toBeNull();
        continue;
      }
      expect(arrival!.late).toBe(kind === 'late');
      expect(arrival!.text).toContain('30');
      if (kind === 'late') expect(arrival!.text).toContain('27');
      if (kind === 'delivered') expect(arrival!.text).not.toMatch(/预计|expected|Arrives/);
    }
  });

  it('in a list says nothing once it is delivered or off, and never hides that it is late', () => {
    const now = (iso: string) => new Date(iso);
    const row = (expectedAt: string | null) => within(locale, () => arrivalInList({ expectedAt }, now(day)));
    expect(row(null)).toBeNull();
    expect(row(promised)).toMatchObject({ late: true });
    expect(row('2026-12-01T10:00:00.000Z')).toMatchObject({ late: false });
  });
});

describe.each(LOCALES)('the words about an order that is collected, in %s', (locale) => {
  const BROUGHT = /运输|路上|送达|送货|发货|签收|on its way|deliver|ship|arriv/i;
  const delivery = { method: 'pickup' } as const;

  it('never say that it is brought: not its money, its parcels nor its day, for either side', () => {
    const said: (string | null)[] = [];
    within(locale, () => {
      for (const state of states) {
        const order = { ...orderIn(state), delivery };
        said.push(customerStanding(order)!.word, staffStanding(order)!.word);
      }
      for (const method of PAYMENT_METHODS) {
        const { name, hint } = paymentWords(method, 'pickup');
        said.push(name(), hint());
      }
      // Nothing that is collected is ever shipped.
      for (const step of STEPS.filter((each) => !['shipped', 'returning', 'returned'].includes(each)))
        said.push(shipmentStep(step, 'pickup'));
      const at = '2026-11-30T10:00:00.000Z';
      said.push(
        shipmentMoved({ shippedAt: at, deliveredAt: at }, 'pickup'),
        arrivalInList({ expectedAt: at }, new Date(at))!.text,
      );
      for (const kind of ['expected', 'late', 'waiting', 'delivered'] as const) {
        const estimate = { kind, at, promised: at };
        const order = buildOrder({ delivery: { method: 'pickup', expectedAt: at, estimate } });
        said.push(arrivalOf(order)!.text, staffArrival(order)!.text);
      }
    });
    expect(said.filter((word) => word === null || BROUGHT.test(word))).toEqual([]);
  });
});

describe('what comes next', () => {
  const step = (id: string, state: OrderView['path'][number]['state']) => ({
    id,
    label: { zh: id, en: id },
    state,
    at: null,
  });
  const path = [step('approved', 'current'), step('picking', 'ahead')];
  const estimate = { kind: 'waiting', at: null, promised: null } as const;
  const delivery = { method: 'standard', expectedAt: null, estimate } as const;
  const unpaid = orderIn({ method: 'wechat', status: 'due', received: 20_000, step: 'allocated' });

  it('is the payment while goods wait for it, with the amount that is missing', () => {
    expect(within('en', () => nextStep({ ...unpaid, path, delivery }))).toContain('¥92.67');
    expect(within('zh', () => nextStep({ ...unpaid, path, delivery }))).toContain('¥92.67');
  });

  it('is the rest of what was to be paid, wherever its goods are', () => {
    const due = { ...estimate, kind: 'expected' } as const;
    const part = { ...unpaid, delivery: { ...delivery, estimate: due } };
    expect(within('en', () => nextStep({ ...part, path }))).toBe('Next: please pay the remaining ¥92.67');
    expect(within('zh', () => nextStep({ ...part, path }))).toBe('下一步：请补足余款 ¥92.67');
    expect(within('en', () => moneyOff(part))).toBe('¥92.67 still to come in');
    expect(within('zh', () => moneyOff(part))).toBe('余款 ¥92.67 待收');
  });

  it('is no payment that nobody has asked for yet, as in review', () =>
    expect(within('en', () => nextStep({ ...unpaid, path }))).toBe('Next: picking'));

  it('is the next step of the way otherwise, and nothing at the end', () => {
    const cod = orderIn({ method: 'cod', status: 'due', received: 0, step: 'allocated' });
    expect(within('en', () => nextStep({ ...cod, path }))).toBe('Next: picking');
    expect(within('en', () => nextStep({ ...cod, path, open: false }))).toBeNull();
  });
});

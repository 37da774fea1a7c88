import { parcelStep } from '#lib/components/offer-form/shipment-label.ts';
import Parcels from '#lib/components/order/Parcels.svelte';
import NextStep from '#lib/components/order/NextStep.svelte';
import { buildOffer, buildOrder } from '#lib/order/order.builder.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import type { OrderView, ShipmentView } from '@orderdesk/contract';
import {
  BACK_REASONS,
  isOff,
  isUndelivered,
  OFF_STEPS,
  PAYMENT_METHODS,
  SHIPMENT_STEPS,
  type ShipmentStep,
} from '@orderdesk/domain';
import { provideToasts, Toasts } from '@orderdesk/ui';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { arrivalOf } from './arrival.ts';
import { deadlinesOf } from './deadline.ts';
import { nextStep } from './next-step.ts';
import { parcelsAhead } from './parcels-ahead.ts';
import { customerStanding, staffStanding } from './payment-standing.ts';

const NOW = new Date('2026-12-01T00:00:00.000Z');
const FRIDAY = '2026-12-04T10:00:00.000Z';
const SETTLED = '2026-12-07T10:00:00.000Z';
const LOCALES = ['zh', 'en'] as const;
const STEPS: readonly ShipmentStep[] = [...SHIPMENT_STEPS, ...OFF_STEPS];
const isThere = (step: ShipmentStep) => step === 'delivered';

afterEach(cleanup);
afterAll(() => overwriteGetLocale(() => 'en'));
const within = <T>(locale: (typeof LOCALES)[number], ask: () => T): T => {
  overwriteGetLocale(() => locale);
  return ask();
};

const estimated = (step: ShipmentStep): Pick<ShipmentView, 'estimate'> =>
  isOff({ step }) || step === 'returning'
    ? {}
    : { estimate: { kind: isThere(step) ? 'delivered' : 'expected', at: FRIDAY, promised: FRIDAY } };

const parcel = (id: string, step: ShipmentStep, over: Partial<ShipmentView> = {}): ShipmentView => ({
  ...{ id, warehouseId: 'w', warehouse: { zh: '深圳仓', en: 'Shenzhen' }, step, lines: [] },
  ...{ carrier: null, tracking: null, shippedAt: null, deliveredAt: null },
  ...estimated(step),
  ...(step === 'returning' ? { settledBy: SETTLED } : {}),
  ...(step === 'returning' || step === 'returned'
    ? { back: { why: 'lost', at: '2026-11-30T10:00:00.000Z' } }
    : {}),
  ...over,
});
const label = (id: string) => ({ zh: id, en: id });
const DELIVERED = 'delivered-as-a-whole';
const orderWith = (shipments: ShipmentView[], over: Partial<OrderView> = {}): OrderView =>
  buildOrder({
    shipments,
    path: [{ id: 'delivered', label: label(DELIVERED), state: 'ahead', at: null }],
    offers: [buildOffer({ event: 'reportProblem', label: { zh: '反映问题', en: 'Report a problem' } })],
    ...over,
  });

describe.each(LOCALES)('what comes next of each parcel, in %s', (locale) => {
  const pairs = STEPS.flatMap((first) => STEPS.map((second) => [first, second] as const));

  it('is said of each that is still to come wherever one sentence would not be true of all', () => {
    for (const [first, second] of pairs) {
      const order = orderWith([parcel('s1', first), parcel('s2', second)]);
      const lines = within(locale, () => parcelsAhead(order, NOW));
      const next = within(locale, () => nextStep(order));
      const said = `${first} ${second}: ${JSON.stringify(lines)} ${next ?? ''}`;
      const moving = [first, second].filter((step) => !isOff({ step }) && !isThere(step));
      if (first === second && first !== 'returning') expect(lines, said).toEqual([]);
      if (lines.length > 0) {
        expect(lines, said).toHaveLength(moving.length);
        // Never beside a step that would be said of all of them.
        expect(next ?? '', said).not.toContain(DELIVERED);
      }
      if (
        isThere(first) !== isThere(second) &&
        moving.length > 0 &&
        ![first, second].some((step) => isOff({ step }))
      )
        expect(lines.length, said).toBeGreaterThan(0);
      if (moving.includes('returning')) expect(lines.length, said).toBeGreaterThan(0);
    }
  });

  it('promises nothing of what did not arrive: why, what is being settled, by when they hear, how they say what they want', () => {
    for (const why of BACK_REASONS)
      for (const other of [[], [parcel('s2', 'allocated')]]) {
        const order = orderWith([
          parcel('s1', 'returning', { back: { why, at: '2026-11-30T10:00:00.000Z' } }),
          ...other,
        ]);
        const [lost, rest] = within(locale, () => parcelsAhead(order, NOW));
        expect(lost!.text).toContain(locale === 'zh' ? '12月7日' : '7 December');
        expect(lost!.text).toContain(locale === 'zh' ? '反映问题' : 'Report a problem');
        expect(lost!.text).not.toMatch(/12月4日|4 December/);
        if (rest) expect(rest.text).toMatch(/12月4日|4 December/);
      }
  });

  it('names a replacement, with the parcel it replaces; that one was not taken off the order', () => {
    const shipments = [parcel('s1', 'returned'), parcel('s2', 'allocated', { replaces: 's1' })];
    const [line] = within(locale, () => parcelsAhead(orderWith(shipments), NOW));
    expect(line!.text).toMatch(
      locale === 'zh' ? /^包裹 2（补发包裹 1）/ : /^Parcel 2, which replaces parcel 1/,
    );
    const TAKEN_OFF = /扣除|taken off/;
    expect(within(locale, () => parcelStep(shipments[0]!, shipments, 'standard'))).not.toMatch(TAKEN_OFF);
    expect(within(locale, () => parcelStep(shipments[0]!, [shipments[0]!], 'standard'))).toMatch(TAKEN_OFF);
    within(locale, () =>
      render(
        (...args: Parameters<typeof Parcels>) => {
          provideToasts(new Toasts());
          return Parcels(...args);
        },
        { props: { shipments, delivery: 'standard' } },
      ),
    );
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(rows[0]).toMatch(locale === 'zh' ? /由包裹 2 补发/ : /Replaced by parcel 2/);
    expect(rows[1]).toMatch(locale === 'zh' ? /补发包裹 1 的商品/ : /Replaces parcel 1/);
  });

  it('asks no cash for what did not come, whatever the payment, until it is known that it comes', () => {
    for (const method of PAYMENT_METHODS) {
      const payment: NonNullable<OrderView['payment']> = {
        method,
        status: 'due',
        standing: 'on-delivery',
        received: 0,
        outstanding: 93_633,
        toRefund: 0,
      };
      const lost = orderWith([parcel('s1', 'returning')], { payment });
      expect(within(locale, () => customerStanding(lost))!.word).toMatch(/重新送达时|only if/);
      const other = orderWith([parcel('s1', 'returning'), parcel('s2', 'packed')], { payment });
      expect(within(locale, () => customerStanding(other))!.word).not.toMatch(/重新送达时|only if/);
    }
  });

  it('asks for the cash of what is there, and for that of what did not come only if it is sent again', () => {
    const payment: NonNullable<OrderView['payment']> = {
      ...{
        method: 'cod',
        status: 'due',
        standing: 'on-delivery',
        received: 0,
        outstanding: 172_989,
        toRefund: 0,
      },
    };
    const paymentDetail = { collectedWith: [{ shipmentId: 's2', amount: 51_256 }] } as unknown as NonNullable<
      OrderView['paymentDetail']
    >;
    const order = orderWith([parcel('s1', 'delivered'), parcel('s2', 'returning')], {
      payment,
      paymentDetail,
    });
    const said = within(locale, () => [customerStanding(order)!.word, staffStanding(order)!.word]);
    for (const word of said) {
      expect(word).toContain('¥1,217.33');
      expect(word).toMatch(locale === 'zh' ? /包裹 2 重新.*¥512\.56/ : /¥512\.56 only if parcel 2 is sent/);
      expect(word).not.toContain('1,729.89');
    }
  });

  it('of an order of which nothing could be delivered is why, and that nothing is charged and nothing more comes', () => {
    for (const [first, second] of pairs.filter(([one]) => one === 'returned')) {
      const shipments = [parcel('s1', first), parcel('s2', second)];
      const next = within(locale, () => nextStep(orderWith(shipments, { open: false })));
      if (!isUndelivered(shipments)) expect(next).toBeNull();
      else
        expect(next).toMatch(locale === 'zh' ? /丢失.*不收费.*不会再有/ : /Lost.*pay nothing.*nothing more/);
    }
  });

  it('waits for what is waited for: the payment, or an answer', () => {
    const estimate = { kind: 'waiting', at: FRIDAY, promised: FRIDAY } as const;
    for (const method of ['standard', 'pickup'] as const)
      for (const waitsFor of ['payment', 'answer', null] as const) {
        const { text } = within(locale, () =>
          arrivalOf({ delivery: { method, expectedAt: FRIDAY, estimate }, waitsFor }),
        )!;
        expect(text).toMatch(/12月4日|4 December/);
        expect(/付款|paid/.test(text), text).toBe(waitsFor === 'payment');
      }
  });
});

describe('until when the customer is waited for', () => {
  const deadlines = [
    { until: '2026-12-01T08:46:00.000Z', text: { zh: '请在{until}前付款', en: 'Please pay by {until}' } },
  ];

  it('is said with the time, in the language of the reader', () => {
    expect(within('en', () => deadlinesOf({ deadlines }))).toEqual(['Please pay by 1 Dec, 16:46']);
    expect(within('zh', () => deadlinesOf({ deadlines }))).toEqual(['请在12月1日 16:46前付款']);
    expect(deadlinesOf({})).toEqual([]);
  });

  it('stands beside what comes next', () => {
    within('en', () => render(NextStep, { order: orderWith([], { deadlines }) }));
    expect(screen.getByText('Please pay by 1 Dec, 16:46')).toBeTruthy();
  });
});

import ShipTo from '#lib/desk/warehouse/ShipTo.svelte';
import { buildRow } from '#lib/live/row.builder.ts';
import type { OrderView, StageView } from '@orderdesk/contract';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import { buildOffer, buildOrder } from './order.builder.ts';
import Shipments from './Shipments.svelte';
import StopCard from './StopCard.svelte';
import { isStopped, stopsOf } from './stops.ts';

const stage = (id: string, queue: string | null): StageView => ({ ...buildRow().stage, id, queue });
const PICK = stage('active/fulfilment/picking', 'pack');
const CHANGE = stage('active/attention/change', 'change');
const PROBLEM = stage('active/attention/problem', 'problem');

afterEach(cleanup);

describe('what stops an order', () => {
  it('is an open problem, a pending change, and in work the question to the customer', () => {
    const kinds = (...stages: StageView[]) => stopsOf(buildOrder({ stages })).map(({ kind }) => kind);
    expect(kinds(PICK)).toEqual([]);
    expect(kinds(CHANGE, PICK)).toEqual(['change']);
    expect(kinds(PROBLEM, PICK)).toEqual(['problem']);
    expect(kinds(stage('active/attention/waiting-customer', 'waiting-customer'))).toEqual(['customer']);
    expect(kinds(stage('review/waiting-customer/answer', 'waiting-customer'))).toEqual([]);
    expect([isStopped({ queues: ['pick'] }), isStopped({ queues: ['change', 'pick'] })]).toEqual([
      false,
      true,
    ]);
  });

  it('stands there with what was asked, and names what cannot be done and why', () => {
    const order = buildOrder({
      stages: [CHANGE, PICK],
      shipments: [{ id: 's1', step: 'picking', lines: [] }] as unknown as OrderView['shipments'],
      changeRequest: {
        text: 'To my office, please',
        difference: null,
        at: '2026-11-25T08:00:00.000Z',
        by: 'p1',
      },
      offers: [
        buildOffer({
          event: 'finishPacking',
          label: { zh: '打包完成', en: 'Packed' },
          allowed: false,
          refusal: { code: 'x', text: { zh: '', en: 'wait until it is decided' } },
        }),
      ],
    });
    render(StopCard, { order, messages: [] });
    const card = screen.getByRole('status');
    expect(card.textContent).toMatch(/Stop: the customer asks for a change/);
    expect(card.textContent).toMatch(/To my office, please/);
    expect(card.textContent).toMatch(/Packed\s*– wait until it is decided/);
  });

  it('is nothing, where nothing stops', () => {
    render(StopCard, { order: buildOrder({ stages: [PICK] }), messages: [] });
    expect(screen.queryByRole('status')).toBeNull();
  });
});

const PARCEL: OrderView['shipments'][number] = {
  id: 's1',
  warehouseId: 'sz',
  warehouse: { zh: '深圳仓', en: 'Shenzhen' },
  step: 'packed',
  lines: [],
  carrier: null,
  tracking: null,
  shippedAt: null,
  deliveredAt: null,
};

describe('an order page shows with its parcels', () => {
  const cashToCollect = [{ amount: 27_233, shipmentId: 's1' }];
  const shown = (over: Partial<OrderView>) =>
    render(Shipments, { order: buildOrder({ shipments: [PARCEL], ...over }) }).container.textContent;
  const pickup = { ...buildOrder().delivery, method: 'pickup' as const };

  it.each([
    [
      'what is to be collected at the counter',
      { cashToCollect, delivery: pickup },
      /272\.33 to be paid on coll/,
    ],
    ['what the carrier collects', { cashToCollect }, /272\.33 to collect/],
  ])('%s', (_, over, words) => expect(shown(over)).toMatch(words));

  it.each([
    ['where it is paid', {}],
    ['of what comes back', { cashToCollect, shipments: [{ ...PARCEL, step: 'returning' as const }] }],
  ])('nothing %s', (_, over) => expect(shown(over)).not.toMatch(/¥/));
});

describe('shipping shows', () => {
  it('recipient, telephone to call, address, and the cash to collect', () => {
    const order = buildOrder({
      contact: { name: '王梅', phone: '+8613800138000' },
      address: {
        country: 'CN',
        region: '广东省',
        city: '深圳市',
        district: '南山区',
        street: '科技园一路 8 号',
        postcode: '518057',
      },
      shipments: [PARCEL],
      cashToCollect: [{ amount: 8023, shipmentId: 's1' }],
    });
    const { container } = render(ShipTo, { order, shipment: PARCEL });
    expect(container.textContent).toMatch(/王梅/);
    expect(container.textContent).toMatch(/科技园一路 8 号/);
    expect(container.textContent).toMatch(/Cash to collect[^]*80\.23/);
    expect(screen.getByRole('link').getAttribute('href')).toBe('tel:+8613800138000');
  });

  it('of several parcels what each collects, on its own page', () => {
    const other = { ...PARCEL, id: 's2', warehouse: { zh: '上海仓', en: 'Shanghai' } };
    const order = buildOrder({
      shipments: [PARCEL, other],
      cashToCollect: [
        { amount: 8023, shipmentId: 's1' },
        { amount: 900, shipmentId: 's2' },
      ],
    });
    const { container, unmount } = render(ShipTo, { order, shipment: PARCEL });
    expect(container.textContent).toMatch(/Cash to collect[^]*each collects its own[^]*80\.23/);
    unmount();
    const { container: second, unmount: leave } = render(ShipTo, { order, shipment: other });
    expect(second.textContent).toMatch(/Cash to collect[^]*9\.00/);
    leave();
    const one = { ...order, cashToCollect: [{ amount: 8023, shipmentId: 's1' }] };
    const { container: none } = render(ShipTo, { order: one, shipment: other });
    expect(none.textContent).toMatch(/Nothing to collect with this parcel/);
  });
});

import { m } from '#lib/paraglide/messages.js';
import { buildOrder } from '#lib/order/order.builder.ts';
import type { HistoryEntry, Offer, OrderView } from '@orderdesk/contract';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import OfferForm from '#lib/components/offer-form/OfferForm.svelte';
import { changeOf, formerAddress, NO_CHANGE } from './change-draft.ts';

const unit = { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 };
const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '1 号',
  postcode: '',
};
const order = (over: Partial<OrderView> = {}): OrderView =>
  buildOrder({
    lines: [
      {
        id: 'l1',
        productId: 'p1',
        sku: 'A',
        name: { zh: '灯', en: 'Lamp' },
        picture: null,
        unit,
        quantity: 2,
        note: '',
      },
    ],
    address: ADDRESS,
    contact: { name: '王梅', phone: '13800138000' },
    ...over,
  });
const totals = (total: number) => ({
  currency: 'CNY',
  goods: total,
  discount: 0,
  shipping: 0,
  tax: 0,
  total,
});
const offer: Offer = {
  event: 'correct',
  label: { zh: '更正', en: 'Correct' },
  tone: 'neutral',
  form: [{ name: 'change', type: 'change', label: { zh: '修改', en: 'Change' }, required: true }],
  confirm: null,
  allowed: true,
  refusal: null,
};
/** A server that answers each preview with `answer`. */
function server(answer: (change: { lines?: { quantity: number }[] }) => [status: number, body: unknown]) {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, init: { body: string }) => {
    const { change } = JSON.parse(init.body) as { change: { lines?: { quantity: number }[] } };
    asked.push(change);
    const [status, body] = answer(change);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  return asked;
}
const differing = (total: number) => ({
  difference: {
    lines: [],
    totals: { before: totals(200), after: totals(total) },
    settles: { outstanding: 0, toRefund: 0 },
  },
});
afterEach(() => vi.unstubAllGlobals());

describe('a change that is put together', () => {
  it('holds only what is different from the order', () => {
    const subject = order();
    const draft = {
      ...NO_CHANGE,
      quantities: { l1: 2 },
      address: ADDRESS,
      contact: { name: '王梅', phone: '13800138000' },
    };
    expect(changeOf(draft, subject)).toBeNull();
    expect(changeOf({ ...draft, quantities: { l1: 0 } }, subject)).toEqual({
      lines: [{ lineId: 'l1', quantity: 0 }],
    });
    expect(changeOf({ ...NO_CHANGE, delivery: 'standard' }, subject)).toBeNull();
  });

  it('is sent at the total that was shown for it, and not before one was', async () => {
    const asked = server((change) => [200, differing(change.lines![0]!.quantity * 100)]);
    const onSubmit = vi.fn();
    render(OfferForm, { offer, subject: order(), onSubmit });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    expect(screen.getByText(m.form_change_needed())).toBeTruthy();
    await user.click(screen.getByRole('button', { name: m.quantity_more() }));
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    expect(onSubmit).not.toHaveBeenCalled();
    await screen.findByText(m.change_title());
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    expect(onSubmit).toHaveBeenCalledWith({ change: { lines: [{ lineId: 'l1', quantity: 3 }], total: 300 } });
    expect(asked).toHaveLength(1);
  });

  it('shows nothing that was worked out from an earlier quantity while what stands there cannot be read', async () => {
    server((change) => [200, differing(change.lines![0]!.quantity * 100)]);
    render(OfferForm, { offer, subject: order(), onSubmit: vi.fn() });
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /Lamp/ });
    const type = async (text: string) => {
      await user.clear(field);
      await user.type(field, `${text}{Enter}`);
    };
    await type('0');
    await screen.findByText(m.change_title());
    expect(screen.getByText('Lamp').className).toContain('line-through');
    await type('-3');
    expect(screen.queryByText(m.change_title())).toBeNull();
    expect(screen.getByText('Lamp').className).not.toContain('line-through');
    screen.getByText(m.quantity_unread());
    await type('1');
    await screen.findByText(m.change_title());
    expect(screen.queryByText(m.quantity_unread())).toBeNull();
  });

  it('takes a product out, or puts it back, in place of what could not be read', async () => {
    server((change) => [200, differing(change.lines![0]!.quantity * 100)]);
    const onSubmit = vi.fn();
    render(OfferForm, { offer, subject: order(), onSubmit });
    const user = userEvent.setup();
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: /Lamp/ });
    await user.clear(field);
    await user.type(field, 'abc{Enter}');
    await user.click(screen.getByRole('button', { name: m.form_change_remove() }));
    await screen.findByText(m.change_title());
    expect(field.value).toBe('0');
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    expect(onSubmit).toHaveBeenCalledWith({ change: { lines: [{ lineId: 'l1', quantity: 0 }], total: 0 } });
  });

  it('that cannot be is said to be so, and is not sent', async () => {
    server(() => [409, { type: 'about:blank', status: 409, code: 'stock.insufficient', title: 'Too many' }]);
    const onSubmit = vi.fn();
    render(OfferForm, { offer, subject: order(), onSubmit });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: m.quantity_more() }));
    await screen.findByText('Too many');
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    await waitFor(() => expect(screen.getByText(m.form_change_refused())).toBeTruthy());
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('takes a product that is looked for, and says when looking fails', async () => {
    const product = {
      id: 'p9',
      sku: 'L-9',
      name: { zh: '台灯', en: 'Desk Lamp' },
      picture: null,
      unit,
      minimum: 1,
      price: { price: 1000, list: 1250, reason: { kind: 'group', groupId: 'dealer' } },
      taxRate: 1300,
      stock: { available: 3, level: 'low' },
    };
    let isUp = true;
    vi.stubGlobal('fetch', (path: string) => {
      const found = { prices: 'with-tax', products: [product] };
      const body = path.startsWith('/api/orders/o1/products?') ? found : differing(300);
      const away = { type: 'about:blank', status: 409, code: 'x', title: 'Not now' };
      return Promise.resolve(
        isUp ? new Response(JSON.stringify(body)) : new Response(JSON.stringify(away), { status: 409 }),
      );
    });
    const onSubmit = vi.fn();
    render(OfferForm, { offer, subject: order(), onSubmit });
    const user = userEvent.setup();
    const search = screen.getByRole('searchbox', { name: m.form_change_add() });
    await user.type(search, 'lamp');
    const choice = await screen.findByRole('button', { name: /Desk Lamp/ });
    expect(choice.textContent).toMatch(/¥11\.30.*3 pieces left/s);
    screen.getByText(m.prices_with_tax());
    await user.click(choice);
    await screen.findByText(m.change_title());
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    const added = [{ productId: 'p9', unitId: 'each', quantity: 1 }];
    expect(onSubmit).toHaveBeenCalledWith({ change: { added, total: 300 } });
    isUp = false;
    await user.type(search, 'x');
    await screen.findByText('Not now');
  });
});

describe('a change that waits to be decided', () => {
  const request: OrderView['changeRequest'] = {
    text: 'one more',
    difference: {
      lines: [
        {
          lineId: 'l1',
          productId: 'p1',
          sku: 'A',
          name: { zh: '灯', en: 'Lamp' },
          picture: null,
          before: { quantity: 2, unit },
          after: { quantity: 3, unit },
        },
      ],
    },
    at: '2026-11-30T05:00:00.000Z',
    by: 'p1',
  };
  const answer: Offer = {
    ...offer,
    event: 'answer',
    label: { zh: '回复', en: 'Reply' },
    form: [
      { name: 'text', type: 'textarea', label: { zh: '回复', en: 'Your answer' } },
      { name: 'change', type: 'change', label: { zh: '修改', en: 'Change' } },
    ],
  };
  const asking = () => order({ open: true, changeRequest: request });

  it('is gone on from by an answer: left alone it is not sent, changed it replaces what was asked', async () => {
    server((change) => [200, differing(change.lines![0]!.quantity * 100)]);
    const onSubmit = vi.fn();
    render(OfferForm, { offer: answer, subject: asking(), onSubmit });
    const user = userEvent.setup();
    screen.getByText(m.form_change_replaces_if());
    await user.type(screen.getByRole('textbox', { name: 'Your answer' }), 'Saturday');
    await user.click(screen.getByRole('button', { name: 'Reply' }));
    expect(onSubmit).toHaveBeenLastCalledWith({ text: 'Saturday' });
    await user.click(screen.getByRole('button', { name: m.quantity_more() }));
    await waitFor(async () => {
      await user.click(screen.getByRole('button', { name: 'Reply' }));
      const change = { lines: [{ lineId: 'l1', quantity: 4 }], total: 400 };
      expect(onSubmit).toHaveBeenLastCalledWith({ text: 'Saturday', change });
    });
  });

  it('is asked for again as it stands, words included, when its customer asks anew', async () => {
    server((change) => [200, differing(change.lines![0]!.quantity * 100)]);
    const onSubmit = vi.fn();
    render(OfferForm, { offer: { ...answer, event: 'requestChange' }, subject: asking(), onSubmit });
    screen.getByText(m.form_change_replaces());
    await screen.findByText(m.change_title());
    await userEvent.setup().click(screen.getByRole('button', { name: 'Reply' }));
    const change = { lines: [{ lineId: 'l1', quantity: 3 }], total: 300 };
    expect(onSubmit).toHaveBeenCalledWith({ text: 'one more', change });
  });

  it('is not what staff correct: the form says that it stays open', () => {
    render(OfferForm, { offer, subject: asking(), onSubmit: vi.fn() });
    screen.getByText(m.form_change_stays());
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Lamp/ }).value).toBe('2');
  });
});

describe('an order that was to be collected and is sent now', () => {
  const pickup = { method: 'pickup' } as OrderView['delivery'];
  const incomplete = {
    type: 'about:blank',
    status: 422,
    code: 'workflow.form',
    title: 'Not complete',
    errors: [{ path: 'data.change.address.street', code: 'required', message: 'Please give the street' }],
  };

  const RECEIVER = { name: '刘思琪', phone: '+86 138 1102 7465' };

  it('goes where it went before, to who receives there, at the first choice', async () => {
    const asked = server(() => [200, differing(300)]);
    const subject = {
      ...order({ address: null, delivery: pickup }),
      places: [{ address: ADDRESS, contact: RECEIVER }],
    };
    render(OfferForm, { offer, subject, onSubmit: vi.fn() });
    const user = userEvent.setup();
    await user.selectOptions(screen.getByRole('combobox', { name: m.form_change_delivery() }), 'standard');
    await screen.findByText(m.change_title());
    expect(asked).toEqual([{ delivery: 'standard', address: ADDRESS, contact: RECEIVER }]);
  });

  it('shows no mistakes in what nobody has filled in before it is sent', async () => {
    server(() => [422, incomplete]);
    const subject = order({ address: null, delivery: pickup });
    render(OfferForm, { offer, subject, onSubmit: vi.fn() });
    const user = userEvent.setup();
    await user.selectOptions(screen.getByRole('combobox', { name: m.form_change_delivery() }), 'standard');
    await screen.findByText(m.form_change_incomplete());
    expect(screen.queryByText('Please give the street')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Correct' }));
    await screen.findByText('Please give the street');
  });

  it('is known from its history', () => {
    const step = (rev: number, type: string, before: typeof ADDRESS | null) =>
      ({ rev, type, difference: { lines: [], address: { before, after: null } } }) as unknown as HistoryEntry;
    const other = { ...ADDRESS, street: '2 号' };
    expect(formerAddress([step(2, 'correct', ADDRESS), step(3, 'requestChange', other)])).toEqual(ADDRESS);
    expect(formerAddress([step(2, 'correct', null)])).toBeNull();
  });
});

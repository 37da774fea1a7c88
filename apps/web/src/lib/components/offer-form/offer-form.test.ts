import type { Offer, ShipmentView } from '@orderdesk/contract';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import OfferForm from './OfferForm.svelte';
import type { OfferField } from './offer-values.ts';

const text = (en: string) => ({ zh: `中${en}`, en });
const shipment = (id: string, step: ShipmentView['step']): ShipmentView => ({
  id,
  step,
  warehouseId: 'sz',
  warehouse: text('Shenzhen'),
  lines: [],
  carrier: null,
  tracking: null,
  shippedAt: null,
  deliveredAt: null,
});
const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '1 号',
  postcode: '',
};

function form(
  fields: OfferField[],
  over: Partial<Offer> = {},
  shipments: ShipmentView[] = [],
  address = ADDRESS,
) {
  const onSubmit = vi.fn();
  const onCancel = vi.fn();
  const offer: Offer = {
    event: 'ship',
    label: text('Send'),
    tone: 'neutral',
    form: fields,
    confirm: null,
    allowed: true,
    refusal: null,
    ...over,
  };
  const { rerender } = render(OfferForm, {
    offer,
    subject: { shipments, address },
    onSubmit,
    onCancel,
  });
  return {
    onSubmit,
    onCancel,
    rerender,
    offer,
    user: userEvent.setup(),
    send: () => screen.getByRole('button', { name: 'Send' }),
  };
}

describe('the form of an offer', () => {
  it('gives typed data: text, minor units, number, tick; empty optional fields are left out', async () => {
    const { onSubmit, user, send } = form([
      { name: 'reason', type: 'textarea', label: text('Reason'), required: true },
      { name: 'amount', type: 'money', label: text('Amount') },
      { name: 'days', type: 'number', label: text('Days'), min: 1 },
      { name: 'urgent', type: 'boolean', label: text('Urgent') },
      { name: 'extra', type: 'text', label: text('Extra') },
    ]);
    await user.type(screen.getByLabelText(/Reason/), ' broken ');
    await user.type(screen.getByLabelText(/Amount/), '12.50');
    await user.type(screen.getByLabelText(/Days/), '3');
    await user.click(screen.getByLabelText('Urgent'));
    await user.click(send());
    expect(onSubmit).toHaveBeenCalledExactlyOnceWith({
      reason: 'broken',
      amount: 1250,
      days: 3,
      urgent: true,
    });
  });

  it('says beside the field what is missing, goes there, and sends nothing', async () => {
    const { onSubmit, user, send } = form([
      { name: 'reason', type: 'text', label: text('Reason'), required: true },
    ]);
    await user.click(send());
    const input = screen.getByLabelText(/Reason/);
    expect(onSubmit).not.toHaveBeenCalled();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Please fill this in',
    );
    expect(document.activeElement).toBe(input);
    await user.type(input, 'x');
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it.each([
    ['money', 'a lot', 'Please enter an amount, such as 128.50'],
    [
      'money',
      '80,23',
      '“80,23” could be 80.23 or 8023: please use “.” for cents, with at most two figures behind it',
    ],
    ['number', 'three', 'Please enter a number'],
    ['number', '0', 'At least 1'],
    ['number', '11', 'At most 10'],
  ] as const)('refuses %s %s', async (type, typed, said) => {
    const { onSubmit, user, send } = form([{ name: 'x', type, label: text('Field'), min: 1, max: 10 }]);
    await user.type(screen.getByLabelText('Field'), typed);
    await user.click(send());
    expect(screen.getByText(said)).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('chooses the only parcel that the event is offered for, and shows no other', async () => {
    const parcels = [{ value: 'b', label: text('b') }];
    const { onSubmit, user, send } = form(
      [
        { name: 'shipmentId', type: 'shipment', label: text('Parcel'), required: true, options: parcels },
        { name: 'carrier', type: 'carrier', label: text('Carrier'), required: true },
      ],
      {},
      [shipment('a', 'picking'), shipment('b', 'packed'), shipment('c', 'cancelled')],
    );
    // There is nothing to choose: it stands there whole, where a box would cut it on a phone.
    expect(screen.queryByRole('combobox')?.tagName).not.toBe('SELECT');
    expect(screen.getByLabelText('Parcel').textContent).toBe('Shenzhen · Packed · lines: 0');
    await user.type(screen.getByLabelText(/Carrier/), 'DHL');
    await user.click(send());
    expect(onSubmit).toHaveBeenCalledWith({ shipmentId: 'b', carrier: 'DHL' });
  });

  it('says of the parcel that is chosen who collects how much, before it leaves', async () => {
    const options = ['a', 'b', 'c'].map((value) => ({ value, label: text(value) }));
    const parcel = { name: 'shipmentId', type: 'shipment', label: text('Parcel'), required: true, options };
    const { user, rerender, offer } = form(
      [parcel as OfferField],
      {},
      options.map(({ value }) => shipment(value, 'packed')),
    );
    const cashToCollect = [
      { shipmentId: 'a', amount: 29_267 },
      { shipmentId: 'b', amount: 900 },
    ];
    const subject = { shipments: options.map(({ value }) => shipment(value, 'packed')), cashToCollect };
    await rerender({ offer, subject });
    expect(screen.queryByRole('status')).toBeNull();
    await user.selectOptions(screen.getByRole('combobox'), 'a');
    expect(screen.getByRole('status').textContent).toMatch('Cash on delivery: the carrier collects ¥292.67');
    await user.selectOptions(screen.getByRole('combobox'), 'b');
    expect(screen.getByRole('status').textContent).toMatch('¥9.00');
    await user.selectOptions(screen.getByRole('combobox'), 'c');
    expect(screen.queryByRole('status')).toBeNull();
    await rerender({ offer: { ...offer, event: 'reportProblem' }, subject });
    await user.selectOptions(screen.getByRole('combobox'), 'a');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('asks for an address that must be given starting from the order’s own, part by part', async () => {
    const { onSubmit, user, send } = form([
      { name: 'address', type: 'address', label: text('Address'), required: true },
    ]);
    await user.clear(screen.getByLabelText(/Street and number/));
    await user.click(send());
    expect(screen.getByText('Please give the street and number')).toBeTruthy();
    await user.type(screen.getByLabelText(/Street and number/), '2 号');
    await user.click(send());
    expect(onSubmit).toHaveBeenCalledWith({ address: { ...ADDRESS, street: '2 号' } });
  });

  const OPTIONAL: OfferField[] = [
    { name: 'text', type: 'text', label: text('Answer') },
    { name: 'address', type: 'address', label: text('Address') },
    { name: 'urgent', type: 'boolean', label: text('Urgent') },
  ];

  it('sends nothing that was not given: optional fields start empty, with what is there beside them', async () => {
    const { onSubmit, user, send } = form(OPTIONAL);
    expect(screen.getByText(/Now: .*南山区/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/Street and number/).value).toBe('');
    await user.click(send());
    expect(onSubmit).toHaveBeenLastCalledWith({});
  });

  it('neither checks nor sends an untouched address, however incomplete the order’s own is', async () => {
    const { onSubmit, user, send } = form(OPTIONAL, {}, [], { ...ADDRESS, city: '', street: '' });
    await user.type(screen.getByLabelText('Answer'), 'Yes');
    await user.click(send());
    expect(onSubmit).toHaveBeenLastCalledWith({ text: 'Yes' });
  });

  it('sends an address once it differs from the order’s own, and lets it be taken back', async () => {
    const { onSubmit, user, send } = form(OPTIONAL);
    const start = () => user.click(screen.getByRole('button', { name: /Start from the present/ }));
    await start();
    await user.click(send());
    expect(onSubmit).toHaveBeenLastCalledWith({});
    await user.type(screen.getByLabelText(/Street and number/), '，802 室');
    await user.click(send());
    expect(onSubmit).toHaveBeenLastCalledWith({ address: { ...ADDRESS, street: '1 号，802 室' } });
    await user.click(screen.getByRole('button', { name: /Leave the address/ }));
    await user.click(send());
    expect(onSubmit).toHaveBeenLastCalledWith({});
  });

  it('checks an optional address as soon as part of one is given', async () => {
    const { onSubmit, user, send } = form(OPTIONAL);
    await user.type(screen.getByLabelText(/Street and number/), '2 号');
    await user.click(send());
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByText('Please choose a province')).toBeTruthy();
  });

  it('keeps what was typed when the server refuses, and shows its words', async () => {
    const { rerender, offer, onSubmit, user } = form([{ name: 'note', type: 'text', label: text('Note') }]);
    await user.type(screen.getByLabelText('Note'), 'kept');
    await rerender({
      offer,
      subject: { shipments: [] },
      onSubmit,
      onCancel: vi.fn(),
      error: 'Too late',
      fieldErrors: { note: 'Not like that' },
    });
    expect(screen.getByRole('alert').textContent).toContain('Too late');
    expect(screen.getByText('Not like that')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('kept');
  });

  it('asks for confirmation and can be left', async () => {
    const { onCancel, onSubmit, user } = form([], { confirm: text('Really?') });
    expect(screen.getByText('Really?')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(onCancel).toHaveBeenCalledOnce();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('to cancel an order is left by a button that says the order is kept', async () => {
    const label = { zh: '取消订单', en: 'Cancel the order' };
    const { onCancel, user } = form([], { event: 'cancel', label, tone: 'bad' });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent?.trim())).toEqual([
      'Keep the order',
      'Cancel the order',
    ]);
    await user.click(screen.getByRole('button', { name: 'Keep the order' }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('a form of the staff', () => {
  it('says beside each text who will read it; a customer is not told', async () => {
    const { rerender } = form([
      { name: 'note', type: 'textarea', label: text('Note') },
      { name: 'reason', type: 'textarea', label: text('Reason'), reader: 'customer' },
    ]);
    const told = (label: RegExp) => {
      const id = screen.getByLabelText(label).getAttribute('aria-describedby');
      return id ? document.getElementById(id)?.textContent : null;
    };
    expect(told(/Note/)).toBeNull();
    await rerender({ forStaff: true });
    expect(told(/Note/)).toContain(m.form_reader_staff());
    expect(told(/Reason/)).toContain(m.form_reader_customer());
  });
});

describe('what is missing', () => {
  const FIELDS: OfferField[] = [
    { name: 'text', type: 'textarea', label: text('Your answer') },
    { name: 'note', type: 'text', label: text('Note'), required: true },
    { name: 'amount', type: 'money', label: text('Amount'), required: true, min: 1 },
  ];

  it('is said at the field, and the focus goes there: a space is nothing, nor is an empty amount', async () => {
    const { user, send, onSubmit } = form(FIELDS);
    await user.type(screen.getByRole('textbox', { name: /Note/ }), ' ');
    await user.click(send());
    expect(screen.getAllByText(m.form_required())).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Note/ })));
    await user.type(screen.getByRole('textbox', { name: /Note/ }), 'x');
    await user.click(send());
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Amount/ })));
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('is said at the field by the server as well, once, and the focus goes there', async () => {
    const { rerender } = form(FIELDS.slice(0, 1));
    await rerender({ error: 'Say something', fieldErrors: { text: 'Say something' } });
    const field = screen.getByRole('textbox', { name: 'Your answer' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('Say something')).toHaveLength(1);
  });
});

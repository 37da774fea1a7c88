import { buildOffer, buildOrder } from '#lib/order/order.builder.ts';
import type { Offer } from '@orderdesk/contract';
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import MoneyForms from './MoneyForms.svelte';

afterEach(cleanup);

const text = (word: string) => ({ zh: word, en: word });
const confirm = buildOffer({
  event: 'confirmPayment',
  label: text('Confirm payment'),
  form: [{ name: 'amount', type: 'money', label: text('Amount'), required: true, min: 1 }],
});
const writeOff = buildOffer({
  event: 'writeOff',
  label: text('Write the rest off'),
  tone: 'bad',
  moves: { what: 'outstanding', amount: 1000 },
  form: [{ name: 'reason', type: 'textarea', label: text('Reason'), required: true }],
});

function show(offers: readonly Offer[]) {
  const onSend = vi.fn();
  const order = buildOrder({ offers: [...offers] });
  render(MoneyForms, {
    ...{ order, settledBy: ['confirmPayment'], sending: false, refused: null },
    ...{ onSend, onCancel: vi.fn() },
  });
  const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }));
  return { onSend, press };
}

describe('the money of an order, where finance looks', () => {
  it('is written off with the form that the order has for it', async () => {
    const { onSend, press } = show([confirm, writeOff]);
    await press('Write the rest off');
    expect(document.body.textContent).toContain('¥10.00');
    await press('Write the rest off');
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText(/^Reason/), 'the carrier kept it');
    await press('Write the rest off');
    expect(onSend).toHaveBeenCalledWith(writeOff, { reason: 'the carrier kept it' });
  });

  it('says why something may not be done by who looks', () => {
    const refusal = { code: 'workflow.guard', text: text('a manager has to do it') };
    show([confirm, { ...writeOff, allowed: false, refusal }]);
    expect(screen.queryByRole('button', { name: 'Write the rest off' })).toBeNull();
    expect(document.body.textContent).toMatch(/Write the rest off\s*— a manager has to do it/);
  });

  it('is settled by what the list is for until something else is chosen, and again once that is left', async () => {
    const { press } = show([confirm, writeOff]);
    expect(screen.getByRole('button', { name: 'Confirm payment' })).toBeTruthy();
    await press('Write the rest off');
    expect(screen.queryByRole('button', { name: 'Confirm payment' })).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Confirm payment' })).toBeTruthy();
  });

  it('asks why a reference pays for this order too, once the server names the field', async () => {
    const onSend = vi.fn();
    const why = { name: 'elsewhere', type: 'text', label: text('Why here too'), whenAsked: true } as const;
    const asking = { ...confirm, form: [...confirm.form, why] };
    const order = buildOrder({ offers: [asking] });
    const props = { order, settledBy: ['confirmPayment'], sending: false, onSend, onCancel: vi.fn() };
    const { rerender } = render(MoneyForms, { ...props, refused: null });
    expect(screen.queryByLabelText('Why here too')).toBeNull();
    const said = 'noted on 26-10231-7 already';
    const refused = { at: 'confirmPayment', code: 'x', text: said, fieldErrors: { elsewhere: said } };
    await rerender({ ...props, refused });
    expect(document.body.textContent?.split(said)).toHaveLength(2);
    await userEvent.type(screen.getByLabelText(/^Why here too/), 'one transfer');
    expect(screen.getByLabelText(/^Why here too/)).toHaveProperty('value', 'one transfer');
  });
});

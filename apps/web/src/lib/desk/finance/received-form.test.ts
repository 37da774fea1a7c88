import { buildOffer } from '#lib/order/order.builder.ts';
import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import ReceivedForm from './ReceivedForm.svelte';

afterEach(cleanup);

const text = (word: string) => ({ zh: word, en: word });

function show() {
  const onSubmit = vi.fn();
  const offer = buildOffer({
    event: 'confirmPayment',
    label: text('Confirm payment'),
    form: [{ name: 'amount', type: 'money', label: text('Amount'), required: true, min: 1 }],
  });
  const order = { expected: 280_692, before: 0, currency: 'CNY', number: '26-1', refused: null };
  render(ReceivedForm, { offer, ...order, busy: false, onSubmit, onCancel: vi.fn() });
  const user = userEvent.setup();
  const amount = screen.getByLabelText<HTMLInputElement>(/^Received/);
  const type = async (typed: string) => {
    await user.clear(amount);
    await user.type(amount, typed);
  };
  const press = () => user.click(screen.getByRole('button', { name: 'Confirm payment' }));
  return { onSubmit, user, amount, type, press };
}

const saidOf = (control: HTMLElement): string =>
  document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent ?? '';

describe('what came in', () => {
  it.each([
    ['abc', /enter an amount/],
    ['1,5', /could be/],
    ['-5', /./],
    ['', /./],
    ['0', /^At least ¥0\.01$/],
  ])(
    '%j is answered beside the field on leaving it, and no longer while it is typed anew',
    async (typed, words) => {
      const { user, amount, type } = show();
      await user.clear(amount);
      if (typed) await type(typed);
      expect(saidOf(amount)).toBe('');
      await user.tab();
      expect(amount.getAttribute('aria-invalid')).toBe('true');
      expect(saidOf(amount)).toMatch(words);
      await type('2806.92');
      expect(amount.getAttribute('aria-invalid')).toBeNull();
    },
  );

  it('moves nothing under a press: the press itself says what is wrong, and goes there', async () => {
    const { amount, type, press, onSubmit } = show();
    await type('abc');
    await press();
    expect(saidOf(amount)).toMatch(/enter an amount/);
    expect(document.activeElement).toBe(amount);
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('that is not what was due is sent only when it is meant: without the tick it is said beside it', async () => {
    const { user, type, press, onSubmit } = show();
    await type('2000');
    const tick = screen.getByRole('checkbox');
    expect(saidOf(tick)).toBe('');
    await press();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(saidOf(tick)).toMatch(/tick this/);
    expect(document.activeElement).toBe(tick);
    await user.click(tick);
    expect(saidOf(tick)).toBe('');
    await press();
    expect(onSubmit.mock.calls).toEqual([[{ amount: 200_000 }]]);
  });

  it('that is more than was due is typed once more, alike', async () => {
    const { user, type, press, onSubmit } = show();
    await type('28069.20');
    const again = screen.getByLabelText<HTMLInputElement>(/once more/);
    await press();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(saidOf(again)).toMatch(/same amount/);
    await user.type(again, '2806.92');
    await press();
    expect(onSubmit).not.toHaveBeenCalled();
    await user.clear(again);
    await user.type(again, '28,069.20');
    await press();
    expect(onSubmit.mock.calls).toEqual([[{ amount: 2_806_920, again: 2_806_920 }]]);
  });

  it('that is what was due is sent at once', async () => {
    const { press, onSubmit } = show();
    await press();
    expect(onSubmit.mock.calls).toEqual([[{ amount: 280_692 }]]);
  });
});

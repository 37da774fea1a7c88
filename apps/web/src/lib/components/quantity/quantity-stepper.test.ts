import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { standsUnread } from '#lib/focus/stands-unread.ts';
import QuantityStepper from './QuantityStepper.svelte';

function stepper(value: number, rule = { minimum: 10, step: 5 }) {
  const onChange = vi.fn();
  render(QuantityStepper, { value, rule, label: 'Quantity', onChange });
  return { onChange, input: screen.getByRole('textbox'), user: userEvent.setup() };
}

describe('the quantity stepper', () => {
  it('goes up and down by the step', async () => {
    const { onChange, user } = stepper(15);
    await user.click(screen.getByRole('button', { name: 'More' }));
    await user.click(screen.getByRole('button', { name: 'Less' }));
    expect(onChange.mock.calls).toEqual([[20], [10]]);
  });
  it('does not go below the minimum', () => {
    stepper(10);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Less' }).disabled).toBe(true);
  });
  it('takes a typed number only when it is finished, rounded to what may be ordered', async () => {
    const { onChange, input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, '23');
    expect(onChange).not.toHaveBeenCalled();
    await fireEvent.blur(input);
    expect(onChange.mock.calls).toEqual([[25]]);
  });
  it.each([
    ['1,000', 1000],
    ['１０００', 1000],
    ['1 000', 1000],
  ])('reads %s as people mean it', async (typed, wanted) => {
    const { onChange, input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, `${typed}{Enter}`);
    expect(onChange.mock.calls).toEqual([[wanted]]);
  });
  it.each([
    ['1.000', '“1.000” can be read in two ways: please write figures only, such as 1000'],
    ['1.5', 'Quantities are whole numbers'],
    ['ten', 'Please give the quantity in figures, such as 12'],
  ])('asks about %s, and orders nothing by it', async (typed, said) => {
    const { onChange, input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, `${typed}{Enter}`);
    expect(screen.getByRole('status').textContent).toBe(said);
    expect([onChange.mock.calls.length, (input as HTMLInputElement).value]).toEqual([0, typed]);
  });
  it('a quantity that cannot be read stops whatever is sent with it, and is gone to', async () => {
    const { input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, '3.5');
    await user.tab();
    expect([standsUnread(document), document.activeElement === input]).toEqual([true, true]);
    await user.clear(input);
    await user.type(input, '30{Enter}');
    expect(standsUnread(document)).toBe(false);
  });
  it('tells once when it cannot be read, and once when it can again or is gone', async () => {
    const onUnread = vi.fn();
    const rule = { minimum: 10, step: 5 };
    const { unmount } = render(QuantityStepper, { value: 10, rule, label: 'Q', onChange: vi.fn(), onUnread });
    const user = userEvent.setup();
    const field = screen.getByRole('textbox');
    const type = async (text: string) => {
      await user.clear(field);
      await user.type(field, `${text}{Enter}`);
    };
    await type('10箱');
    await type('abc');
    await type('20');
    await type('-3');
    unmount();
    expect(onUnread.mock.calls).toEqual([[true], [false], [true], [false]]);
  });
  it('says what became of a quantity that cannot be ordered', async () => {
    const { input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, '23{Enter}');
    expect(screen.getByRole('status').textContent).toBe('23 became 25: minimum 10, in steps of 5');
  });
  it('ignores what is no number, and Escape', async () => {
    const { onChange, input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, 'many{Enter}{Escape}');
    await user.type(input, '99{Escape}');
    await fireEvent.blur(input);
    expect(onChange).not.toHaveBeenCalled();
  });
  it('counts every click of a double click', async () => {
    const { onChange, user } = stepper(15);
    await user.dblClick(screen.getByRole('button', { name: 'More' }));
    expect(onChange).toHaveBeenCalledTimes(2);
  });
  it('moves nothing under the finger that leaves it: its row stays until the click has been handled', async () => {
    const { onChange, input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, '1,5');
    await fireEvent.blur(input);
    expect(screen.getByRole('status').textContent).toContain('1,5');
    await user.clear(input);
    await user.type(input, '20');
    await user.pointer({ keys: '[MouseLeft>]', target: document.body });
    expect(onChange.mock.calls).toEqual([[20]]);
    expect(screen.getByRole('status').textContent).toContain('1,5');
    await user.pointer('[/MouseLeft]');
    await vi.waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  });
  it('listens to the arrow keys', async () => {
    const { onChange, input, user } = stepper(15);
    await user.click(input);
    await user.keyboard('{ArrowUp}{ArrowDown}');
    expect(onChange.mock.calls).toEqual([[20], [10]]);
  });
  it('has room for every digit', () => {
    const { input } = stepper(1_000_000);
    expect(input.getAttribute('style')).toContain('7ch');
  });
});

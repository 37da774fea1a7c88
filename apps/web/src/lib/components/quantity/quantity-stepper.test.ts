import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
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
  it('ignores what is no number, and Escape', async () => {
    const { onChange, input, user } = stepper(10);
    await user.clear(input);
    await user.type(input, 'many{Enter}');
    await user.type(input, '99{Escape}');
    await fireEvent.blur(input);
    expect(onChange).not.toHaveBeenCalled();
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

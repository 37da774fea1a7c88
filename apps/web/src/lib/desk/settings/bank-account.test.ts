import { m } from '#lib/paraglide/messages.js';
import type { BankAccountView } from '@orderdesk/contract';
import { provideToasts, Toasts } from '@orderdesk/ui';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import BankAccount from './BankAccount.svelte';

vi.mock('$app/navigation', () => ({ beforeNavigate: () => undefined }));
afterEach(() => vi.unstubAllGlobals());

const ACCOUNT = { holder: '订货台', bank: '招商银行', account: '755912345678' };
const shown = (over: Partial<BankAccountView>) =>
  render(
    (...args: Parameters<typeof BankAccount>) => {
      provideToasts(new Toasts());
      return BankAccount(...args);
    },
    { props: { read: { account: null, rev: 0, isAlone: false, changes: [], ...over }, mayChange: true } },
  );

it.each([
  ['the first: once a colleague agrees', {}, m.desk_bank_later],
  ['a later one: once a colleague agrees', { account: ACCOUNT, rev: 1 }, m.desk_bank_later],
  ['one after none is given any more: the same', { rev: 2 }, m.desk_bank_later],
  ['alone in the house: at once', { account: ACCOUNT, rev: 1, isAlone: true }, m.desk_bank_alone],
] as const)('says from when on an account counts. %s', (_, over, said) => {
  shown(over);
  const all = [m.desk_bank_later, m.desk_bank_alone];
  expect(all.filter((text) => screen.queryByText(text()))).toEqual([said]);
});

it.each([
  [false, m.desk_bank_remove_sure],
  [true, m.desk_bank_remove_sure_alone],
])('asks for what is true before it is taken away (alone: %s)', async (isAlone, asked) => {
  const confirm = vi.fn(() => false);
  vi.stubGlobal('confirm', confirm);
  shown({ account: ACCOUNT, rev: 1, isAlone });
  await userEvent.setup().click(screen.getByRole('button', { name: m.desk_bank_remove() }));
  expect(confirm).toHaveBeenCalledWith(asked());
});

import type { SavedAddress, SaveAddresses } from '@orderdesk/contract';
import { m } from '#lib/paraglide/messages.js';
import { provideToasts, Toasts } from '@orderdesk/ui';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import AddressBook from './AddressBook.svelte';

vi.mock('$app/navigation', () => ({ refreshAll: () => Promise.resolve(), beforeNavigate: () => undefined }));
afterEach(() => vi.unstubAllGlobals());

const street = (name: string) => ({
  address: {
    country: 'CN',
    region: '广东省',
    city: '深圳市',
    district: '南山区',
    street: name,
    postcode: '',
  },
  contact: { name: '歐陽娜娜', phone: '13800138000' },
});
const shown = (saved: readonly SavedAddress[]) =>
  render(
    (...args: Parameters<typeof AddressBook>) => {
      provideToasts(new Toasts());
      return AddressBook(...args);
    },
    { props: { saved, rev: 0 } },
  );

it('takes the default from nobody unasked: a first address that another tab was quicker than is only one more', async () => {
  const first: SavedAddress = { ...street('科技园 1 号'), id: 'a', isDefault: true };
  const sent: SaveAddresses[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    if (!path.endsWith('/me/addresses')) return Promise.resolve(Response.json({}));
    sent.push(JSON.parse(init.body as string) as SaveAddresses);
    const facts = { rev: 1, addresses: [first] };
    const late = { type: 'about:blank', status: 409, code: 'address.moved-on', title: 'changed', facts };
    return Promise.resolve(sent.length === 1 ? Response.json(late, { status: 409 }) : Response.json({}));
  });
  shown([]);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: m.account_add_address() }));
  expect(screen.queryByRole('checkbox', { name: m.account_make_default() })).toBeNull();
  await user.type(screen.getByLabelText(/Recipient/), '第二個人');
  await user.type(screen.getByLabelText(/Phone|phone/), '13800138001');
  await user.selectOptions(screen.getByLabelText(/Province/), '广东省');
  await user.type(screen.getByLabelText(/^City/), '深圳市');
  await user.type(screen.getByLabelText(/^District/), '南山区');
  await user.type(screen.getByLabelText(/treet/), '科技园 2 号');
  await user.click(screen.getByRole('button', { name: m.common_save() }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]!.addresses.map(({ contact, isDefault }) => [contact.name, isDefault])).toEqual([
    ['歐陽娜娜', true],
    ['第二個人', false],
  ]);
});

it('asks which is the default as soon as there are two', async () => {
  shown([{ ...street('科技园 1 号'), id: 'a', isDefault: true }]);
  await userEvent.setup().click(screen.getByRole('button', { name: m.account_add_address() }));
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: m.account_make_default() }).checked).toBe(
    false,
  );
});

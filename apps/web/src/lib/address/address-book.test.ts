import { api } from '#lib/api/client.ts';
import type { SavedAddress } from '@orderdesk/contract';
import { expect, it } from 'vitest';
import {
  adding,
  type Book,
  changeBook,
  type Entry,
  puttingBack,
  removing,
  replacing,
} from './address-book.ts';

const entry = (street: string): Omit<Entry, 'id'> => ({
  address: { country: 'CN', region: '广东省', city: '深圳市', district: '南山区', street, postcode: '' },
  contact: { name: '王梅', phone: '13800138000' },
  isDefault: false,
});
const saved = (id: string, street = id): SavedAddress => ({ ...entry(street), id });

/** The server's book, as another device leaves it. */
function server(addresses: SavedAddress[], rev = 1) {
  const state = { rev, addresses: addresses as readonly Entry[] };
  const fetch = ((_path: string, init: RequestInit) => {
    const body = JSON.parse(init.body as string) as { rev: number; addresses: Entry[] };
    if (body.rev !== state.rev) {
      const problem = {
        type: 'about:blank',
        status: 409,
        code: 'address.moved-on',
        title: 'changed',
        facts: state,
      };
      return Promise.resolve(Response.json(problem, { status: 409 }));
    }
    Object.assign(state, { rev: state.rev + 1, addresses: body.addresses });
    return Promise.resolve(Response.json({}));
  }) as typeof globalThis.fetch;
  return { state, api: api(fetch) };
}
const streets = (addresses: readonly Entry[]) => addresses.map(({ address }) => address.street);
const old: Book = { rev: 0, addresses: [saved('home')] };

it('what two devices add is both kept', async () => {
  const { state, api } = server([saved('home'), saved('work')]);
  expect(await changeBook(api, old, adding(entry('new')))).toBeNull();
  expect(streets(state.addresses)).toEqual(['home', 'work', 'new']);
});

it('what is removed here stays removed beside what was added there', async () => {
  const { state, api } = server([saved('home'), saved('work')]);
  expect(await changeBook(api, old, removing(saved('home')))).toBeNull();
  expect(streets(state.addresses)).toEqual(['work']);
});

it('an entry that was changed elsewhere is not overwritten: the present book is answered', async () => {
  const { state, api } = server([saved('home', 'moved')]);
  const change = replacing(saved('home'), { ...entry('mine'), id: 'home' });
  expect(await changeBook(api, old, change)).toMatchObject({
    rev: 1,
    addresses: [{ address: { street: 'moved' } }],
  });
  expect(streets(state.addresses)).toEqual(['moved']);
});

it('what became the default elsewhere stays it when only the name is mended here, and stays in its place', async () => {
  const home = { ...saved('home'), isDefault: true };
  const { state, api } = server([{ ...saved('work'), isDefault: true }, saved('third')]);
  const read: Book = { rev: 0, addresses: [home, saved('work'), saved('third')] };
  expect(await changeBook(api, read, replacing(saved('work'), { ...entry('mine'), id: 'work' }))).toBeNull();
  expect(state.addresses.map(({ address, isDefault }) => [address.street, isDefault])).toEqual([
    ['mine', true],
    ['third', false],
  ]);
});

it('what is put back is the default again, but takes nothing from another that was made it meanwhile', async () => {
  const gone = { ...entry('home'), isDefault: true };
  const left = [{ ...saved('work'), isDefault: true }, saved('third')];
  const defaults = async (present: SavedAddress[]) => {
    const { state, api } = server(present);
    await changeBook(api, { rev: 0, addresses: left }, puttingBack(gone, left));
    return state.addresses.flatMap(({ address, isDefault }) => (isDefault ? [address.street] : []));
  };
  expect(await defaults(left)).toEqual(['home']);
  expect(await defaults([saved('work'), { ...saved('third'), isDefault: true }])).toEqual(['third']);
});

it('an entry nobody touched is replaced, whatever else changed', async () => {
  const { state, api } = server([saved('home'), saved('work')]);
  expect(await changeBook(api, old, replacing(saved('home'), { ...entry('mine'), id: 'home' }))).toBeNull();
  expect(streets(state.addresses)).toEqual(['mine', 'work']);
});

it('other refusals are the caller’s', async () => {
  const broken = (() =>
    Promise.resolve(Response.json({ code: 'x', title: 'no' }, { status: 400 }))) as typeof fetch;
  await expect(changeBook(api(broken), old, adding(entry('new')))).rejects.toThrow('no');
});

import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { mayEnter } from '#lib/desk/areas.ts';
import { error } from '@sveltejs/kit';
import { abilityFor, may } from '@orderdesk/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, fetch, url }) => {
  const person = locals.me?.person ?? null;
  if (!mayEnter('settings', person)) error(404, 'not found');
  const ability = abilityFor(person);
  const others = { id: 'anybody', kind: 'staff', companyId: null };
  const [house, terms, bankAccount] = await Promise.all([
    may(ability, 'edit', 'House') ? answer(api(fetch).get('/api/house/settings'), url) : null,
    may(ability, 'edit', 'Group') ? answer(api(fetch).get('/api/groups'), url) : null,
    may(ability, 'read', 'BankAccount') ? answer(api(fetch).get('/api/bank-account'), url) : null,
  ]);
  return {
    houseSettings: house,
    terms,
    bankAccount,
    mayMakeLinks: may(ability, 'edit', 'Person', others),
    mayChangeAccount: may(ability, 'edit', 'BankAccount'),
  };
};

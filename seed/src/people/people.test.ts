import { readFileSync } from 'node:fs';
import { personView, savedAddress } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { COMPANY_LIST, PEOPLE } from './people.ts';

type Account = { email: string; password: string; role: string; name: string };
const accounts = JSON.parse(
  readFileSync(new URL('../../accounts.json', import.meta.url), 'utf8'),
) as Account[];

describe('people', () => {
  it('are nine staff, seven companies with several people each, and twenty consumers', () => {
    const kinds = (kind: string) => PEOPLE.filter((person) => person.kind === kind);
    expect(kinds('staff')).toHaveLength(9);
    expect(kinds('consumer')).toHaveLength(20);
    expect(COMPANY_LIST.filter(({ kind }) => kind === 'dealer')).toHaveLength(3);
    expect(COMPANY_LIST.filter(({ kind }) => kind === 'retailer')).toHaveLength(4);
    for (const { id } of COMPANY_LIST) {
      const members = PEOPLE.filter(({ companyId }) => companyId === id);
      expect(members.length, id).toBeGreaterThanOrEqual(2);
      expect(
        members.some(({ companyRole }) => companyRole === 'owner'),
        id,
      ).toBe(true);
    }
  });

  it('fit the contract and have e-mail addresses of their own', () => {
    expect(new Set(PEOPLE.map(({ email }) => email)).size).toBe(PEOPLE.length);
    for (const { password: _, addresses, ...person } of PEOPLE) {
      expect(() => personView.parse({ ...person, permissionVersion: 1 }), person.id).not.toThrow();
      for (const address of addresses) expect(() => savedAddress.parse(address), person.id).not.toThrow();
      expect(addresses.filter(({ isDefault }) => isDefault)).toHaveLength(person.kind === 'staff' ? 0 : 1);
    }
  });

  it('stand behind the demo accounts, one per role', () => {
    expect(accounts.map(({ role }) => role)).toEqual([
      'service',
      'reviewer',
      'warehouse',
      'finance',
      'manager',
      'admin',
      'dealer',
      'retailer',
      'consumer',
    ]);
    for (const account of accounts) {
      const person = PEOPLE.find(({ email }) => email === account.email);
      expect(person?.name).toBe(account.name);
      expect(person?.password).toBe(account.password);
      expect([...(person?.roles ?? []), person?.kind]).toContain(account.role);
    }
  });
});

import type { CompanyView, MeView } from '@orderdesk/contract';
import { COMPANIES } from '../../data/companies.ts';
import { CONSUMERS } from '../../data/consumers.ts';
import { STAFF } from '../../data/staff.ts';

type Person = MeView['person'];
export type SavedAddress = MeView['addresses'][number];

/** A person to be created, with everything a sign-in and a checkout need. */
export type SeedPerson = Omit<Person, 'permissionVersion'> & {
  readonly password: string;
  readonly addresses: readonly SavedAddress[];
};

export type SeedCompany = Omit<CompanyView, 'members' | 'creditUsed' | 'confirmed'> & {
  readonly taxNumber: string;
  readonly addresses: readonly SavedAddress[];
};

export const PASSWORD = 'orderdesk-demo';
export const emailOf = (id: string): string => `${id}@orderdesk.example`;

const saved = (
  address: SavedAddress['address'],
  name: string,
  phone: string,
  index: number,
): SavedAddress => ({
  id: `a${index + 1}`,
  address,
  contact: { name, phone },
  isDefault: index === 0,
});

const person = (
  id: string,
  name: string,
  rest: Pick<SeedPerson, 'kind' | 'locale'> & Partial<SeedPerson>,
): SeedPerson => ({
  id,
  name,
  email: emailOf(id),
  password: PASSWORD,
  roles: [],
  companyId: null,
  companyRole: null,
  groupId: null,
  addresses: [],
  ...rest,
});

export const COMPANY_LIST: readonly SeedCompany[] = COMPANIES.map((company) => {
  const first = company.members[0];
  if (!first) throw new Error(`${company.id} has nobody`);
  return {
    id: company.id,
    name: company.name,
    kind: company.kind,
    groupId: company.groupId,
    taxNumber: company.taxNumber,
    creditLimit: company.creditLimit,
    addresses: company.addresses.map((address, index) => saved(address, first.name, first.phone, index)),
  };
});

/** Staff first, then the companies' people, then consumers. */
export const PEOPLE: readonly SeedPerson[] = [
  ...STAFF.map(({ id, name, roles }) => person(id, name, { kind: 'staff', roles: [...roles], locale: 'zh' })),
  ...COMPANIES.flatMap((company) =>
    company.members.map((member) =>
      person(member.id, member.name, {
        kind: company.kind,
        companyId: company.id,
        companyRole: member.role,
        groupId: company.groupId,
        locale: company.locale,
        addresses: company.addresses.map((address, index) =>
          saved(address, member.name, member.phone, index),
        ),
      }),
    ),
  ),
  ...CONSUMERS.map((consumer) =>
    person(consumer.id, consumer.name, {
      kind: 'consumer',
      groupId: consumer.groupId,
      locale: consumer.locale,
      addresses: [consumer.address, ...(consumer.home ? [consumer.home] : [])].map((address, index) =>
        saved(address, consumer.name, consumer.phone, index),
      ),
    }),
  ),
];

import type { Register } from '@orderdesk/contract';
import type { Locale } from '@orderdesk/domain';
import {
  companyModel,
  findGroup,
  freshId,
  inserting,
  isDuplicateKey,
  NEWCOMERS,
  newPerson,
  type Write,
} from '@orderdesk/store';
import { hashPassword } from 'better-auth/crypto';
import type { Core } from '../../core/core.ts';
import { resemblingCompany } from '../companies/resembling-company.ts';
import { holdTaxNumber, refuseTaken } from '../companies/tax-number-holder.ts';
import { tellNewCompany } from '../companies/tell-new-company.ts';
import { refusedAs } from '../../http/problem.ts';
import { isReserved } from './namesake.ts';

/**
 * Registers a person, or a company with its owner. Kind and rights follow from which of the two it is and are never taken from
 * the request; a company starts without group and credit, and unverified until
 * somebody of the staff confirms it, who are told of it. Refuses `name.reserved`, `tax-number.taken` and `email.taken`.
 */
export async function registerPerson(
  { store, reference }: Pick<Core, 'store' | 'reference'>,
  request: Register,
  locale: Locale,
  hashing: <T>(work: () => Promise<T>) => Promise<T>,
  now: Date,
): Promise<string> {
  const { company } = request;
  if (isReserved(request.name, reference.houseNames)) throw refusedAs('name.reserved');
  const taken = () => refuseTaken(store, company?.taxNumber ?? '', 'company.taxNumber');
  await taken();
  const passwordHash = await hashing(() => hashPassword(request.password));
  const newcomers = company ? null : await findGroup(store, NEWCOMERS);
  const companyId = company ? freshId() : null;
  const resembles = company ? await resemblingCompany(store, company.name) : null;
  const person = newPerson({
    name: request.name,
    email: request.email,
    kind: company ? company.kind : 'consumer',
    passwordHash,
    companyId,
    companyRole: company ? 'owner' : null,
    groupId: newcomers?._id ?? null,
    locale: request.locale ?? locale,
  });
  try {
    const told = company ? await tellNewCompany(store, company.name, now) : [];
    await store.commit([...companyOf(request, companyId, resembles), ...person.writes, ...told]);
    return person.doc._id;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    await taken();
    throw refusedAs('email.taken');
  }
}

const companyOf = ({ company }: Register, companyId: string | null, resembles: string | null): Write[] =>
  company && companyId
    ? [
        inserting(companyModel, {
          _id: companyId,
          name: company.name,
          kind: company.kind,
          taxNumber: company.taxNumber ?? '',
          groupId: null,
          creditLimit: null,
          creditUsed: 0,
          addresses: [],
          unverified: { resembles },
          rev: 1,
        }),
        ...holdTaxNumber(companyId, company.taxNumber ?? ''),
      ]
    : [];

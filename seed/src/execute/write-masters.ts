import type { OpenCompany } from '@orderdesk/server';
import { PRODUCTS } from '../catalogue/catalogue.ts';
import { PASSWORD } from '../people/people.ts';
import { insertMissing } from './insert-missing.ts';
import {
  brandDocuments,
  categoryDocuments,
  companyDocuments,
  demoPeople,
  groupDocuments,
  HOUSE,
  pictureDocuments,
  productDocuments,
  stockDocuments,
  warehouseDocuments,
} from './master-documents.ts';
import { hashDemoPassword } from './password-hash.ts';

/**
 * Writes what an order needs before it can be placed: groups, warehouses, catalogue, pictures, stock, companies, people. Calls
 * `onWritten` with the number of documents seen so far. What is there already stays as it is.
 */
export async function writeMasters(
  company: OpenCompany,
  now: Date,
  onWritten: (count: number) => void,
): Promise<void> {
  const { db } = company.store;
  const people = demoPeople(await hashDemoPassword(PASSWORD), new Date(now.getTime() - 120 * 86_400_000));
  const parts: readonly (readonly [collection: string, rows: readonly { readonly _id: string }[]])[] = [
    ['settings', [HOUSE]],
    ['groups', groupDocuments()],
    ['warehouses', warehouseDocuments()],
    ['categories', categoryDocuments()],
    ['brands', brandDocuments()],
    ['pictures', pictureDocuments()],
    ['products', productDocuments(PRODUCTS, now)],
    ['stock', stockDocuments(PRODUCTS)],
    ['companies', companyDocuments()],
    ['user', people.people],
    ['account', people.credentials],
  ];
  let written = 0;
  for (const [collection, rows] of parts) {
    await insertMissing(db, collection, rows);
    written += rows.length;
    onWritten(written);
  }
  await company.reload();
}

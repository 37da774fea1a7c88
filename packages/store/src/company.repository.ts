import { type CompanyDoc, companyModel } from './company.model.ts';
import type { Store } from './open-store.ts';

export const findCompany = (store: Store, id: string): Promise<CompanyDoc | null> =>
  companyModel(store.connection).collection.findOne<CompanyDoc>({ _id: id as never });

import { OFFLINE_METHODS, paymentMethodsOf } from '../../people/payment-methods.ts';
import { PAYMENT_METHODS, type PaymentMethod, type Person, type StaffRole } from '@orderdesk/domain';
import {
  companyModel,
  createPerson,
  findCompany,
  findGroup,
  eventModel,
  groupModel,
  orderModel,
  outboxModel,
  personModel,
  productModel,
  reservationModel,
  type StockDoc,
  stockId,
  stockModel,
  type Store,
  timerModel,
} from '@orderdesk/store';
import { createLogger } from '../../../observe/logger.ts';
import { companyOn, type OpenCompany } from '../../../open-company.ts';
import { furnishStore, PEOPLE } from '../../../testing/desk.fixture.ts';
import { aProduct } from '../../catalogue/product.fixture.ts';

/** Products besides those of every test: one so cheap that rounding tells, one so dear that two managers look at it, one for nothing. */
const PRODUCTS = [
  aProduct(21, {
    price: 12,
    tiers: [],
    cost: 3,
    units: [
      { id: 'each', label: { zh: '颗', en: 'screw' }, per: 1 },
      { id: 'box', label: { zh: '盒', en: 'box' }, per: 100, of: { zh: '颗', en: 'screw' } },
    ],
  }),
  aProduct(22, { price: 1_333_333, tiers: [], cost: 900_000 }),
  aProduct(23, { price: 0, tiers: [], cost: 1 }),
];
/** What lives order; the others of the furnished company are left alone. */
export const SOLD: readonly string[] = ['p1', 'p2', 'p3', ...PRODUCTS.map(({ _id }) => _id)];
export const WAREHOUSES: readonly string[] = ['sz', 'sh'];
const STOCK = 40;

type StaffMember = { readonly id: string; readonly roles: readonly StaffRole[] };
const MORE_STAFF: readonly StaffMember[] = [
  { id: 'mana', roles: ['manager'] },
  { id: 'both', roles: ['service', 'warehouse'] },
];
const STAFF: readonly StaffMember[] = [
  ...PEOPLE.flatMap(({ id, roles }) => (id && roles ? [{ id, roles }] : [])),
  ...MORE_STAFF,
];
/** Who orders: consumers in no group, new ones and trusted ones; a dealer on credit; a retailer without. */
export const CUSTOMERS = ['mei', 'newcomer', 'vip', 'dora', 'rita'] as const;
export type CustomerKind = (typeof CUSTOMERS)[number];
/** The dealer's company, the only one with credit terms. */
export const DEALER = 'acme';

/** A company with everybody in it, on a clock turned by hand, whose tables are put back between lives. */
export type BusyCompany = {
  readonly company: OpenCompany;
  readonly store: Store;
  /** Everything as in the beginning, with this much credit and so many base units of each product in each warehouse. */
  begin(credit: number, stock: Readonly<Record<string, readonly number[]>>): Promise<void>;
  customer(kind: CustomerKind): Promise<Person>;
  staff(): Promise<Person[]>;
  paymentMethods(person: Person): Promise<readonly PaymentMethod[]>;
  stockRows(): Promise<StockDoc[]>;
  close(): Promise<void>;
};

export async function openBusyCompany(empty: Store, start: Date): Promise<BusyCompany> {
  const store = await furnishStore(empty, STOCK, { now: () => start });
  const { connection } = store;
  await productModel(connection).insertMany(PRODUCTS);
  await groupModel(connection).insertMany([
    {
      _id: 'vip',
      label: { zh: '贵宾', en: 'VIP' },
      trusted: true,
      paymentMethods: PAYMENT_METHODS,
      caps: null,
      unpaidCeiling: 1_000_000_000,
      rev: 1,
    },
    {
      _id: 'retail',
      label: { zh: '零售商', en: 'Retailers' },
      trusted: true,
      paymentMethods: PAYMENT_METHODS,
      caps: null,
      unpaidCeiling: 1_000_000_000,
      rev: 1,
    },
  ]);
  await companyModel(connection).insertMany([
    {
      _id: 'shop',
      name: '街角小店',
      kind: 'retailer',
      groupId: 'retail',
      creditLimit: null,
      creditUsed: 0,
      addresses: [],
      rev: 1,
    },
  ] as never[]);
  const account = (id: string) => ({ id, name: id, email: `${id}@orderdesk.example` });
  for (const { id, roles } of MORE_STAFF) await createPerson(store, { ...account(id), kind: 'staff', roles });
  await createPerson(store, { ...account('vip'), kind: 'consumer', groupId: 'vip' });
  await createPerson(store, {
    ...account('rita'),
    kind: 'retailer',
    companyId: 'shop',
    companyRole: 'buyer',
  });
  const company = await companyOn(store, { start, log: createLogger('silent') });
  await company.reload();
  let newcomers = 0;
  const known = async (id: string) => (await company.person(id))!;

  return {
    company,
    store,
    async begin(credit, stock) {
      for (const modelOf of [orderModel, eventModel, outboxModel, reservationModel, timerModel])
        await modelOf(connection).collection.deleteMany({});
      company.core.unpaidOrders.clear();
      await companyModel(connection).updateOne({ _id: DEALER }, { creditLimit: credit, creditUsed: 0 });
      await stockModel(connection).bulkWrite(
        SOLD.flatMap((productId) =>
          WAREHOUSES.map((warehouseId, place) => {
            const onHand = stock[productId]?.[place] ?? STOCK;
            return {
              updateOne: {
                filter: { _id: stockId(productId, warehouseId) },
                update: {
                  $set: {
                    productId,
                    warehouseId,
                    onHand,
                    available: onHand,
                    reserved: 0,
                    missing: 0,
                    shelf: 'A-01-1',
                  },
                },
                upsert: true,
              },
            };
          }),
        ),
      );
      await personModel(connection).bulkWrite(
        STAFF.map(({ id, roles }) => ({
          updateOne: { filter: { _id: id }, update: { $set: { roles: [...roles] } } },
        })),
      );
      await groupModel(connection).updateMany({ _id: { $in: ['vip', 'retail'] } }, { trusted: true });
      await productModel(connection).updateMany({}, { active: true });
      await company.reload();
    },
    async customer(kind) {
      if (kind !== 'newcomer') return known(kind);
      newcomers += 1;
      const id = `new-${newcomers}`;
      await createPerson(store, { ...account(id), kind: 'consumer' });
      return known(id);
    },
    staff: () => Promise.all(STAFF.map(({ id }) => known(id))),
    async paymentMethods(person) {
      const company = person.companyId === null ? null : await findCompany(store, person.companyId);
      const group = person.groupId === null ? null : await findGroup(store, person.groupId);
      return paymentMethodsOf(company, group, [...OFFLINE_METHODS, 'wechat', 'alipay', 'unionpay']);
    },
    stockRows: () =>
      stockModel(connection)
        .collection.find<StockDoc>({ productId: { $in: [...SOLD] } })
        .toArray(),
    close: () => company.close(),
  };
}

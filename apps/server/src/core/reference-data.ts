import {
  type BankAccount,
  type CustomerCaps,
  type House,
  UNNAMED_HOUSE,
  USUAL_CAPS,
  USUAL_CEILING,
} from '@orderdesk/domain';
import {
  findBankAccount,
  findHouse,
  type GroupDoc,
  NEWCOMERS,
  type Store,
  UNGROUPED,
  type WarehouseDoc,
  warehouseModel,
} from '@orderdesk/store';
import { oneAtATime } from './one-at-a-time.ts';

/** What commands need of a customer group. */
export type GroupTerms = Pick<GroupDoc, '_id' | 'trusted' | 'caps' | 'unpaidCeiling'>;

/** Small tables that every command reads and nearly nobody changes, kept in memory and read again when they change. */
export type ReferenceData = {
  group(id: string | null): GroupTerms | null;
  /** What customers of the group (null: of none) may order while they have no history; null: as much as they like. */
  caps(groupId: string | null): CustomerCaps | null;
  /** What all unpaid orders of a customer of the group (null: of none) may come to who has no credit, minor units. */
  ceiling(groupId: string | null): number;
  readonly warehouses: readonly WarehouseDoc[];
  /** Where customers transfer what they owe; null while nobody has said so. */
  readonly bankAccount: BankAccount | null;
  /** The company that sells here. */
  readonly house: House;
  /** What only the house is called: nobody else carries it in their name. */
  readonly houseNames: readonly string[];
  reload(): Promise<void>;
};

/** Collections whose changes call for `reload`. */
export const REFERENCE_COLLECTIONS = ['groups', 'warehouses', 'settings'] as const;

export async function loadReferenceData(store: Store): Promise<ReferenceData> {
  let groups = new Map<string, GroupTerms>();
  let bankAccount: BankAccount | null = null;
  let house = UNNAMED_HOUSE;
  let houseNames: readonly string[] = [];
  let warehouses: readonly WarehouseDoc[] = [];
  const reload = oneAtATime(async () => {
    const [groupRows, warehouseRows, account, said] = await Promise.all([
      store.db.collection<GroupTerms>('groups').find().toArray(),
      warehouseModel(store.connection).find().lean<WarehouseDoc[]>(),
      findBankAccount(store),
      findHouse(store),
    ]);
    groups = new Map(groupRows.map((group) => [group._id, group]));
    bankAccount = account?.account ?? null;
    house = said?.house ?? UNNAMED_HOUSE;
    houseNames = [
      ...Object.values(house.shop),
      ...Object.values(house.name),
      ...(said?.reserved ?? []),
    ].filter((name) => name !== '');
    warehouses = warehouseRows.toSorted((a, b) => a.order - b.order);
  });
  await reload();
  return {
    group: (id) => (id === null ? null : (groups.get(id) ?? null)),
    caps(groupId) {
      const decided = groups.get(groupId ?? UNGROUPED)?.caps;
      if (decided !== undefined) return decided;
      // Whoever was put into a group is known to somebody; newcomers and those in none are not.
      return groupId === null || groupId === NEWCOMERS ? USUAL_CAPS : null;
    },
    ceiling: (groupId) => groups.get(groupId ?? UNGROUPED)?.unpaidCeiling ?? USUAL_CEILING,
    get warehouses() {
      return warehouses;
    },
    get bankAccount() {
      return bankAccount;
    },
    get house() {
      return house;
    },
    get houseNames() {
      return houseNames;
    },
    reload,
  };
}

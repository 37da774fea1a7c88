import { type Store, type WarehouseDoc, warehouseModel } from '@orderdesk/store';
import { oneAtATime } from './one-at-a-time.ts';

/** What commands need of a customer group. */
export type GroupTerms = { readonly _id: string; readonly trusted: boolean };

/** Small tables that every command reads and nearly nobody changes, kept in memory and read again when they change. */
export type ReferenceData = {
  group(id: string | null): GroupTerms | null;
  readonly warehouses: readonly WarehouseDoc[];
  reload(): Promise<void>;
};

/** Collections whose changes call for `reload`. */
export const REFERENCE_COLLECTIONS = ['groups', 'warehouses'] as const;

export async function loadReferenceData(store: Store): Promise<ReferenceData> {
  let groups = new Map<string, GroupTerms>();
  let warehouses: readonly WarehouseDoc[] = [];
  const reload = oneAtATime(async () => {
    const [groupRows, warehouseRows] = await Promise.all([
      store.db.collection<GroupTerms>('groups').find().toArray(),
      warehouseModel(store.connection).find().lean<WarehouseDoc[]>(),
    ]);
    groups = new Map(groupRows.map((group) => [group._id, group]));
    warehouses = warehouseRows.toSorted((a, b) => a.order - b.order);
  });
  await reload();
  return {
    group: (id) => (id === null ? null : (groups.get(id) ?? null)),
    get warehouses() {
      return warehouses;
    },
    reload,
  };
}

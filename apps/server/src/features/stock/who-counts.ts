import { formatMoney, type Person, refuse, type Refusal } from '@orderdesk/domain';
import { abilityFor, may } from '@orderdesk/policy';
import { type ProductDoc, productModel, type ReservationDoc } from '@orderdesk/store';
import { auditedToday } from '../../core/audited-today.ts';
import type { Core } from '../../core/core.ts';

/** What one person writes out of the records in a day, minor units, parcels that came back included; above it whoever sets prices counts. */
export const LOSS_OF_A_DAY = 200_000;

export const STOCK_COUNTED = 'stock.counted';
export const PARCEL_COUNTED = 'parcel.counted';

/** Whoever says that goods are missing does not say how many of them are gone for good. */
export const ownReport = (
  { id }: Pick<Person, 'id'>,
  ledger: readonly Pick<ReservationDoc, 'missedBy'>[],
): Refusal | null =>
  ledger.some(({ missedBy }) => missedBy === id)
    ? refuse('stock.own-report', {
        zh: '缺货是您自己登记的：须由另一位同事或经理清点',
        en: 'You reported these missing yourself: another colleague or a manager counts them',
      })
    : null;

/** Worth that this person may still write off today, minor units; null where nothing bounds them. */
export async function lossLeft(core: Core, person: Person): Promise<number | null> {
  if (may(abilityFor(person), 'edit', 'Price')) return null;
  return Math.max(0, LOSS_OF_A_DAY - ((await lostToday(core, person.id)).get(person.id) ?? 0));
}

/** What people (or one) counted away since the company's day began, by who did, minor units: of stock, and of parcels that came back. */
export async function lostToday(core: Core, personId?: string): Promise<ReadonlyMap<string, number>> {
  const counted = await auditedToday(core, [STOCK_COUNTED, PARCEL_COUNTED], personId);
  return counted.reduce(
    (sums, { actor, after }) =>
      sums.set(actor.id, (sums.get(actor.id) ?? 0) + ((after as { worth?: number }).worth ?? 0)),
    new Map<string, number>(),
  );
}

/** Why so much is not written off by somebody who may still write off `left`. */
export const tooMuchLost = (worth: number, left: number | null): Refusal | null =>
  left === null || worth <= left
    ? null
    : refuse(
        'stock.loss-bound',
        {
          zh: `缺少的商品值 ${formatMoney(worth, 'CNY', 'zh')}，您今天还可以报损 ${formatMoney(left, 'CNY', 'zh')}：须由经理清点`,
          en: `What is gone is worth ${formatMoney(worth, 'CNY', 'en')}, and you may write off ${formatMoney(left, 'CNY', 'en')} more today: a manager counts it`,
        },
        { worth, left },
      );

/** List prices of products, minor units per base unit. */
export async function pricesOf(core: Core, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await productModel(core.store.connection)
    .collection.find<Pick<ProductDoc, '_id' | 'price'>>(
      { _id: { $in: ids as never[] } },
      { projection: { price: 1 } },
    )
    .toArray();
  return new Map(rows.map(({ _id, price }) => [_id, price]));
}

import type { CountStock } from '@orderdesk/contract';
import { accepted, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import {
  auditModel,
  inserting,
  isDuplicateKey,
  reservationModel,
  type StockDoc,
  stockId,
  stockModel,
  updating,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { readMissing } from './missing-stock.ts';

/** Something else is missing by now than was counted. */
class MovedOn extends Error {}

/**
 * Somebody has looked for what was missing: what they found is for sale again, the rest leaves the records, and who said so stays in the
 * audit; in one transaction. Refuses `stock.count-moved-on`.
 */
export async function countStock(
  core: Core,
  person: Pick<Person, 'id' | 'name'>,
  { productId, warehouseId, missing, found }: CountStock,
): Promise<Result<null>> {
  const { store, clock } = core;
  const id = stockId(productId, warehouseId);
  const row = await stockModel(store.connection).collection.findOne<StockDoc>({ _id: id as never });
  if (row?.missing !== missing) return refused(movedOn());
  const ledger = (await readMissing(core, [productId])).filter((each) => each.warehouseId === warehouseId);
  const at = clock.now().toISOString();
  const lost = missing - found;
  try {
    await store.commit([
      updating(
        stockModel,
        { _id: id, missing },
        { $inc: { missing: -missing, available: found, onHand: -lost } },
        () => new MovedOn(),
      ),
      ...ledger.map(({ _id }) =>
        updating(
          reservationModel,
          { _id, state: 'missing' },
          { $set: { state: 'counted' } },
          () => new MovedOn(),
        ),
      ),
      inserting(auditModel, {
        _id: `stock.counted:${id}:${ledger.at(-1)?._id ?? at}`,
        at,
        actor: { id: person.id, name: person.name },
        what: 'stock.counted',
        subject: id,
        before: { onHand: row.onHand, missing },
        after: { onHand: row.onHand - lost, missing: 0 },
      }),
    ]);
  } catch (error) {
    if (error instanceof MovedOn || isDuplicateKey(error)) return refused(movedOn());
    throw error;
  }
  return accepted(null);
}

const movedOn = () =>
  refuse('stock.count-moved-on', {
    zh: '缺货数量刚刚有变化，请查看最新数量后再清点',
    en: 'What is missing has just changed: look at it again before you count',
  });

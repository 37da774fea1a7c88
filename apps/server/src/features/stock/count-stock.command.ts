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
import { ownWordWrite, readOwnWord } from '../orders/own-word.ts';
import { RevConflict } from '../orders/commit-change.ts';
import { readMissing } from './missing-stock.ts';
import { tellLoss } from './tell-loss.ts';
import { lossLeft, ownReport, pricesOf, STOCK_COUNTED, tooMuchLost } from './who-counts.ts';

/** Something else is missing by now than was counted. */
class MovedOn extends Error {}

/**
 * Somebody has looked for what was missing: what they found is for sale again, the rest leaves the records, who said so and what it is
 * worth stay in the audit, and managers are told of a loss; in one transaction. Refuses `stock.count-moved-on`, `stock.own-report` and
 * `stock.loss-bound`.
 */
export async function countStock(
  core: Core,
  person: Person,
  { productId, warehouseId, missing, found }: CountStock,
): Promise<Result<null>> {
  const { store, clock } = core;
  const id = stockId(productId, warehouseId);
  const row = await stockModel(store.connection).collection.findOne<StockDoc>({ _id: id as never });
  if (row?.missing !== missing) return refused(movedOn());
  const ledger = (await readMissing(core, [productId])).filter((each) => each.warehouseId === warehouseId);
  const own = ownReport(person, ledger);
  if (own) return refused(own);
  const now = clock.now();
  const at = now.toISOString();
  const word = await readOwnWord(core, person.id);
  const lost = missing - found;
  const worth = lost * ((await pricesOf(core, [productId])).get(productId) ?? 0);
  const bound = lost > 0 ? tooMuchLost(worth, await lossLeft(core, person)) : null;
  if (bound) return refused(bound);
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
        _id: `${STOCK_COUNTED}:${id}:${ledger.at(-1)?._id ?? at}`,
        at,
        actor: { id: person.id, name: person.name },
        what: STOCK_COUNTED,
        subject: id,
        before: { onHand: row.onHand, missing },
        after: { onHand: row.onHand - lost, missing: 0, worth },
      }),
      ...(worth > 0 ? [ownWordWrite(word, now)] : []),
      ...(lost > 0 ? await tellLoss(core, person, { productId, warehouseId, lost, worth, at }) : []),
    ]);
  } catch (error) {
    if (error instanceof MovedOn || error instanceof RevConflict || isDuplicateKey(error))
      return refused(movedOn());
    throw error;
  }
  return accepted(null);
}

const movedOn = () =>
  refuse('stock.count-moved-on', {
    zh: '缺货数量刚刚有变化，请查看最新数量后再清点',
    en: 'What is missing has just changed: look at it again before you count',
  });

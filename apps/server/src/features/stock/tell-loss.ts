import { formatMoney, type Person } from '@orderdesk/domain';
import { type ProductDoc, productModel, type Write } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { noticesToStaff } from '../../core/notice-writes.ts';
import { warehouseLabel } from '../../core/warehouse-label.ts';

type Loss = {
  readonly productId: string;
  readonly warehouseId: string;
  /** Base units. */
  readonly lost: number;
  /** Minor units at list price. */
  readonly worth: number;
  readonly at: string;
};

/** One notice for each manager but the one who counted: who wrote how much of what out of the records, and its worth. */
export async function tellLoss(
  core: Core,
  { id: counter, name: who }: Pick<Person, 'id' | 'name'>,
  { productId, warehouseId, lost, worth, at }: Loss,
): Promise<Write[]> {
  const product = await productModel(core.store.connection).collection.findOne<Pick<ProductDoc, 'name'>>(
    { _id: productId as never },
    { projection: { name: 1 } },
  );
  const place = warehouseLabel(core, warehouseId);
  const name = product?.name ?? { zh: productId, en: productId };
  const text = {
    zh: `${who}在${place.zh}清点报损：${name.zh} 少 ${lost} 件，值 ${formatMoney(worth, 'CNY', 'zh')}`,
    en: `${who} counted at ${place.en}: ${name.en}, ${lost} gone, worth ${formatMoney(worth, 'CNY', 'en')}`,
  };
  return noticesToStaff(core.store, ['manager'], text, at, counter);
}

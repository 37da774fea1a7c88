import { type OrderDifference, refuse, type Refusal, type Text } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { stagePaths } from './order-row.ts';
import { madeBy, readSteps } from './steps-made.ts';

/**
 * What somebody decides is decided on what they saw when they opened its form (`seen`, a rev): where the order was changed since, or stands
 * somewhere else, it is refused (`order.changed-since-seen`), once; who presses again has read it, and says so by the rev they see now.
 */
export async function changedSinceSeen(core: Core, doc: OrderDoc, seen: number): Promise<Refusal | null> {
  if (seen >= doc.rev) return null;
  const [first, ...later] = await readSteps(core, doc._id, seen);
  const since = first?.rev === seen ? later : [first, ...later].filter((step) => step !== undefined);
  const changed = partsOf(since.flatMap((step) => madeBy(step) ?? []));
  const hasMoved = first?.rev === seen && first.stages.join() !== stagePaths(doc.tree).join();
  if (changed.length === 0 && !hasMoved) return null;
  return refuse('order.changed-since-seen', words(changed, hasMoved ? doc.row.stage.label : null), {
    rev: doc.rev,
  });
}

const PARTS = {
  address: { zh: '地址', en: 'the address' },
  contact: { zh: '收货人', en: 'the receiver' },
  delivery: { zh: '配送方式', en: 'the way of delivery' },
  lines: { zh: '商品', en: 'the goods' },
} as const;
type Part = keyof typeof PARTS;

/** What is otherwise, by kind: who may not read an address is not told it here. */
const partsOf = (differences: readonly OrderDifference[]): Part[] =>
  (Object.keys(PARTS) as Part[]).filter((part) =>
    differences.some((difference) =>
      part === 'lines' ? difference.lines.length > 0 : difference[part] !== undefined,
    ),
  );

function words(changed: readonly Part[], now: Text | null): Text {
  const label = changed.some((part) => part !== 'lines');
  const zh = [
    ...(changed.length > 0 ? [`${changed.map((part) => PARTS[part].zh).join('、')}有更改`] : []),
    ...(now ? [`订单现在是“${now.zh}”`] : []),
    ...(label ? ['已写的面单须重写'] : []),
  ];
  const en = [
    ...(changed.length > 0 ? [`changed: ${changed.map((part) => PARTS[part].en).join(', ')}`] : []),
    ...(now ? [`the order is “${now.en}” now`] : []),
    ...(label ? ['a label that is written already is to be written anew'] : []),
  ];
  return {
    zh: `您打开之后，${zh.join('；')}。请核对，仍要提交请再按一次`,
    en: `Since you opened this, ${en.join('; ')}. Look again, then press again to send it all the same`,
  };
}

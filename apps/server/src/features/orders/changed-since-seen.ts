import { type Actor, type OrderDifference, refuse, type Refusal, type Text } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { isCustomer } from './order-bounds.ts';
import { stagePaths } from './order-row.ts';
import { madeBy, readSteps, type StepMade } from './steps-made.ts';

/**
 * What somebody decides is decided on what they saw when they opened its form (`seen`, a rev): where the order was changed since, stands
 * somewhere else, or its customer has spoken to those who answer them, it is refused (`order.changed-since-seen`), once, with what and by
 * whom; who presses again has read it, and says so by the rev they see now. What the house keeps to itself holds no customer back.
 */
export async function changedSinceSeen(
  core: Core,
  doc: OrderDoc,
  seen: number,
  reader: Actor,
): Promise<Refusal | null> {
  if (seen >= doc.rev) return null;
  const steps = await readSteps(core, doc._id, seen);
  const first = steps.find(({ rev }) => rev === seen);
  const since = steps.filter(({ rev }) => rev > seen);
  const forCustomer = isCustomer(reader);
  const changing = since.filter((step) => madeBy(step) !== null || (!forCustomer && isCustomer(step.actor)));
  const changed = partsOf(changing, forCustomer);
  const now = hasMoved(first, doc, forCustomer)
    ? doc.row[forCustomer ? 'customerStage' : 'stage'].label
    : null;
  if (changed.length === 0 && !now) return null;
  const by = (changing.length > 0 ? changing : since).at(-1)?.actor;
  return refuse('order.changed-since-seen', words({ changed, now, by, forCustomer }), { rev: doc.rev });
}

function hasMoved(first: StepMade | undefined, doc: OrderDoc, forCustomer: boolean): boolean {
  if (!first) return false;
  return forCustomer
    ? first.row.customerStage.id !== doc.row.customerStage.id
    : first.stages.join() !== stagePaths(doc.tree).join();
}

const PARTS = {
  address: { zh: '地址', en: 'the address' },
  contact: { zh: '收货人', en: 'the receiver' },
  delivery: { zh: '配送方式', en: 'the way of delivery' },
  lines: { zh: '商品', en: 'the goods' },
  asked: { zh: '客户申请的修改', en: 'what the customer asks for' },
  said: { zh: '客户说的话', en: 'what the customer has said' },
} as const;
type Part = keyof typeof PARTS;
const OF_ORDER = ['address', 'contact', 'delivery', 'lines'] as const;

/** What is otherwise, by kind: who may not read an address is not told it here. */
function partsOf(steps: readonly StepMade[], forCustomer: boolean): Part[] {
  const made = steps.flatMap((step) => madeBy(step) ?? []);
  const spoken = forCustomer ? [] : steps.filter((step) => madeBy(step) === null);
  const asks = ({ type, asked }: StepMade): boolean => asked === true || type.endsWith('Change');
  return [
    ...OF_ORDER.filter((part) => made.some((difference) => isOther(difference, part))),
    ...(spoken.some(asks) ? ['asked' as const] : []),
    ...(spoken.some((step) => !asks(step)) ? ['said' as const] : []),
  ];
}

const isOther = (difference: OrderDifference, part: (typeof OF_ORDER)[number]): boolean =>
  part === 'lines' ? difference.lines.length > 0 : difference[part] !== undefined;

type Told = {
  readonly changed: readonly Part[];
  /** Where the order stands now, where that is somewhere else. */
  readonly now: Text | null;
  readonly by: Actor | undefined;
  readonly forCustomer: boolean;
};

function words({ changed, now, by, forCustomer }: Told): Text {
  const label = !forCustomer && changed.some((part) => ['address', 'contact', 'delivery'].includes(part));
  const who = by && whoIs(by, forCustomer);
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
    zh: `您打开之后，${zh.join('；')}${who ? `（${who.zh}）` : ''}。请核对，仍要提交请再按一次`,
    en: `Since you opened this, ${en.join('; ')}${who ? ` (${who.en})` : ''}. Look again, then press again to send it all the same`,
  };
}

/** Whose doing it was, by side: customers are told that of the house, not who. */
function whoIs(actor: Actor, forCustomer: boolean): Text | null {
  if (actor.roles.includes('system')) return null;
  if (forCustomer)
    return isCustomer(actor)
      ? { zh: actor.name, en: `by ${actor.name}` }
      : { zh: '我们的工作人员', en: 'by our staff' };
  return isCustomer(actor)
    ? { zh: `客户 ${actor.name}`, en: `by the customer, ${actor.name}` }
    : { zh: `同事 ${actor.name}`, en: `by a colleague, ${actor.name}` };
}

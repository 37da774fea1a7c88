import {
  isWithCustomer,
  livingLines,
  type Order,
  orderMoney,
  cashParts,
  cashWith,
  paymentStanding,
  promisedDay,
  quantityText,
  type Text,
} from '@orderdesk/domain';
import type { StoredRow } from '@orderdesk/store';
import { deadlinesOf, type InstanceTree, isOver, type Stage, stagesOf } from '@orderdesk/workflow';
import type { StageView } from '@orderdesk/contract';
import type { Core } from '../../core/core.ts';
import { warehouseLabel } from '../../core/warehouse-label.ts';
import { whereItStands } from './stations.ts';

export const stageView = (stage: Stage): StageView => ({
  id: stage.id,
  label: stage.label,
  tone: stage.tone,
  queue: stage.queue,
  since: stage.since,
  dueAt: stage.dueAt,
});

/** The stage as its customer reads it: in their words, without the house's queues and clocks. */
export const customerStageView = (stage: Stage): StageView => ({
  ...stageView(stage),
  label: stage.customerLabel,
  // Red is for those who have to act at once; customers read calmly what is being done.
  tone: stage.tone === 'bad' ? 'warn' : stage.tone,
  queue: null,
  dueAt: null,
});

/** The stages that the order's customer is shown; what the house has to solve within itself alarms nobody. */
export function customerStages(stages: readonly Stage[]): readonly Stage[] {
  const shown = stages.filter(({ internal }) => !internal);
  return shown.length > 0 ? shown : stages;
}

/** What the order is doing now, in the words that are true of it: the one place that lists, pages and notices ask. */
export const orderStages = (
  { workflows }: Pick<Core, 'workflows'>,
  order: Order,
  tree: InstanceTree,
): Stage[] =>
  stagesOf(workflows.resolve, tree, {
    delivery: order.delivery.method,
    isPartPaid: isPartPaid(order),
    parcels: order.shipments,
  });

/** The order as a list shows it. The stage named is the most telling one; `dueAt` the earliest of all its running clocks. */
export function storedRow(
  core: Pick<Core, 'workflows' | 'reference'>,
  order: Order,
  tree: InstanceTree,
  rev: number,
): StoredRow {
  const stages = orderStages(core, order, tree);
  const [first] = stages;
  if (!first) throw new Error(`order ${order.number} is in no state at all`);
  const { definition } = core.workflows.resolve(tree.main.workflowId, tree.main.version);
  const open = !isOver(core.workflows.resolve, tree);
  const deadlines = open ? deadlinesOf(core.workflows.resolve, tree) : [];
  const { queues, queuesAt, sinceAt } = whereItStands(order, definition.queues, stages);
  return {
    id: order.id,
    rev,
    number: order.number,
    customer: { ...order.customer },
    placedBy: order.placedBy,
    placedAt: order.placedAt,
    ...(order.dearerAt ? { dearerAt: order.dearerAt } : {}),
    stage: stageView(first),
    customerStage: customerStageView(customerStages(stages)[0]!),
    queues,
    dueAt: stages.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt])).toSorted()[0] ?? null,
    open,
    owner: order.owner && { id: order.owner.id, name: order.owner.name },
    lineCount: livingLines(order.lines).length,
    summary: summaryOf(order),
    total: order.totals.total,
    currency: order.totals.currency,
    payment: paymentView(order, stages),
    ...(deadlines.length > 0 ? { deadlines } : {}),
    expectedAt: promisedDay(order, { open, waits: isWithCustomer(stages.map(({ queue }) => queue)) }),
    warehouses: [...new Set(order.shipments.map(({ warehouseId }) => warehouseId))].map((id) => ({
      id,
      label: warehouseLabel(core, id),
      queues: queuesAt(id),
      since: sinceAt(id),
      ...pickedBy(order, id),
    })),
    inFulfilment: isWarehouseWork(order, stages),
  };
}

/** Who is putting a parcel together in this warehouse. */
function pickedBy({ shipments }: Order, warehouseId: string): { worker?: string } {
  const picked = shipments.find((parcel) => parcel.warehouseId === warehouseId && parcel.step === 'picking');
  return picked?.worker ? { worker: picked.worker.name } : {};
}

const isPartPaid = (order: Order): boolean => paymentStanding(order) === 'part';

/** An order's money as lists, pages and notices show it. */
export function paymentView(order: Order, stages: readonly Stage[]): NonNullable<StoredRow['payment']> {
  const { method, status, writtenOff } = order.payment;
  const { received, outstanding, toRefund } = orderMoney(order);
  const standing = paymentStanding(order);
  const later = method === 'cod' && outstanding > 0 ? cashLater(order, outstanding) : 0;
  const payBy = outstanding > 0 ? invoiceDue(order, stages) : null;
  const refundBy = toRefund > 0 ? (stages.find(({ queue }) => queue === 'refund')?.dueAt ?? null) : null;
  return {
    ...{ method, status, standing, received, outstanding, toRefund },
    ...(later > 0 && { later }),
    ...(writtenOff && { writtenOff }),
    ...(payBy === null ? {} : { payBy }),
    ...(refundBy === null ? {} : { refundBy }),
  };
}

function cashLater(order: Order, outstanding: number): number {
  const { there, ahead, again } = cashParts(order.shipments, cashWith(order), outstanding);
  return there > 0 ? ahead + again : 0;
}

/** Until when an order on account is to be paid: as long as its invoice's clock says. */
const invoiceDue = ({ payment }: Order, stages: readonly Stage[]): string | null =>
  payment.method === 'credit' ? (stages.find(({ queue }) => queue === 'payment')?.dueAt ?? null) : null;

/** What the warehouse may see: orders that wait for it, and orders it has had in its hands, whatever became of them. */
const isWarehouseWork = (order: Order, stages: readonly Stage[]): boolean =>
  stages.some(({ queue, roles }) => queue !== null && roles.includes('warehouse')) ||
  (order.putBack ?? []).length > 0 ||
  order.shipments.some(({ step, begun }) => (begun || step !== 'allocated') && step !== 'cancelled');

/** The first two products, as people would name the order. */
function summaryOf(order: Order): Text {
  const names = (locale: 'zh' | 'en') => {
    const shown = livingLines(order.lines)
      .slice(0, 2)
      .map((line) => `${line.name[locale]} × ${quantityText(line.quantity, line.unit, locale)}`);
    return shown.join(locale === 'zh' ? '、' : ', ');
  };
  return { zh: names('zh'), en: names('en') };
}

/** Paths of all active states, a child's with its id before it, as history keeps them. */
export const stagePaths = (tree: InstanceTree): string[] => [
  ...tree.main.active.map(({ path }) => path),
  ...Object.entries(tree.children).flatMap(([id, child]) => child.active.map(({ path }) => `${id}:${path}`)),
];

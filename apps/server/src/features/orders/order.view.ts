import type { OrderRow, OrderView, ShipmentView } from '@orderdesk/contract';
import type { Order } from '@orderdesk/domain';
import { actorOn, type AppAbility, may, project } from '@orderdesk/policy';
import { stockId, type OrderDoc, type StoredRow } from '@orderdesk/store';
import { offersOf, pathOf, stagesOf } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { shelvesOf } from '../stock/shelves.ts';
import { orderOf } from './commit-change.ts';
import { gatherFacts } from './gather-facts.ts';
import { type Reader, readsDesk } from './order-rights.ts';
import { shownRefusal } from './refusal.view.ts';
import { customerStageView, stageView } from './order-row.ts';

/** What stands where the desk's own fields are not to be read. */
const NOT_THE_DESK = { owner: null, queues: [], dueAt: null };

/** A row as it may be seen. Customers read the stage in a customer's words, without the house's owner, queues and clocks. */
export function rowView(ability: AppAbility, row: StoredRow): OrderRow {
  const shown = readsDesk(ability, row) ? row : { ...row, stage: row.customerStage };
  return { ...NOT_THE_DESK, ...project(ability, 'Order', shown, row) };
}

/** One order as this person may see it, with what they may do to it now. */
export async function orderViewFor(core: Core, reader: Reader, doc: OrderDoc): Promise<OrderView> {
  const { person, ability } = reader;
  const order = orderOf(doc);
  const forCustomer = !readsDesk(ability, doc);
  const [facts, shipments] = await Promise.all([
    gatherFacts(core, order),
    shipmentViews(core, order, forCustomer),
    core.workflows.loadFor(doc.tree),
  ]);
  const { resolve } = core.workflows;
  const stages = stagesOf(resolve, doc.tree);
  const offers = offersOf(resolve, doc.tree, actorOn(person, doc), facts, core.clock.now());
  const isOwner = doc.owner?.id === person.id;
  const full = {
    ...doc.row,
    totals: order.totals,
    lines: order.lines,
    address: order.address,
    contact: order.contact,
    delivery: order.delivery,
    paymentDetail: order.payment,
    findings: order.findings,
    changeRequest: order.changeRequest,
    note: order.note,
    shipments,
  };
  const shown = forCustomer ? { ...full, stage: full.customerStage } : full;
  const readable = project(ability, 'Order', shown, doc) as unknown as Omit<
    OrderView,
    'stages' | 'path' | 'offers' | 'can' | 'workflow'
  >;
  return {
    ...NOT_THE_DESK,
    ...readable,
    stages: stages.map(forCustomer ? customerStageView : stageView),
    path: pathOf(resolve, doc.tree),
    offers: offers.map((offer) => ({
      ...offer,
      form: [...offer.form],
      refusal: offer.refusal && shownRefusal(offer.refusal, forCustomer),
    })) as OrderView['offers'],
    can: {
      claim: doc.open && !doc.owner && may(ability, 'handle', 'Order', doc),
      release: doc.open && isOwner && may(ability, 'handle', 'Order', doc),
      assign: doc.open && may(ability, 'assign', 'Order', doc),
    },
    workflow: { id: doc.tree.main.workflowId, version: doc.tree.main.version },
  };
}

async function shipmentViews(core: Core, order: Order, forCustomer: boolean): Promise<ShipmentView[]> {
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const places = order.shipments.flatMap(({ warehouseId, lines: parts }) =>
    parts.map(({ productId }) => ({ productId, warehouseId })),
  );
  const shelves = forCustomer ? new Map<string, string>() : await shelvesOf(core.store, places);
  const warehouses = new Map(core.reference.warehouses.map(({ _id, label }) => [_id, label]));
  return order.shipments.map((shipment) => ({
    ...shipment,
    warehouse: warehouses.get(shipment.warehouseId) ?? { zh: shipment.warehouseId, en: shipment.warehouseId },
    lines: shipment.lines.map((part) => {
      const line = lines.get(part.lineId)!;
      const shelf = shelves.get(stockId(part.productId, shipment.warehouseId));
      return { ...part, sku: line.sku, name: line.name, ...(shelf ? { shelf } : {}) };
    }),
  }));
}

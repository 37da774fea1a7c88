import {
  cartModel,
  companyModel,
  eventModel,
  orderModel,
  reservationModel,
  stockModel,
  type Store,
} from '@orderdesk/store';

/** What is not true of a database in which every step was saved whole or not at all; nothing, where all is well. */
export async function contradictionsIn(store: Store): Promise<string[]> {
  const { connection } = store;
  const [orders, events, reservations, stock, companies, carts] = await Promise.all([
    orderModel(connection).find().lean(),
    eventModel(connection).find().lean(),
    reservationModel(connection).find().lean(),
    stockModel(connection).find().lean(),
    companyModel(connection).find().lean(),
    cartModel(connection).find().lean(),
  ]);
  const found: string[] = [];
  const ids = new Set(orders.map(({ _id }) => _id));
  const steps = Map.groupBy(events, ({ orderId }) => orderId);
  for (const orderId of steps.keys()) if (!ids.has(orderId)) found.push(`history of no order: ${orderId}`);
  for (const { _id, number, rev } of orders) {
    const revs = (steps.get(_id) ?? []).map((step) => step.rev).toSorted((a, b) => a - b);
    if (revs.join() !== Array.from({ length: rev }, (_, n) => n + 1).join())
      found.push(`${number} is at ${rev}, its history says ${revs.join()}`);
  }

  const lines = Map.groupBy(
    orders.flatMap(({ _id, lines: all }) =>
      all.map((line) => ({ orderId: _id, quantity: line.quantity * line.unit.per })),
    ),
    ({ orderId }) => orderId,
  );
  const held = Map.groupBy(reservations, ({ orderId }) => orderId);
  const sum = (rows: readonly { quantity: number }[] = []) =>
    rows.reduce((all, { quantity }) => all + quantity, 0);
  for (const { _id, number } of orders)
    if (sum(lines.get(_id)) !== sum(held.get(_id)))
      found.push(`${number} has ${sum(lines.get(_id))} pieces, its reservations ${sum(held.get(_id))}`);

  const reserved = Map.groupBy(
    reservations.filter(({ state }) => state === 'held'),
    ({ productId, warehouseId }) => `${productId}:${warehouseId}`,
  );
  for (const row of stock) {
    if (row.reserved !== sum(reserved.get(row._id)))
      found.push(`${row._id}: ${row.reserved} reserved, ${sum(reserved.get(row._id))} held`);
    if (row.available !== row.onHand - row.reserved || row.available < 0)
      found.push(`${row._id} does not add up`);
  }

  for (const { _id, creditUsed } of companies) {
    const mine = orders.filter(({ customer, payment }) => customer.id === _id && payment.method === 'credit');
    // An order holds credit from when it is placed, or not at all before somebody lends it; once it is on its way, what it owes.
    for (const { number, payment, totals, open, inFulfilment } of mine)
      if (open && inFulfilment && payment.status === 'due' && payment.received === 0)
        if (payment.credit !== totals.total)
          found.push(`${number} owes ${totals.total}, holds ${payment.credit} of credit`);
    const owed = mine.reduce((all, { payment }) => all + (payment.credit ?? 0), 0);
    if (creditUsed !== owed) found.push(`${_id} uses ${creditUsed} of its credit, its orders ${owed}`);
  }
  const numbers = new Set(orders.map(({ number }) => number));
  if (numbers.size !== orders.length) found.push('two orders have one number');
  for (const { ordered } of carts)
    if (ordered && !numbers.has(ordered.number))
      found.push(`a cart became ${ordered.number}, which is not there`);
  return found;
}

import { pieces } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LineView, OrderView } from '@orderdesk/contract';
import { isOff } from './money-rows.ts';

type Of = Pick<OrderView, 'shipments' | 'payment'>;

/**
 * What became of a line that its customer has nothing of and pays nothing for: it came back, or was called off, or the order was. Null where
 * they have it, or will.
 */
export function lineFate(
  { id, quantity, unit }: Pick<LineView, 'id' | 'quantity' | 'unit'>,
  { shipments, payment }: Of,
): string | null {
  const off = isOff(payment?.standing);
  if (quantity > 0 && !off) return null;
  const back = shipments
    .filter(({ step }) => step === 'returned')
    .flatMap(({ lines }) => lines)
    .reduce((sum, line) => sum + (line.lineId === id ? line.quantity : 0), 0);
  if (back === 0) return quantity > 0 ? m.order_line_off() : m.order_line_gone();
  return back < quantity * unit.per
    ? m.order_line_part_back({ pieces: pieces(back, unit) })
    : m.order_line_back();
}

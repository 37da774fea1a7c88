import type { Text } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';

type Write = (order: OrderDoc) => Text;

const parcel = (order: OrderDoc): { zh: string; en: string } => {
  const shipped = order.shipments.findLast(({ tracking }) => tracking !== null);
  return shipped
    ? {
        zh: `，${shipped.carrier ?? ''}单号 ${shipped.tracking}`,
        en: ` (${shipped.carrier ?? ''} ${shipped.tracking})`,
      }
    : { zh: '', en: '' };
};

/** What people are told, by the template name a definition uses; the order is named first, so that a list can be scanned. */
const TEXTS: Readonly<Record<string, Write>> = {
  'order.received': (order) => ({
    zh: `${order.number}：我们已收到您的订单`,
    en: `${order.number}: we have received your order`,
  }),
  'order.shipped': (order) => ({
    zh: `${order.number}：已发货${parcel(order).zh}`,
    en: `${order.number}: on its way to you${parcel(order).en}`,
  }),
};

/**
 * The text of a template for an order. A template nobody has written words for says where the order stands now, in the words the
 * definition gives its state: managers may name new templates without waiting for a release.
 */
export function notificationText(template: string, order: OrderDoc): Text {
  const write = TEXTS[template];
  if (write) return write(order);
  const { label } = order.row.stage;
  return { zh: `${order.number}：${label.zh}`, en: `${order.number}: ${label.en}` };
}

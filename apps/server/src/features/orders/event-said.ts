import {
  type Address,
  formatAddress,
  formatMoney,
  type FormField,
  type HeldLine,
  type Order,
  piecesText,
  type Text,
} from '@orderdesk/domain';
import { dayText } from '../../core/days.ts';

/** One thing that was said in the form of an event, in words that stand by themselves. */
export type Said = {
  readonly name: string;
  readonly type: FormField['type'];
  readonly label: Text;
  readonly text: Text;
};

/** What a form's values are told with: the order they belong to, and what its warehouses are called. */
export type SaidOf = {
  readonly order: Pick<Order, 'shipments' | 'totals'>;
  /** Where the parcel was that the event named, by the warehouse's id. */
  readonly parcelAt?: string | undefined;
  /** What that parcel held, where its goods were counted. */
  readonly held?: readonly HeldLine[] | undefined;
  readonly warehouse: (id: string) => Text;
};

/** What an event's form said, by its fields; what was left empty, or may not be read and so is not in `data`, is left out. */
export const saidIn = (
  form: readonly FormField[],
  data: Readonly<Record<string, unknown>>,
  of: SaidOf,
): Said[] =>
  form.flatMap((field) => {
    if (field.repeats !== undefined) return [];
    const text = valueText(field, data[field.name], of);
    return text ? [{ name: field.name, type: field.type, label: field.label, text }] : [];
  });

const same = (text: string): Text => ({ zh: text, en: text });

function valueText(
  field: FormField,
  value: unknown,
  { order, parcelAt, held, warehouse }: SaidOf,
): Text | null {
  if (value === undefined || value === null || value === '') return null;
  switch (field.type) {
    case 'money':
      return typeof value === 'number' ? moneyText(value, order.totals.currency) : null;
    case 'number':
      return typeof value === 'number' ? { zh: count(value, 'zh'), en: count(value, 'en') } : null;
    case 'boolean':
      return value === true ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
    case 'select':
      return field.options?.find((option) => option.value === value)?.label ?? null;
    case 'shipment': {
      const at = parcelAt ?? order.shipments.find(({ id }) => id === value)?.warehouseId;
      return at === undefined ? null : warehouse(at);
    }
    case 'address':
      return addressText(value as Address);
    // Told by the difference it made, which says both sides.
    case 'change':
      return null;
    case 'goods':
      return goodsText(value, field.name, held);
    case 'date':
      return typeof value === 'string' ? dayText(value) : null;
    case 'text':
    case 'textarea':
    case 'carrier':
    case 'code':
      return typeof value === 'string' && value.trim() !== '' ? same(value.trim()) : null;
  }
}

export const moneyText = (amount: number, currency: string): Text => ({
  zh: formatMoney(amount, currency, 'zh'),
  en: formatMoney(amount, currency, 'en'),
});

/** How much of a parcel that came back can be sold again, or of one that is put together is missing, by its goods. */
function goodsText(value: unknown, name: string, held?: readonly HeldLine[]): Text | null {
  if (typeof value !== 'object' || value === null) return null;
  const counted = value as Readonly<Record<string, number>>;
  const pieces = Object.values(counted).reduce((sum, each) => sum + each, 0);
  const isFound = name === 'found';
  if (!isFound && pieces === 0) return { zh: '没有可再售的', en: 'nothing to be sold again' };
  if (held) {
    const parts = held.flatMap((line) => {
      const there = counted[line.lineId] ?? 0;
      const told = isFound ? line.quantity - there : there;
      return told > 0 ? [ofLine(line, told, there)] : [];
    });
    if (parts.length === 0) return { zh: '全部找到', en: 'all of it' };
    const zh = parts.map((part) => part.zh).join('，');
    const en = parts.map((part) => part.en).join(', ');
    return isFound
      ? { zh: `缺 ${zh}`, en: `missing: ${en}` }
      : { zh: `可再售 ${zh}`, en: `to be sold again: ${en}` };
  }
  // Counted before it was kept what the parcel held.
  if (isFound) return { zh: `${count(pieces, 'zh')} 件`, en: count(pieces, 'en') };
  return { zh: `${count(pieces, 'zh')} 件可再售`, en: `${count(pieces, 'en')} to be sold again` };
}

/** So many of a product, and how many of how many are there. */
const ofLine = ({ name, unit, quantity }: HeldLine, pieces: number, there: number): Text => ({
  zh: `${name.zh} ${piecesText(pieces, unit, 'zh')}（${count(there, 'zh')}/${count(quantity, 'zh')}）`,
  en: `${name.en}, ${piecesText(pieces, unit, 'en')} (${count(there, 'en')} of ${count(quantity, 'en')} there)`,
});

const count = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);

const addressText = (address: Address): Text => ({
  zh: formatAddress(address, 'zh').join(' '),
  en: formatAddress(address, 'en').join(', '),
});

import {
  type Address,
  formatAddress,
  formatMoney,
  type FormField,
  type Order,
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

function valueText(field: FormField, value: unknown, { order, parcelAt, warehouse }: SaidOf): Text | null {
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
      return goodsText(value, field.name);
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

/** How much of a parcel that came back can be sold again, or of one that is put together was found. */
function goodsText(value: unknown, name: string): Text | null {
  if (typeof value !== 'object' || value === null) return null;
  const pieces = Object.values(value).reduce<number>((sum, each) => sum + Number(each), 0);
  if (name === 'found') return { zh: `${count(pieces, 'zh')} 件`, en: count(pieces, 'en') };
  return pieces === 0
    ? { zh: '没有可再售的', en: 'nothing to be sold again' }
    : { zh: `${count(pieces, 'zh')} 件可再售`, en: `${count(pieces, 'en')} to be sold again` };
}

const count = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);

const addressText = (address: Address): Text => ({
  zh: formatAddress(address, 'zh').join(' '),
  en: formatAddress(address, 'en').join(', '),
});

import { count, money, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import { type CustomerCaps, readMoney, readQuantity, type Result, USUAL_CAPS } from '@orderdesk/domain';

/** The caps as they are typed; an empty field is no limit. */
export type CapsDraft = {
  limited: boolean;
  quantityPerProduct: string;
  orderAmount: string;
  openUnpaid: string;
  provenAfter: string;
};
export type CapsField = Exclude<keyof CapsDraft, 'limited'>;

const shown = (value: number | null): string => (value === null ? '' : String(value));

/** What a form starts with. Where nothing is limited, the usual limits stand ready to be switched on. */
export function draftOfCaps(caps: CustomerCaps | null): CapsDraft {
  const { quantityPerProduct, orderAmount, openUnpaid, provenAfter } = caps ?? USUAL_CAPS;
  return {
    limited: caps !== null,
    quantityPerProduct: shown(quantityPerProduct),
    orderAmount: orderAmount === null ? '' : typedMoney(orderAmount),
    openUnpaid: shown(openUnpaid),
    provenAfter: shown(provenAfter),
  };
}

/** What is typed, on what somebody else has saved meanwhile: a field that nobody touched says what is now. */
export function onNewer<T extends object>(typed: T, began: T, now: T): T {
  const fields = Object.keys(now) as (keyof T)[];
  return Object.fromEntries(
    fields.map((field) => [field, typed[field] === began[field] ? now[field] : typed[field]]),
  ) as T;
}

/** An amount as it stands in its field. */
export const typedMoney = (amount: number): string => (amount / 100).toFixed(2).replace(/\.00$/, '');

/** The ceiling of unpaid orders as typed, minor units, or what is wrong with it. */
export function readCeiling(typed: string): { readonly amount?: number; readonly error?: string } {
  if (typed.trim() === '') return { error: m.form_required() };
  const read = readMoney(typed);
  if (!read.ok) return { error: t(read.refusal.text) };
  const { value: amount } = read;
  if (amount >= 1 && amount <= MOST_AMOUNT) return { amount };
  return { error: m.desk_caps_between({ least: money(1), most: money(MOST_AMOUNT) }) };
}
const MOST_AMOUNT = 1e13;

export type ReadCaps = {
  /** Null is "nothing is limited"; undefined: something is to be mended first. */
  readonly caps: CustomerCaps | null | undefined;
  readonly errors: Readonly<Partial<Record<CapsField, string>>>;
};

/** The caps a draft stands for, or beside each field what is wrong with it. */
export function readCaps(draft: CapsDraft): ReadCaps {
  if (!draft.limited) return { caps: null, errors: {} };
  const errors: Partial<Record<CapsField, string>> = {};

  function read(
    field: CapsField,
    parse: (typed: string) => Result<number>,
    most: number,
    say: (bound: number) => string = count,
  ): number | null {
    const typed = draft[field].trim();
    if (typed === '') return null;
    const value = parse(typed);
    if (!value.ok) errors[field] = t(value.refusal.text);
    else if (value.value < 1 || value.value > most)
      errors[field] = m.desk_caps_between({ least: say(1), most: say(most) });
    return value.ok ? value.value : null;
  }
  const caps = {
    quantityPerProduct: read('quantityPerProduct', readQuantity, 1_000_000),
    orderAmount: read('orderAmount', readMoney, MOST_AMOUNT, money),
    openUnpaid: read('openUnpaid', readQuantity, 1000),
    provenAfter: read('provenAfter', readQuantity, 5) ?? 0,
  };
  if (draft.provenAfter.trim() === '') errors.provenAfter = m.form_required();
  return { caps: Object.keys(errors).length === 0 ? caps : undefined, errors };
}

import type { Agreement, BusinessCalendar, Text } from '@orderdesk/domain';
import { type Compiled, fitting } from '@orderdesk/workflow';
import { stepSentence } from './event-sentence.ts';
import { saidIn } from './event-said.ts';

type TimeZone = BusinessCalendar['timezone'];

/** What a customer is asked whether they deny it: who of the staff wrote it down, when, what, and how they were told. */
export function denialQuote(origin: Compiled, agreed: Agreement, timezone: TimeZone): Text {
  const { by } = agreed;
  const { text, told, when } = wordsOf(origin, agreed, timezone, true);
  return {
    zh: `${by}，${when.zh}：“${text.zh}”${told ? `（${told.zh}告知）` : ''}。您没有这样同意或告知？我们会先停下来，由另一位同事核实。`,
    en: `${by}, ${when.en}: “${text.en}”${told ? ` (told ${told.en})` : ''}. You did not say or agree to this? We stop, and a colleague looks into it first.`,
  };
}

/** The same to staff, who are told what a customer denies: whose act it was, when, and how they say they were told. */
export function deniedAct(origin: Compiled, agreed: Agreement, timezone: TimeZone): Text {
  const { text, told, when } = wordsOf(origin, agreed, timezone, false);
  return {
    zh: `${when.zh} ${text.zh}${told ? `，${told.zh}告知` : ''}`,
    en: `${when.en}: ${text.en}${told ? `, told ${told.en}` : ''}`,
  };
}

function wordsOf(
  origin: Compiled,
  { by, id = '', event: type = '', how, at }: Agreement,
  timezone: TimeZone,
  forCustomer: boolean,
): { readonly text: Text; readonly told: Text | undefined; readonly when: Text } {
  const known = origin.definition.events[type];
  const field = known && fitting(known, null).form?.find(({ agreement }) => agreement);
  const said = field
    ? saidIn(
        [field],
        { [field.name]: how },
        { order: NO_ORDER, warehouse: (name) => ({ zh: name, en: name }) },
      )
    : [];
  const step = { type, actor: { id, name: by, roles: [] }, data: {}, stages: [], workflow: null };
  const { text } = stepSentence(origin, step, { said, moved: null, forCustomer });
  const when = (locale: string) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: timezone,
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hour12: false,
    }).format(new Date(at));
  return { text, told: said[0]?.text, when: { zh: when('zh-CN'), en: when('en-GB') } };
}

/** A way of telling names no parcel and no amount. */
const NO_ORDER = { shipments: [], totals: { currency: 'CNY' } } as never;

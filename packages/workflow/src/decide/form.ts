import {
  accepted,
  type FormField,
  type OrderFacts,
  refuse,
  refused,
  type Result,
  type Text,
} from '@orderdesk/domain';
import { amountText } from '../registry/amount-text.ts';
import { readField } from './form-field.ts';

/** What is wrong with one field; `field` is its name, for an address with the part (`address.street`). */
export type FieldProblem = { readonly field: string; readonly code: string; readonly text: Text };

type Data = Readonly<Record<string, unknown>>;

/**
 * What an event brought, as its form reads it: the values that are kept, and nothing for fields that were not given. Refuses
 * `workflow.form` with what is wrong beside each field. Unknown fields are refused, never dropped. Read again, the data stay as they are.
 */
export function readForm(
  event: string,
  form: readonly FormField[],
  data: Data,
  facts: OrderFacts,
): Result<Data> {
  const known = new Set(form.map(({ name }) => name));
  const problems: FieldProblem[] = Object.keys(data)
    .filter((name) => !known.has(name))
    .map((field) => ({ field, code: 'unknown', text: { zh: '没有这个字段', en: 'There is no such field' } }));
  const values: Record<string, unknown> = {};
  for (const field of form) {
    const read = readField(field, Object.hasOwn(data, field.name) ? data[field.name] : undefined, facts);
    if ('value' in read) {
      if (read.value !== undefined) values[field.name] = read.value;
    } else
      for (const { part, ...problem } of read.problems)
        problems.push({ field: part ? `${field.name}.${part}` : field.name, ...problem });
  }
  for (const { name, repeats } of form) {
    if (repeats === undefined || !(repeats in values)) continue;
    const outstanding = Math.max(0, facts.total - facts.paymentReceived);
    if ((values[repeats] as number) <= outstanding) delete values[name];
    else if (values[name] !== values[repeats])
      problems.push({ field: name, ...sayAgain(outstanding, facts) });
  }
  const [first] = problems;
  return first ? refused(unfit(event, form, first, problems)) : accepted(values);
}

/** More than is outstanding is often a slip of the keyboard, which nobody makes twice alike. */
function sayAgain(outstanding: number, facts: OrderFacts): Omit<FieldProblem, 'field'> {
  const { zh, en } = amountText(outstanding, facts);
  const text = {
    zh: `金额多于待收的 ${zh}：请核对，并再输入一次同样的金额`,
    en: `That is more than the ${en} still to come in: check it, and type the same amount once more`,
  };
  return { code: 'repeat', text };
}

function unfit(
  event: string,
  form: readonly FormField[],
  first: FieldProblem,
  errors: readonly FieldProblem[],
) {
  const label = form.find(({ name }) => name === first.field.split('.')[0])?.label;
  return refuse(
    'workflow.form',
    {
      zh: `${label?.zh ?? first.field}：${first.text.zh}`,
      en: `${label?.en ?? first.field}: ${first.text.en}`,
    },
    { event, errors },
  );
}

import { refuse, type FormField, type OrderFacts, type Refusal, type Text } from '@orderdesk/domain';
import { addressProblem } from './form-address.ts';

/** What is wrong with one field; `field` is its name, for an address with the part (`address.street`). */
export type FieldProblem = { readonly field: string; readonly code: string; readonly text: Text };

type Data = Readonly<Record<string, unknown>>;
const MAX_LENGTH = { text: 200, textarea: 2000, carrier: 60 } as const;
// eslint-disable-next-line no-control-regex -- these are exactly the characters to refuse
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/u;

/** Checks what an event brought against its form; null when it fits. Unknown fields are refused, never dropped. */
export function checkForm(
  event: string,
  form: readonly FormField[],
  data: Data,
  facts: OrderFacts,
): Refusal | null {
  const problems: FieldProblem[] = [];
  const known = new Set(form.map(({ name }) => name));
  for (const name of Object.keys(data))
    if (!known.has(name))
      problems.push({
        field: name,
        code: 'unknown',
        text: { zh: '没有这个字段', en: 'There is no such field' },
      });
  for (const field of form) {
    const found = fieldProblem(field, Object.hasOwn(data, field.name) ? data[field.name] : undefined, facts);
    if (!found) continue;
    const { part, ...problem } = found;
    problems.push({ field: part ? `${field.name}.${part}` : field.name, ...problem });
  }
  const [first] = problems;
  if (!first) return null;
  const label = form.find(({ name }) => name === first.field.split('.')[0])?.label;
  return refuse(
    'workflow.form',
    {
      zh: `${label?.zh ?? first.field}：${first.text.zh}`,
      en: `${label?.en ?? first.field}: ${first.text.en}`,
    },
    { event, errors: problems },
  );
}

type Found = (Omit<FieldProblem, 'field'> & { readonly part?: string }) | null;
const found = (code: string, zh: string, en: string): Found => ({ code, text: { zh, en } });

function fieldProblem(field: FormField, value: unknown, facts: OrderFacts): Found {
  const blank = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (blank) return field.required ? found('required', '必填', 'This is required') : null;
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'carrier':
      return textProblem(value, field.maxLength ?? MAX_LENGTH[field.type]);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? rangeProblem(value, field)
        : found('type', '请填写数字', 'This must be a number');
    case 'money':
      return Number.isSafeInteger(value)
        ? rangeProblem(value as number, field)
        : found('type', '请填写金额（整数分）', 'This must be an amount in whole minor units');
    case 'date':
      return isDate(value)
        ? null
        : found('type', '请填写日期（年-月-日）', 'This must be a date (YYYY-MM-DD)');
    case 'boolean':
      return typeof value === 'boolean' ? null : found('type', '请选择是或否', 'This must be yes or no');
    case 'select':
      return field.options?.some((option) => option.value === value)
        ? null
        : found('option', '请从列表中选择', 'Choose one from the list');
    case 'shipment':
      return facts.shipments.some(({ id }) => id === value)
        ? null
        : found('shipment', '该订单没有这个包裹', 'The order has no such shipment');
    case 'address':
      return addressProblem(value);
  }
}

function textProblem(value: unknown, max: number): Found {
  if (typeof value !== 'string') return found('type', '请填写文字', 'This must be text');
  if (CONTROL.test(value))
    return found('characters', '含有不允许的字符', 'It holds characters that are not allowed');
  // Characters as people count them, not UTF-16 units.
  return value.length > max && [...value].length > max
    ? found('length', `最多 ${max} 个字`, `At most ${max} characters`)
    : null;
}

function rangeProblem(value: number, { min, max }: FormField): Found {
  if (min !== undefined && value < min) return found('min', `不能小于 ${min}`, `At least ${min}`);
  if (max !== undefined && value > max) return found('max', `不能大于 ${max}`, `At most ${max}`);
  return null;
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

import type { FormField } from '@orderdesk/domain';
import type { Definition } from '../definition.type.ts';
import { escapePointer } from '../states.ts';
import { problem, type Problem } from './problem.ts';

const LONG = new Set(['text', 'textarea', 'carrier', 'code']);
const COUNTED = new Set(['number', 'money']);

/** Forms that can be filled in. */
export function checkForms(definition: Definition): Problem[] {
  return Object.entries(definition.events).flatMap(([event, { form = [] }]) =>
    form.flatMap((field, index) => {
      const at = `/events/${escapePointer(event)}/form/${index}`;
      const first = form.findIndex(({ name }) => name === field.name);
      const twice =
        first < index
          ? [
              problem(
                'duplicate-field',
                at,
                `字段“${field.name}”重复`,
                `The field “${field.name}” stands twice`,
              ),
            ]
          : [];
      return [...twice, ...fieldProblems(field, at)];
    }),
  );
}

function fieldProblems(field: FormField, at: string): Problem[] {
  const problems: Problem[] = [];
  const values = field.options?.map(({ value }) => value) ?? [];
  if (field.type === 'select' && values.length === 0)
    problems.push(problem('field-options', at, '下拉框没有选项', 'There is nothing to choose from'));
  if (field.type !== 'select' && field.options)
    problems.push(
      problem('field-options', `${at}/options`, '只有下拉框才有选项', 'Only a select has options'),
    );
  if (new Set(values).size < values.length)
    problems.push(problem('field-options', `${at}/options`, '选项重复', 'An option stands twice'));
  if (field.maxLength !== undefined && !LONG.has(field.type))
    problems.push(problem('field-limits', `${at}/maxLength`, '只有文字才有长度', 'Only text has a length'));
  if ((field.min !== undefined || field.max !== undefined) && !COUNTED.has(field.type))
    problems.push(problem('field-limits', at, '只有数字才有上下限', 'Only numbers have limits'));
  if (field.timesTotal !== undefined && field.type !== 'money')
    problems.push(
      problem(
        'field-limits',
        `${at}/timesTotal`,
        '只有金额才与订单金额相比',
        'Only an amount is compared with what the order costs',
      ),
    );
  if (field.min !== undefined && field.max !== undefined && field.min > field.max)
    problems.push(problem('field-limits', `${at}/max`, '上限小于下限', 'No number is between these limits'));
  return problems;
}

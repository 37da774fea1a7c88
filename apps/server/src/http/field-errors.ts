import type { Problem } from '@orderdesk/contract';
import { type Locale, type Refusal, say, type Text } from '@orderdesk/domain';
import type { FieldProblem } from '@orderdesk/workflow';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type FieldError = NonNullable<Problem['errors']>[number];

/** The contract's own codes stand where zod keeps a message: `id.malformed`. */
const OWN_CODE = /^[a-z-]+\.[a-z-]+$/;

const TEXTS: Readonly<Record<string, (issue: Issue) => Text>> = {
  invalid_type: () => ({ zh: '必填，或类型不对', en: 'Missing, or of the wrong type' }),
  too_small: (issue) => bound(issue, { zh: '至少', en: 'at least' }, 'minimum'),
  too_big: (issue) => bound(issue, { zh: '最多', en: 'at most' }, 'maximum'),
  unrecognized_keys: (issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 5).join(', ') : '';
    return { zh: `未知字段：${keys}`, en: `Unknown fields: ${keys}` };
  },
  invalid_format: (issue) =>
    issue.code === 'invalid_format' && issue.format === 'email'
      ? { zh: '不是有效的邮箱地址', en: 'Not a valid e-mail address' }
      : { zh: '格式不正确', en: 'Not of the right form' },
};

function bound(issue: Issue, word: Text, key: 'minimum' | 'maximum'): Text {
  const { origin, [key]: limit } = issue as unknown as { origin: string } & Record<typeof key, unknown>;
  const [zh, en] =
    origin === 'string' ? ['个字符', ' characters'] : origin === 'array' ? ['项', ' entries'] : ['', ''];
  return { zh: `${word.zh} ${String(limit)} ${zh}`.trim(), en: `${word.en} ${String(limit)}${en}` };
}

/** The same of a workflow's form, out of its refusal (`workflow.form`): fields stand in the body's `data`. */
export function formErrors({ facts }: Refusal, locale: Locale): FieldError[] {
  return ((facts?.['errors'] ?? []) as readonly FieldProblem[]).slice(0, 50).map(({ field, code, text }) => ({
    path: `data.${field}`,
    code,
    message: say(text, locale),
  }));
}

/** What is wrong with which field (`lines.0.quantity`), at most 50 of them, in the caller's language. */
export function fieldErrors(issues: readonly Issue[], locale: Locale): FieldError[] {
  return issues.slice(0, 50).map((issue) => {
    const text = TEXTS[issue.code]?.(issue) ?? { zh: '无效的值', en: 'Not a valid value' };
    return {
      path: issue.path.map(String).join('.'),
      code: OWN_CODE.test(issue.message) ? issue.message : issue.code,
      message: say(text, locale),
    };
  });
}

import type { Problem } from '@orderdesk/contract';
import { type Locale, type Refusal, say, type Text } from '@orderdesk/domain';
import type { FieldProblem } from '@orderdesk/workflow';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type FieldError = NonNullable<Problem['errors']>[number];

/** The contract's own codes stand where zod keeps a message: `id.malformed`. */
const OWN_CODE = /^[a-z-]+\.[a-z-]+$/;

const TEXTS: Readonly<Record<string, (issue: Issue) => Text>> = {
  invalid_type: (issue) =>
    issue.code === 'invalid_type' && /^(?:int|number)$/.test(issue.expected) && issue.input !== undefined
      ? { zh: '请用数字填写', en: 'This must be a number, in figures' }
      : { zh: '必填，或类型不对', en: 'Missing, or of the wrong type' },
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

/** What the domain's own parsers say of a value. */
const ownText = (issue: Issue): Text | undefined =>
  issue.code === 'custom' ? (issue.params?.['text'] as Text | undefined) : undefined;

function bound(issue: Issue, word: Text, key: 'minimum' | 'maximum'): Text {
  const { origin, [key]: limit } = issue as unknown as { origin: string } & Record<typeof key, unknown>;
  const [zh, en] =
    origin === 'string' ? ['个字符', ' characters'] : origin === 'array' ? ['项', ' entries'] : ['', ''];
  return { zh: `${word.zh} ${String(limit)} ${zh}`.trim(), en: `${word.en} ${String(limit)}${en}` };
}

/**
 * The same out of a refusal that names fields (`facts.errors`): by their path in the body, which is `data` for a workflow's form.
 * Undefined for a refusal that names none.
 */
export function refusedFields({ code, facts }: Refusal, locale: Locale): FieldError[] | undefined {
  const found = facts?.['errors'] as readonly FieldProblem[] | undefined;
  const before = code.startsWith('workflow.') ? 'data.' : '';
  return found
    ?.slice(0, 50)
    .map(({ field, code, text }) => ({ path: before + field, code, message: say(text, locale) }));
}

/** What is wrong with which field (`lines.0.quantity`), at most 50 of them, in the caller's language. */
export function fieldErrors(issues: readonly Issue[], locale: Locale): FieldError[] {
  return issues.slice(0, 50).map((issue) => {
    const text = ownText(issue) ?? TEXTS[issue.code]?.(issue) ?? { zh: '无效的值', en: 'Not a valid value' };
    return {
      path: issue.path.map(String).join('.'),
      code: OWN_CODE.test(issue.message) ? issue.message : issue.code,
      message: say(text, locale),
    };
  });
}

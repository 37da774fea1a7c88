import type { Text } from '@orderdesk/domain';

/** What is wrong with a definition, and where: `path` is a JSON pointer (RFC 6901) into it. */
export type Problem = {
  readonly code: string;
  readonly path: string;
  readonly text: Text;
  readonly severity: 'error' | 'warning';
};

export const problem = (
  code: string,
  path: string,
  zh: string,
  en: string,
  severity: Problem['severity'] = 'error',
): Problem => ({ code, path, text: { zh, en }, severity });

import { type Refusal, refuse, waitText } from '@orderdesk/domain';

export const tooManyGuesses = (seconds: number): Refusal =>
  refuse(
    'session.too-many-attempts',
    {
      zh: `尝试次数过多，请 ${waitText(seconds).zh}后再试`,
      en: `Too many attempts: please try again in ${waitText(seconds).en}`,
    },
    { retryAfterSeconds: seconds },
  );

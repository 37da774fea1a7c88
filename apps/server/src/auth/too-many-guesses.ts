import { type Refusal, refuse } from '@orderdesk/domain';

export const tooManyGuesses = (seconds: number): Refusal =>
  refuse(
    'session.too-many-attempts',
    {
      zh: `尝试次数过多，请 ${seconds} 秒后再试`,
      en: `Too many attempts: please try again in ${seconds} seconds`,
    },
    { retryAfterSeconds: seconds },
  );

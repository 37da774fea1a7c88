import { type Refusal, refuse, type Text, waitText } from '@orderdesk/domain';

/** Too often, or too much at once: refused with when to come back, in words (`say` is given how long that is) and for `Retry-After`. */
export const comeBack = (
  code: string,
  seconds: number,
  say: Readonly<Record<keyof Text, (wait: string) => string>>,
): Refusal => {
  const wait = waitText(seconds);
  return refuse(code, { zh: say.zh(wait.zh), en: say.en(wait.en) }, { retryAfterSeconds: seconds });
};

import type { Text } from './text.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long to wait as people say it, never less than it is: `in 40 seconds`, `in 39 minutes`, `in 3 hours`. `seconds` whole, at least 1. */
export function waitText(seconds: number): Text {
  if (seconds <= 90) return said(seconds, '秒', 'second');
  if (seconds <= 90 * MINUTE) return said(Math.ceil(seconds / MINUTE), '分钟', 'minute');
  return said(Math.ceil(seconds / HOUR), '小时', 'hour');
}

const said = (count: number, zh: string, en: string): Text => ({
  zh: `${count} ${zh}`,
  en: `${count} ${en}${count === 1 ? '' : 's'}`,
});

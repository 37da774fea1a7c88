import type { BusinessCalendar } from './business-time.ts';
import type { Text } from './text.ts';

const DAYS: readonly Text[] = [
  { zh: '周一', en: 'Mon' },
  { zh: '周二', en: 'Tue' },
  { zh: '周三', en: 'Wed' },
  { zh: '周四', en: 'Thu' },
  { zh: '周五', en: 'Fri' },
  { zh: '周六', en: 'Sat' },
  { zh: '周日', en: 'Sun' },
];

/** When somebody is there, as people say it: `周一至周五 09:00–18:00`, `Mon–Fri, Sun 09:00–18:00`. Holidays are not listed. */
export function openingHours({ days, from, to }: Pick<BusinessCalendar, 'days' | 'from' | 'to'>): Text {
  const said = (locale: 'zh' | 'en'): string => {
    const name = (day: number): string => DAYS[day - 1]![locale];
    const named = runsOf(days).map(([first, last]) =>
      first === last ? name(first) : `${name(first)}${locale === 'zh' ? '至' : '–'}${name(last)}`,
    );
    return `${named.join(locale === 'zh' ? '、' : ', ')} ${from}–${to}`;
  };
  return { zh: said('zh'), en: said('en') };
}

/** Days that follow each other, as first and last. */
function runsOf(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === day - 1) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

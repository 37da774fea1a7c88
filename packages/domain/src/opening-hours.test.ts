import { expect, it } from 'vitest';
import { openingHours } from './opening-hours.ts';

it.each([
  [[1, 2, 3, 4, 5], '周一至周五 09:00–18:00', 'Mon–Fri 09:00–18:00'],
  [[7, 1, 2, 4], '周一至周二、周四、周日 09:00–18:00', 'Mon–Tue, Thu, Sun 09:00–18:00'],
])('opening hours of the days %j are said as runs of days', (days, zh, en) =>
  expect(openingHours({ days, from: '09:00', to: '18:00' })).toEqual({ zh, en }),
);

import { expect, it } from 'vitest';
import { waitText } from './wait-text.ts';

it.each([
  [1, '1 秒', '1 second'],
  [90, '90 秒', '90 seconds'],
  [91, '2 分钟', '2 minutes'],
  [2295, '39 分钟', '39 minutes'],
  [5400, '90 分钟', '90 minutes'],
  [5401, '2 小时', '2 hours'],
])('%s seconds are said as %s, %s: never less than it is', (seconds, zh, en) => {
  expect(waitText(seconds)).toEqual({ zh, en });
});

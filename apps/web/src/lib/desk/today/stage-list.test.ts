import { m } from '#lib/paraglide/messages.js';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import StageList from './StageList.svelte';

afterEach(cleanup);

const stage = (queue: string, count: number) => ({
  queue,
  label: { zh: queue, en: queue },
  tone: 'neutral' as const,
  count,
  value: count * 100,
  late: 0,
});
const show = (count: number) =>
  render(StageList, {
    stages: [stage('pick', 3), stage('change', 2)],
    open: { count, value: count * 100 },
    currency: 'CNY',
  });

describe('the orders by stage', () => {
  it('say how many there are where some stand in several stages', () => {
    show(4);
    expect(screen.getByText(/several stages.*Orders in all: 4, ¥4\.00/)).toBeTruthy();
  });
  it('say nothing where the stages add up', () => {
    show(5);
    expect(screen.queryByText(/in all/)).toBeNull();
  });
  it('never have the word of all of them', () => {
    for (const locale of ['zh', 'en'] as const)
      expect(m.desk_view_elsewhere({}, { locale })).not.toBe(m.desk_today_open({}, { locale }));
  });
});

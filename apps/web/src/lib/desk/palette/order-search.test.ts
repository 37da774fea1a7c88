import type { Api } from '#lib/api/client.ts';
import { buildRow } from '#lib/live/row.builder.ts';
import type { OrderRow } from '@orderdesk/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exactFirst, OrderSearch } from './order-search.svelte.ts';

const row = (number: string, name = 'Customer') =>
  buildRow({ id: number, number, customer: { ...buildRow().customer, name } });

function searching() {
  const asked: { q: unknown; answer: (orders: OrderRow[]) => void }[] = [];
  const get = (_path: string, query: { q: unknown }) =>
    new Promise((resolve) => asked.push({ q: query.q, answer: (orders) => resolve({ orders, next: null }) }));
  return { asked, search: new OrderSearch({ get } as unknown as Api) };
}
const settle = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the palette asks the server', () => {
  it('once for a word that is typed, and shows nothing else while it waits', async () => {
    const { asked, search } = searching();
    for (const text of ['2', '26', '26-1', '26-10001-3']) search.ask(text);
    expect(search.pending).toBe(true);
    await settle();
    expect(asked.map(({ q }) => q)).toEqual(['26-10001-3']);
    asked[0]!.answer([row('26-10001-3')]);
    await settle();
    expect([search.pending, search.rows.map(({ number }) => number)]).toEqual([false, ['26-10001-3']]);
    search.ask('wang');
    expect(search.rows).toEqual([]);
  });

  it('shows the latest answer, whichever comes last', async () => {
    const { asked, search } = searching();
    search.ask('wang');
    await settle();
    search.ask('wang jian');
    await settle();
    asked[1]!.answer([row('26-2-2')]);
    await settle();
    asked[0]!.answer([row('26-1-1'), row('26-3-3')]);
    await settle();
    expect(search.rows.map(({ number }) => number)).toEqual(['26-2-2']);
  });

  it('forgets what it found when the text is taken away', async () => {
    const { asked, search } = searching();
    search.ask('wang');
    await settle();
    search.ask('');
    asked[0]!.answer([row('26-1-1')]);
    await settle();
    expect([search.pending, search.rows]).toEqual([false, []]);
  });
});

describe('what was found', () => {
  it('begins with exactly what was typed, however it was written', () => {
    const found = [row('26-100013-9'), row('26-10001-3'), row('26-55555-1', '26100013')];
    expect(
      exactFirst(found, '26100013')
        .map(({ number }) => number)
        .slice(0, 2),
    ).toEqual(['26-10001-3', '26-55555-1']);
    expect(exactFirst(found, '26-10001-3')[0]?.number).toBe('26-10001-3');
  });
});

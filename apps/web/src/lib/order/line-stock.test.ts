import type { Api } from '#lib/api/client.ts';
import { describe, expect, it } from 'vitest';
import { LineStock } from './line-stock.svelte.ts';

const lines = (...ids: string[]) => ids.map((productId) => ({ productId, quantity: 1 }));

describe('stock beside the lines', () => {
  it('is loading until every answer has come, failed ones included', async () => {
    const answers = new Map<string, PromiseWithResolvers<unknown>>();
    const get = (path: string) => {
      const answer = Promise.withResolvers<unknown>();
      answers.set(path.split('/').at(-1)!, answer);
      return answer.promise;
    };
    const stock = new LineStock({ get } as unknown as Api);
    expect(stock.loading).toBe(false);
    const first = stock.load(lines('a'));
    const second = stock.load(lines('a', 'b'));
    expect(stock.loading).toBe(true);
    answers.get('a')!.resolve({ stock: { available: 7 } });
    await first;
    expect(stock.loading).toBe(true);
    answers.get('b')!.reject(new Error('taken out of the catalogue'));
    await second;
    expect(stock.loading).toBe(false);
    expect(stock.of.get('a')).toEqual({ available: 7, byWarehouse: [] });
  });

  it('is asked for again once the order holds another quantity', async () => {
    const asked: string[] = [];
    const get = (path: string) => {
      asked.push(path.split('/').at(-1)!);
      return Promise.resolve({ stock: { available: 7 } });
    };
    const stock = new LineStock({ get } as unknown as Api);
    await stock.load(lines('a', 'b'));
    await stock.load(lines('a', 'b'));
    await stock.load([{ productId: 'a', quantity: 2 }, ...lines('b')]);
    expect(asked).toEqual(['a', 'b', 'a']);
  });
});

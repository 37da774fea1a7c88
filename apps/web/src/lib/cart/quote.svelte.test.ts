import { api } from '#lib/api/client.ts';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { buildLine } from './cart.builder.ts';
import { Quote } from './quote.svelte.ts';

type Answer = (quantity: number) => void;

/** Answers in whatever order the test says, as a network would. */
function slowServer() {
  const waiting = new Map<number, Answer>();
  const fetch = ((_path: string, init: RequestInit) => {
    const asked = JSON.parse(init.body as string) as { lines: { quantity: number }[] };
    const quantity = asked.lines[0]?.quantity ?? 0;
    return new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      waiting.set(quantity, () =>
        resolve(Response.json({ lines: [], totals: { total: quantity * 100 }, delivery: [] })),
      );
    });
  }) as typeof globalThis.fetch;
  return {
    quote: new Quote(api(fetch), { pauseMs: 0 }),
    answer: (quantity: number) => waiting.get(quantity)?.(quantity),
  };
}

describe('a quote', () => {
  it('is the answer to the latest question, even if an older one comes later', async () => {
    const { quote, answer } = slowServer();
    const first = quote.askNow([buildLine({ quantity: 1 })]);
    const second = quote.askNow([buildLine({ quantity: 2 })]);
    answer(2);
    answer(1);
    await Promise.all([first, second]);
    expect(quote.view?.totals.total).toBe(200);
    expect([quote.busy, quote.error]).toEqual([false, null]);
  });

  it('keeps the previous answer in view when the next one fails, and says so', async () => {
    const { quote, answer } = slowServer();
    const asked = quote.askNow([buildLine({ quantity: 3 })]);
    answer(3);
    await asked;
    const broken = new Quote(
      api(() => Promise.reject(new TypeError('offline'))),
      { first: quote.view },
    );
    await broken.askNow([buildLine({ quantity: 4 })]);
    expect(broken.view?.totals.total).toBe(300);
    expect(broken.error).not.toBeNull();
  });

  it('asks nothing about an empty cart', () => {
    const { quote } = slowServer();
    quote.ask([]);
    expect([quote.view, quote.busy]).toEqual([null, false]);
  });

  it('asked by an effect, does not run that effect again by its answer', async () => {
    const { quote, answer } = slowServer();
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        quote.ask([buildLine({ quantity: 1 })]);
      });
    });
    await vi.waitFor(() => {
      answer(1);
      expect(quote.view?.totals.total).toBe(100);
    });
    flushSync();
    stop();
    expect(runs).toBe(1);
  });
});

import { api } from '#lib/api/client.ts';
import { UnreachableError } from '#lib/api/problem-error.ts';
import type { QuoteRequest } from '@orderdesk/contract';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { buildLine } from './cart.builder.ts';
import type { QuoteInputs } from './quote-inputs.ts';
import { Quote } from './quote.svelte.ts';

/** Answers in whatever order the test says, as a network would; a total is a hundred a piece, twice that to 新疆. */
function slowServer(first: QuoteInputs) {
  const asked: QuoteRequest[] = [];
  const waiting: (() => void)[] = [];
  const fetch = ((_path: string, init: RequestInit) => {
    const body = JSON.parse(init.body as string) as QuoteRequest;
    asked.push(body);
    const total = (body.lines[0]?.quantity ?? 0) * (body.address?.region === '新疆' ? 200 : 100);
    return new Promise<Response>((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      waiting.push(() => resolve(Response.json({ lines: [], totals: { total }, delivery: [] })));
    });
  }) as typeof globalThis.fetch;
  let inputs = $state.raw<QuoteInputs>(first);
  return {
    quote: new Quote(api(fetch), () => inputs, { pauseMs: 0 }),
    asked,
    answer: (at: number) => waiting[at]?.(),
    change: (next: QuoteInputs) => (inputs = next),
  };
}
const pieces = (quantity: number, over: Partial<QuoteInputs> = {}): QuoteInputs => ({
  lines: [buildLine({ quantity })],
  ...over,
});
const to = (region: string) => ({ country: 'CN', region, city: '', district: '' });

describe('a quote', () => {
  it('is the answer to the present inputs, even if an older one comes later', async () => {
    const { quote, answer, change } = slowServer(pieces(1));
    const first = quote.settled();
    change(pieces(2));
    const second = quote.settled();
    answer(1);
    answer(0);
    await Promise.all([first, second]);
    expect(quote.view?.totals.total).toBe(200);
    expect([quote.busy, quote.error]).toEqual([false, null]);
  });

  it.each<[string, QuoteInputs]>([
    ['another quantity', pieces(2)],
    ['another way of delivery', pieces(1, { delivery: 'express' })],
    ['another region', pieces(1, { destination: to('新疆') })],
    ['another country', pieces(1, { destination: { ...to(''), country: 'US' } })],
  ])('is not shown for %s: an answer belongs to its inputs', async (_, next) => {
    const { quote, answer, change } = slowServer(pieces(1));
    const asked = quote.settled();
    answer(0);
    await asked;
    expect(quote.view?.totals.total).toBe(100);
    change(next);
    expect([quote.view, quote.busy]).toEqual([null, true]);
    change(pieces(1));
    expect(quote.view?.totals.total).toBe(100);
  });

  it('asks with the region as soon as there is one, and not again for a street', () => {
    const { quote, asked, change } = slowServer(pieces(1, { destination: to('新疆') }));
    void quote.settled();
    expect(asked[0]?.address?.region).toBe('新疆');
    change(pieces(1, { destination: { ...to('新疆'), street: '天山路 1 号' } as never }));
    void quote.settled();
    expect(asked).toHaveLength(1);
  });

  it('asks with it also while the goods are to be collected: the other ways keep price and day for the address at hand', () => {
    const { quote, asked } = slowServer(pieces(1, { destination: to('新疆'), delivery: 'pickup' }));
    void quote.settled();
    expect(asked[0]).toMatchObject({ delivery: 'pickup', address: { region: '新疆' } });
  });

  it('asks without one where nobody goes: goods and collecting them keep their prices', () => {
    const { quote, asked } = slowServer(pieces(1, { destination: { ...to(''), country: 'US' } }));
    void quote.settled();
    expect(asked[0]).not.toHaveProperty('address');
  });

  it('says why there is no answer, and only to the question that was asked', async () => {
    let inputs = $state.raw(pieces(4));
    const broken = new Quote(
      api(() => Promise.reject(new TypeError('offline'))),
      () => inputs,
    );
    expect(await broken.settled()).toBeNull();
    expect(broken.error).not.toBeNull();
    inputs = pieces(5);
    expect(broken.error).toBeNull();
  });

  it('asks nothing about an empty cart', async () => {
    const { quote, asked } = slowServer({ lines: [] });
    expect(await quote.settled()).toBeNull();
    expect([quote.busy, asked.length]).toEqual([false, 0]);
  });

  it('followed by an effect, asks again by itself while the server cannot be reached, until the page is left', async () => {
    vi.useFakeTimers();
    let [isAway, asked] = [true, 0];
    const post = () => {
      asked += 1;
      return isAway
        ? Promise.reject(new UnreachableError('away'))
        : Promise.resolve({ lines: [], totals: { total: 100 }, delivery: [] });
    };
    const quote = new Quote({ post } as never, () => pieces(2));
    const leave = $effect.root(() => {
      $effect(() => quote.follow());
    });
    flushSync();
    await vi.advanceTimersByTimeAsync(10);
    expect(quote.error).toBeInstanceOf(UnreachableError);
    isAway = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect([quote.view?.totals.total, asked]).toEqual([100, 2]);

    isAway = true;
    const other = new Quote({ post } as never, () => pieces(3));
    const leaveOther = $effect.root(() => {
      $effect(() => other.follow());
    });
    flushSync();
    await vi.advanceTimersByTimeAsync(10);
    leaveOther();
    const before = asked;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toBe(before);
    leave();
    vi.useRealTimers();
  });

  it('followed by an effect, asks once for each change, and its answer does not run the effect again', async () => {
    const { quote, asked, answer, change } = slowServer(pieces(1));
    let runs = 0;
    const stop = $effect.root(() => {
      $effect(() => {
        runs += 1;
        quote.follow();
      });
    });
    flushSync();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answer(0);
    await vi.waitFor(() => expect(quote.view?.totals.total).toBe(100));
    flushSync();
    expect(runs).toBe(1);
    change(pieces(3));
    flushSync();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    stop();
    expect(runs).toBe(2);
  });
});

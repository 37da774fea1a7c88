import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asker, memoryRates, pointsOf, RATES } from './rates.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const mei: Asker = { person: { id: 'mei', kind: 'consumer' }, address: '203.0.113.9' };
const tom: Asker = { person: { id: 'tom', kind: 'consumer' }, address: '203.0.113.9' };

describe('a rate', () => {
  it('is a person’s own: who asks too much is told when again, and nobody else is', async () => {
    const rates = memoryRates();
    const { points, seconds } = RATES.customer.order;
    for (let n = 0; n < points; n += 1) expect(await rates.take('order', mei)).toBeNull();
    const wait = await rates.take('order', mei);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(seconds);
    expect(await rates.take('order', tom)).toBeNull();
    expect(await rates.take('read', mei)).toBeNull();
    vi.advanceTimersByTime(wait! * 1000 + 1);
    expect(await rates.take('order', mei)).toBeNull();
  });

  it('is also an address’s, however many people are behind it', async () => {
    const rates = memoryRates();
    const people = (n: number, address: string): Asker => ({
      person: { id: `p${n}`, kind: 'consumer' },
      address,
    });
    const { points } = RATES.address.order;
    for (let n = 0; n < points; n += 1)
      expect(await rates.take('order', people(n, '203.0.113.9'))).toBeNull();
    expect(await rates.take('order', people(points, '203.0.113.9'))).toBeGreaterThan(0);
    expect(await rates.take('order', people(points + 1, '203.0.113.10'))).toBeNull();
    for (let n = 0; n < points * 2; n += 1)
      expect(await rates.take('order', people(n, '127.0.0.1'))).toBeNull();
  });

  it('does not count against a person’s neighbours what that person was refused', async () => {
    const rates = memoryRates();
    for (let n = 0; n < RATES.address.order.points * 2; n += 1) await rates.take('order', mei);
    expect(await rates.take('order', mei)).toBeGreaterThan(0);
    expect(await rates.take('order', tom)).toBeNull();
  });

  it('is used up sooner by large requests, of which some always go in a row', async () => {
    const rates = memoryRates();
    const large = pointsOf(1_000_000);
    expect(large).toBeGreaterThan(50);
    const taken = async (points: number) => {
      let accepted = 0;
      while (accepted < 10_000 && (await rates.take('order', mei, points)) === null) accepted += 1;
      return accepted;
    };
    expect(await taken(large)).toBe(6);
    vi.advanceTimersByTime(60_001);
    expect(await taken(pointsOf(500))).toBe(RATES.customer.order.points);
  });
});

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

  it('has goods priced one question after the other for each person or visitor, and refuses a crowd of them', async () => {
    const rates = memoryRates();
    let [running, most] = [0, 0];
    const priced = async () => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
    };
    const guest: Asker = { person: null, address: '127.0.0.1' };
    const asked = Array.from({ length: 60 }, () => rates.oneOf(guest, priced));
    const answers = await Promise.allSettled(asked);
    expect(most).toBe(1);
    expect(answers.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(30);
    await expect(rates.oneOf(mei, priced)).resolves.toBeUndefined();
    expect(pointsOf(12_000, 'quote')).toBeGreaterThan(pointsOf(12_000));
  });
});

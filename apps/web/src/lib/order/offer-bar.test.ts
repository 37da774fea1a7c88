import type { Api } from '#lib/api/client.ts';
import { fakeChannel } from '#lib/live/fake-channel.builder.ts';
import { Live } from '#lib/live/live.svelte.ts';
import type { Offer } from '@orderdesk/contract';
import { Toasts } from '@orderdesk/ui';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import OfferBarDemo from './OfferBarDemo.test.svelte';
import { OpenOrder } from './open-order.svelte.ts';
import { buildOffer, buildOrder } from './order.builder.ts';

async function show(offers: Offer[]) {
  const order = buildOrder({ offers });
  const post = vi.fn(() => Promise.resolve({ ...order, rev: 2 }));
  const get = (path: string) => Promise.resolve(path.endsWith('/history') ? [] : order);
  const live = new Live(fakeChannel().channel, () => undefined);
  const opened = new OpenOrder('o1', live, { id: 'li', name: 'Li' }, { get, post } as unknown as Api);
  await opened.load();
  const toasts = new Toasts();
  render(OfferBarDemo, { opened, toasts });
  return { post, toasts };
}
const button = (name: string) => screen.getByRole('button', { name });

afterEach(cleanup);

describe('the buttons of an order', () => {
  it('are the allowed events; what asks nothing is sent at once', async () => {
    const { post, toasts } = await show([buildOffer()]);
    await fireEvent.click(button('Approve'));
    await tick();
    expect(post).toHaveBeenCalledWith('/api/orders/o1/events', { event: 'approve', data: {}, rev: 1 });
    await vi.waitFor(() => expect(toasts.list[0]?.text).toContain('Approve'));
  });

  it('what ends an order is never one press away', async () => {
    const { post } = await show([
      buildOffer({ event: 'reject', tone: 'bad', label: { zh: '拒绝', en: 'Reject' }, confirm: null }),
    ]);
    await fireEvent.click(button('Reject'));
    expect(post).not.toHaveBeenCalled();
    await fireEvent.click(screen.getAllByRole('button', { name: 'Reject' })[1]!);
    expect(post).toHaveBeenCalledTimes(1);
  });

  it('asks for what the form needs before it sends', async () => {
    const reason = {
      name: 'reason',
      type: 'text' as const,
      label: { zh: '原因', en: 'Reason' },
      required: true,
    };
    const { post } = await show([
      buildOffer({ event: 'ask', label: { zh: '询问', en: 'Ask' }, form: [reason] }),
    ]);
    await fireEvent.click(button('Ask'));
    await fireEvent.click(screen.getAllByRole('button', { name: 'Ask' })[1]!);
    expect(post).not.toHaveBeenCalled();
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  });

  it('what is not allowed has no button, but says why in words, not in facts', async () => {
    await show([
      buildOffer({
        allowed: false,
        refusal: { code: 'x', text: { zh: '', en: 'Needs a second reviewer' }, facts: { amount: 5_000_000 } },
      }),
    ]);
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    expect(screen.getByText(/Needs a second reviewer/)).toBeDefined();
    expect(screen.queryByText(/50,000/)).toBeNull();
  });
});

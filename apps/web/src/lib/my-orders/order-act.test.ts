import type { Api } from '#lib/api/client.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import { buildOrder } from '#lib/order/order.builder.ts';
import type { Offer, OrderView } from '@orderdesk/contract';
import { describe, expect, it, vi } from 'vitest';
import { OrderAct } from './order-act.svelte.ts';

const cancel: Offer = {
  event: 'cancel',
  label: { zh: '取消', en: 'Cancel' },
  tone: 'bad',
  form: [],
  confirm: null,
  allowed: true,
  refusal: null,
};
const problem = (status: number, code: string, errors?: { path: string; code: string; message: string }[]) =>
  new ProblemError({ type: 'about:blank', status, code, title: code, ...(errors ? { errors } : {}) });

/** A page showing an order at rev 1; reading it again finds `later`. */
function page(later: OrderView, post: () => Promise<unknown>) {
  let shown = { ...buildOrder(), rev: 1, offers: [cancel] };
  const refresh = vi.fn(() => Promise.resolve((shown = { ...shown, ...later })));
  const sent = vi.fn(post);
  return { act: new OrderAct(() => shown, refresh, { post: sent } as unknown as Api), refresh, sent };
}
const later = (offers: Offer[], over: Partial<OrderView> = { note: 'called' }): OrderView => ({
  ...buildOrder(),
  rev: 2,
  offers,
  ...over,
});

describe('a customer acts on their order', () => {
  it('sends the event with the revision on screen and reads the order again', async () => {
    const { act, refresh, sent } = page(later([]), () => Promise.resolve({}));
    expect(await act.send(cancel, { reason: 'twice' })).toBe('done');
    expect(sent).toHaveBeenCalledWith(expect.stringContaining('/events'), {
      event: 'cancel',
      data: { reason: 'twice' },
      rev: 1,
    });
    expect(refresh).toHaveBeenCalledOnce();
  });

  it('reads an order that moved on by itself, so that pressing again is enough', async () => {
    const answers = [() => Promise.reject(problem(409, 'order.moved-on')), () => Promise.resolve({})];
    const { act, sent } = page(later([cancel]), () => (answers.shift() ?? fail)());
    expect(await act.send(cancel, {})).toBe('refused');
    expect(act.refused).toMatchObject({ event: 'cancel', text: null, note: expect.any(String) });
    expect(await act.send(cancel, {})).toBe('done');
    expect(sent).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ rev: 2 }));
    expect(act.refused).toBeNull();
  });

  it('sends what a form was opened on: where that has changed the form says so, and the next press is for what is seen then', async () => {
    const changed = () => Promise.reject(problem(409, 'order.changed-since-seen'));
    const answers = [changed, () => Promise.resolve({})];
    const { act, refresh, sent } = page(later([cancel]), () => (answers.shift() ?? fail)());
    act.begin('cancel');
    await refresh();
    expect(await act.send(cancel, {})).toBe('refused');
    expect(sent).toHaveBeenLastCalledWith(expect.anything(), { event: 'cancel', data: {}, rev: 2, seen: 1 });
    expect(act.refused).toMatchObject({ event: 'cancel', text: null, note: expect.any(String) });
    expect(await act.send(cancel, {})).toBe('done');
    expect(sent).toHaveBeenLastCalledWith(expect.anything(), { event: 'cancel', data: {}, rev: 2 });
  });

  it('is not kept up by steps of the house that show them nothing new', async () => {
    const answers = [() => Promise.reject(problem(409, 'order.moved-on')), () => Promise.resolve({})];
    const { act, sent } = page(later([cancel], {}), () => (answers.shift() ?? fail)());
    expect(await act.send(cancel, {})).toBe('done');
    expect(sent).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ rev: 2 }));
  });

  it('says so when what was wanted is no longer offered', async () => {
    const { act } = page(later([]), () => Promise.reject(problem(409, 'order.moved-on')));
    expect(await act.send(cancel, {})).toBe('gone');
    expect(act.refused).toBeNull();
  });

  it('keeps a refusal beside its field', async () => {
    const errors = [{ path: 'data.reason', code: 'too_small', message: 'Please say why' }];
    const { act, refresh } = page(later([cancel]), () =>
      Promise.reject(problem(422, 'body.invalid', errors)),
    );
    expect(await act.send(cancel, {})).toBe('refused');
    expect(act.refused?.fieldErrors).toEqual({ reason: 'Please say why' });
    expect(refresh).not.toHaveBeenCalled();
  });
});

const fail = () => Promise.reject(new Error('asked once too often'));

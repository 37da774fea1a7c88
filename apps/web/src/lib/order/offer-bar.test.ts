import type { Api } from '#lib/api/client.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import { Drafts } from '#lib/drafts/drafts.svelte.ts';
import { fakeChannel } from '#lib/live/fake-channel.builder.ts';
import { Live } from '#lib/live/live.svelte.ts';
import type { Offer, OrderView } from '@orderdesk/contract';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import OfferBar from './OfferBar.svelte';
import { Offered } from './offered.svelte.ts';
import { OpenOrder } from './open-order.svelte.ts';
import { buildOffer, buildOrder } from './order.builder.ts';
import { PressGuard } from './press-guard.ts';

let now = 0;

async function show(offers: Offer[], over: Partial<OrderView> = {}) {
  const order = buildOrder({ offers, ...over });
  const server = { order };
  const post = vi.fn(() => Promise.resolve((server.order = { ...server.order, rev: server.order.rev + 1 })));
  const get = (path: string) => Promise.resolve(path.endsWith('/history') ? [] : server.order);
  const live = new Live(fakeChannel().channel, () => undefined);
  const opened = new OpenOrder('o1', live, { id: 'li', name: 'Li' }, { get, post } as unknown as Api);
  await opened.load();
  const drafts = new Drafts('li');
  const tells = { done: vi.fn(), blocked: vi.fn(), unread: vi.fn() };
  const offered = new Offered(opened, { drafts, guard: new PressGuard(() => now), me: { id: 'li' } }, tells);
  render(OfferBar, { offered });
  /** What the server says of the order from now on. */
  const becomes = async (next: Partial<OrderView>) => {
    server.order = { ...server.order, rev: server.order.rev + 1, ...next };
    await opened.load();
    await tick();
  };
  return { post, offered, opened, drafts, tells, becomes };
}
const button = (name: string) => screen.getByRole('button', { name });
const later = () => (now += 1000);

const question = {
  name: 'text',
  type: 'textarea' as const,
  label: { zh: '问题', en: 'Question' },
  required: true,
};
const note = { name: 'note', type: 'textarea' as const, label: { zh: '备注', en: 'Note' } };
const ASK = buildOffer({ event: 'ask', tone: 'neutral', label: { zh: '询问', en: 'Ask' }, form: [question] });
const APPROVE = buildOffer({ form: [note] });
const REPORT = buildOffer({
  event: 'reportProblem',
  tone: 'warn',
  label: { zh: '反映问题', en: 'Report a problem' },
  form: [question],
});

const PARCEL = {
  name: 'shipmentId',
  type: 'shipment' as const,
  label: { zh: '', en: 'Parcel' },
  required: true,
  options: [{ value: 's1', label: { zh: '', en: '' } }],
};

beforeEach(() => {
  localStorage.clear();
  later();
});
afterEach(cleanup);

describe('one press', () => {
  it('sends what needs nothing; what may be added waits behind “+ Note”', async () => {
    const { post, tells } = await show([APPROVE]);
    await fireEvent.click(button('Approve'));
    expect(post).toHaveBeenCalledWith('/api/orders/o1/events', { event: 'approve', data: {}, rev: 1 });
    await vi.waitFor(() => expect(tells.done).toHaveBeenCalledTimes(1));
    later();
    await fireEvent.click(button('+ Note'));
    expect(screen.getByRole('textbox', { name: 'Note' })).toBe(document.activeElement);
  });

  it('sends the only parcel there is without asking which', async () => {
    const shipments = [{ id: 's1', step: 'allocated', lines: [] }] as unknown as OrderView['shipments'];
    const { post } = await show([buildOffer({ event: 'startPicking', form: [PARCEL] })], { shipments });
    await fireEvent.click(button('Approve'));
    expect(post).toHaveBeenCalledWith(
      '/api/orders/o1/events',
      expect.objectContaining({ data: { shipmentId: 's1' } }),
    );
  });

  it('hands nothing over that is still to be paid for before it has said so', async () => {
    const handOver = buildOffer({ event: 'handOver', label: { zh: '', en: 'Collected' }, form: [PARCEL] });
    const { post, becomes } = await show([handOver], {
      shipments: [
        { id: 's1', step: 'packed', warehouse: { zh: '深圳', en: 'Shenzhen' }, lines: [], tracking: null },
      ] as unknown as OrderView['shipments'],
      delivery: { ...buildOrder().delivery, method: 'pickup' },
      cashToCollect: [{ shipmentId: 's1', amount: 27_233 }],
    });
    await fireEvent.click(button('Collected'));
    expect(post).not.toHaveBeenCalled();
    screen.getByText(/Collect ¥272\.33 from the customer/);
    await becomes({ delivery: buildOrder().delivery });
    expect(screen.queryByText(/272\.33 from the customer/)).toBeNull();
    expect(post).not.toHaveBeenCalled();
  });

  it.each([
    ['li', false],
    ['zhang', true],
  ])(
    'leaves the order to go on to the next only where its parcel is not in this person’s hands (%s)',
    async (id, isDecided) => {
      const { tells, post } = await show([APPROVE], { stages: [] });
      const worker = { id, name: id };
      post.mockImplementationOnce(() =>
        Promise.resolve({
          ...buildOrder({ rev: 2 }),
          shipments: [{ id: 's1', step: 'picking', lines: [], worker }] as unknown as OrderView['shipments'],
        }),
      );
      await fireEvent.click(button('Approve'));
      await vi.waitFor(() => expect(tells.done).toHaveBeenCalledTimes(1));
      expect(tells.done).toHaveBeenCalledWith(expect.anything(), expect.anything(), isDecided);
    },
  );

  it.each(['bad', 'warn'] as const)('never does what is %s', async (tone) => {
    const { post } = await show([buildOffer({ event: 'reject', tone, label: { zh: '拒绝', en: 'Reject' } })]);
    await fireEvent.click(button('Reject'));
    expect(post).not.toHaveBeenCalled();
    await fireEvent.click(screen.getAllByRole('button', { name: 'Reject' })[1]!);
    expect(post).toHaveBeenCalledTimes(1);
  });
});

describe('a button never changes its meaning under the finger', () => {
  it('takes two presses of one finger as one', async () => {
    const { post } = await show([APPROVE]);
    await fireEvent.click(button('Approve'));
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(1));
    now += 150;
    await fireEvent.click(button('Approve'));
    later();
    await fireEvent.click(button('Approve'), { detail: 2 });
    expect(post).toHaveBeenCalledTimes(1);
    later();
    await fireEvent.click(button('Approve'));
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('takes no press that was meant for the buttons of a moment ago', async () => {
    const { offered, becomes } = await show([APPROVE]);
    later();
    await becomes({ offers: [REPORT] });
    await fireEvent.click(button('Report a problem'));
    expect(offered.form).toBeNull();
    later();
    await fireEvent.click(button('Report a problem'));
    expect(offered.form).toBe('reportProblem');
  });

  it('gives the first place and colour only to what brings the order on', async () => {
    const bad = buildOffer({ event: 'cancel', tone: 'bad', label: { zh: '取消', en: 'Cancel order' } });
    await show([bad, REPORT]);
    const names = screen.getAllByRole('button').map((one) => one.textContent?.trim());
    expect(names[0]).toContain('Report a problem');
    expect(button('Report a problem').className).not.toContain('bg-accent');
  });
});

describe('keys', () => {
  it('stand on the buttons, and are the same in both languages', async () => {
    const { offered } = await show([APPROVE, ASK]);
    expect(button('Approve').getAttribute('aria-keyshortcuts')).toBe('P');
    expect(button('Approve').textContent).toContain('P');
    offered.pressKey('q', {});
    await tick();
    expect(screen.getByRole('textbox', { name: /^Question/ })).toBe(document.activeElement);
  });

  it('say why, where they cannot do it now', async () => {
    const { post, offered, tells } = await show([{ ...APPROVE, allowed: false }]);
    expect(offered.pressKey('p', {})).toBe(true);
    expect(post).not.toHaveBeenCalled();
    expect(tells.blocked).toHaveBeenCalledWith(expect.objectContaining({ event: 'approve' }));
    expect(offered.pressKey('1', {})).toBe(false);
  });

  it('are never lost: another letter is another decision, however soon it follows', async () => {
    const { post, offered, becomes } = await show([APPROVE, ASK]);
    offered.pressKey('p', {});
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(1));
    await vi.waitFor(() => expect(offered.opened.sending).toBeNull());
    await becomes({ offers: [ASK, REPORT] });
    now += 20;
    offered.pressKey('q', {});
    expect(offered.form).toBe('ask');
  });

  it('that are pressed twice by one finger decide once', async () => {
    const { post, offered } = await show([APPROVE]);
    offered.pressKey('p', {});
    await vi.waitFor(() => expect(offered.opened.sending).toBeNull());
    now += 150;
    offered.pressKey('p', {});
    expect(post).toHaveBeenCalledTimes(1);
    later();
    offered.pressKey('p', {});
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('without a letter of their own wait until the events beside them have been read', async () => {
    const other = buildOffer({ event: 'escalate', form: [question], label: { zh: '', en: 'Escalate' } });
    const { offered, becomes } = await show([APPROVE]);
    await becomes({ offers: [APPROVE, other] });
    const digit = offered.keys.get('escalate')!;
    offered.pressKey(digit, {});
    expect(offered.form).toBeNull();
    later();
    offered.pressKey(digit, {});
    expect(offered.form).toBe('escalate');
  });

  it('that decided one order do not decide the next before it can have been looked at, and say so', async () => {
    const { post, offered, tells } = await show([APPROVE]);
    offered.pressKey('p', {});
    await vi.waitFor(() => expect(offered.opened.sending).toBeNull());
    offered.cameUp();
    now += 700;
    offered.pressKey('p', {});
    expect(post).toHaveBeenCalledTimes(1);
    expect(tells.unread).toHaveBeenCalledWith(expect.objectContaining({ event: APPROVE.event }));
    offered.pressKey('q', {});
    now += 400;
    offered.pressKey('p', {});
    expect(post).toHaveBeenCalledTimes(2);
  });

  it('do nothing while they are held down', async () => {
    const { post, offered } = await show([APPROVE]);
    offered.pressKey('p', { again: true });
    expect(post).not.toHaveBeenCalled();
  });
});

describe('a form', () => {
  it('has the focus, is sent with Ctrl+Enter, and says what is missing', async () => {
    const { post } = await show([ASK]);
    await fireEvent.click(button('Ask'));
    const field = screen.getByRole('textbox', { name: /^Question/ });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(post).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.type(field, 'Is Friday all right?');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(post).toHaveBeenCalledWith(
      '/api/orders/o1/events',
      expect.objectContaining({ event: 'ask', data: { text: 'Is Friday all right?' } }),
    );
  });

  it('is left with Escape, and what was typed is there again', async () => {
    const { offered } = await show([ASK]);
    await fireEvent.click(button('Ask'));
    await userEvent.type(screen.getByRole('textbox'), 'Is Fri');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await fireEvent(screen.getByRole('textbox'), escape);
    expect(escape.defaultPrevented).toBe(true);
    expect(offered.form).toBeNull();
    later();
    await fireEvent.click(screen.getByRole('button', { name: /^Ask/ }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Is Fri');
    await fireEvent.click(button('Discard'));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
  });

  it('loses nothing when the order moves on under it', async () => {
    const { becomes } = await show([ASK]);
    await fireEvent.click(button('Ask'));
    await userEvent.type(screen.getByRole('textbox'), 'Is Friday all right?');
    await becomes({
      offers: [{ ...ASK, allowed: false, refusal: { code: 'x', text: { zh: '', en: 'Too late' } } }],
    });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Is Friday all right?');
    expect(screen.getAllByText(/Too late/).length).toBeGreaterThan(0);
    await becomes({ offers: [] });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Is Friday all right?')).toBeDefined();
  });
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

describe('an event that was accepted', () => {
  it('has moved the order on when it stands elsewhere than before', async () => {
    const { opened, tells, offered } = await show([APPROVE]);
    const before = opened.order!;
    const after = { ...before, rev: 2, stages: [{ ...before.stage, id: 'active/fulfilment/allocated' }] };
    vi.spyOn(opened, 'send').mockResolvedValueOnce(after).mockResolvedValueOnce(before);
    await offered.send(APPROVE, {});
    expect(tells.done).toHaveBeenLastCalledWith(APPROVE, after, true);
    await offered.send(APPROVE, {});
    expect(tells.done).toHaveBeenLastCalledWith(APPROVE, before, false);
  });

  it('opened while the order stood elsewhere is sent only by whoever has read that it moved on', async () => {
    const stage = (en: string) => ({
      id: en,
      label: { zh: en, en },
      tone: 'neutral' as const,
      queue: null,
      since: '2026-11-25T08:00:00.000Z',
      dueAt: null,
    });
    const { becomes, post } = await show([ASK], { stages: [stage('To be reviewed')] });
    const user = userEvent.setup();
    await user.click(button('Ask'));
    await user.type(screen.getByRole('textbox'), 'still?');
    await becomes({ stages: [stage('To be picked')] });
    expect(screen.getByRole('alert').textContent).toMatch(/To be reviewed.*To be picked/);
    const send = () => user.click(screen.getAllByRole('button', { name: /Ask/ }).at(-1)!);
    const title = 'Since you opened this, the order has moved on: press again';
    const changed = { type: 'about:blank', status: 409, code: 'order.changed-since-seen', title };
    post.mockRejectedValueOnce(new ProblemError(changed));
    await send();
    expect(post).toHaveBeenLastCalledWith(expect.anything(), expect.objectContaining({ seen: 1, rev: 2 }));
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toContainEqual(
      expect.stringMatching(/press again/),
    );
    later();
    await send();
    expect(post).toHaveBeenLastCalledWith(expect.anything(), expect.not.objectContaining({ seen: 1 }));
    expect(post).toHaveBeenCalledTimes(2);
  });
});

import NamePanel from '#lib/components/account/NamePanel.svelte';
import GroupCaps from '#lib/desk/settings/GroupCaps.svelte';
import type { GroupTermsView, MeView } from '@orderdesk/contract';
import { provideToasts, Toasts } from '@orderdesk/ui';
import { cleanup, render, screen } from '@testing-library/svelte';
import type { Component } from 'svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { askBeforeLeaving } from './unsaved.svelte.ts';

afterEach(cleanup);

/** Leaves by a link, or by closing the tab; answers whether one was asked, and whether the page was kept. */
function leave(willUnload: boolean, mayLose = false) {
  const [cancel, ask] = [vi.fn(), vi.fn(() => mayLose)];
  askBeforeLeaving({ willUnload, cancel }, ask);
  return { asked: ask.mock.calls.length > 0, kept: cancel.mock.calls.length > 0 };
}

/** A page that may say that something was done. */
const withToasts =
  <Props extends Record<string, unknown>>(Page: Component<Props>): Component<Props> =>
  (...args) => {
    provideToasts(new Toasts());
    return Page(...args);
  };

const me = {
  person: { id: 'mei', name: 'Mei', kind: 'consumer', email: 'mei@orderdesk.example' },
  group: null,
} as unknown as MeView;
const group = {
  ...{ id: 'vip', label: { zh: '贵宾', en: 'VIP' }, trusted: false, caps: null, rev: 1 },
  unpaidCeiling: 10_000_000,
} satisfies GroupTermsView;

describe('leaving a page on which something is typed', () => {
  it('asks nothing before anything is typed, nor once it is taken back', async () => {
    render(withToasts(NamePanel), { props: { me } });
    expect(leave(false)).toEqual({ asked: false, kept: false });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button'));
    expect(leave(false)).toEqual({ asked: false, kept: false });
    await user.type(screen.getByRole('textbox'), ' Li');
    expect(leave(false)).toEqual({ asked: true, kept: true });
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(leave(false)).toEqual({ asked: false, kept: false });
  });

  it('is what the person says; of a tab that is closed the browser asks', async () => {
    render(withToasts(GroupCaps), { props: { group, onSaved: vi.fn() } });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button'));
    await user.click(screen.getByRole('checkbox'));
    expect(leave(false, true)).toEqual({ asked: true, kept: false });
    expect(leave(false, false)).toEqual({ asked: true, kept: true });
    expect(leave(true)).toEqual({ asked: false, kept: true });
    cleanup();
    expect(leave(true)).toEqual({ asked: false, kept: false });
  });
});

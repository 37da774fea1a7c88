import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import {
  Badge,
  Button,
  Checkbox,
  CommandPalette,
  Dialog,
  ErrorState,
  IconButton,
  Menu,
  Select,
  Tabs,
  ToastRegion,
  Toasts,
} from './index.ts';
import FieldDemo from './form/FieldDemo.test.svelte';
import X from '@lucide/svelte/icons/x';

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

/** Colour contrast needs a real layout engine: it is checked on the tokens and in the browser tests. */
async function violations(root: Element): Promise<string[]> {
  const report = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return report.violations.map((violation) => violation.id);
}

describe('a text field', () => {
  it('cuts nothing off: it says how much is too much, and is wrong until then', async () => {
    render(FieldDemo, { error: null, maxlength: 5 });
    const field = screen.getByRole<HTMLInputElement>('textbox');
    await userEvent.type(field, 'by the back door');
    expect(field.value).toBe('by the back door');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('最多 5 个字，多了 11 个');
    expect(field.getAttribute('aria-describedby')).toContain(screen.getByRole('status').id);
    await userEvent.clear(field);
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('Button', () => {
  it('acts on a press, and not while busy', async () => {
    const act = vi.fn();
    const view = render(Button, { onclick: act, children: words('Save') });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(act).toHaveBeenCalledTimes(1);
    await view.rerender({ busy: true });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(act).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button').getAttribute('aria-busy')).toBe('true');
  });

  it('acts once for one gesture: a double click, a triple one, Enter held down', async () => {
    const act = vi.fn();
    render(Button, { type: 'submit', onclick: act, children: words('Add') });
    const button = screen.getByRole('button', { name: 'Add' });
    const user = userEvent.setup();
    await user.dblClick(button);
    expect(act).toHaveBeenCalledTimes(1);
    await user.tripleClick(button);
    expect(act).toHaveBeenCalledTimes(2);
    button.focus();
    await user.keyboard('{Enter>5/}');
    expect(act).toHaveBeenCalledTimes(3);
    // Nor does the browser send its form a second time.
    const again = new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true });
    expect([button.dispatchEvent(again), again.defaultPrevented]).toEqual([false, true]);
  });
  it('as an icon acts once for one gesture too', async () => {
    const act = vi.fn();
    render(IconButton, { icon: X, label: 'Close', onclick: act });
    await userEvent.dblClick(screen.getByRole('button', { name: 'Close' }));
    expect(act).toHaveBeenCalledTimes(1);
  });

  it('is a link with href, and none when disabled', async () => {
    const view = render(Button, { href: '/desk', children: words('Desk') });
    expect(screen.getByRole('link').getAttribute('href')).toBe('/desk');
    await view.rerender({ href: '/desk', disabled: true });
    expect(screen.queryByRole('link', { name: 'Desk' })?.getAttribute('href') ?? null).toBeNull();
  });
});

describe('Field', () => {
  it('ties label, help and error to the control', async () => {
    const { container } = render(FieldDemo, { error: 'Too long' });
    const control = screen.getByRole('textbox', { name: /Reason/ });
    const ids = (control.getAttribute('aria-describedby') ?? '').split(' ');
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['Why?', 'Too long']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(await violations(container)).toEqual([]);
  });

  it('keeps the row of its error, and adds none, until a press has been handled', async () => {
    const view = render(FieldDemo, { error: 'Too long' });
    const user = userEvent.setup();
    await user.pointer({ keys: '[MouseLeft>]', target: document.body });
    await view.rerender({ error: null });
    expect(screen.getByText('Too long')).toBeDefined();
    await user.pointer('[/MouseLeft]');
    await vi.waitFor(() => expect(screen.queryByText('Too long')).toBeNull());
    await user.pointer({ keys: '[MouseLeft>]', target: document.body });
    await view.rerender({ error: 'Too short' });
    expect(screen.queryByText('Too short')).toBeNull();
    await user.pointer('[/MouseLeft]');
    await vi.waitFor(() => expect(screen.getByText('Too short')).toBeDefined());
  });

  it('says nothing about errors when there are none', () => {
    render(FieldDemo, { error: null });
    expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBeNull();
  });
});

describe('Menu', () => {
  it('opens by keyboard and runs the chosen item', async () => {
    const choose = vi.fn();
    render(Menu, {
      label: 'Sort',
      trigger: words('Sort'),
      items: [
        { label: 'Due', onSelect: () => undefined },
        { label: 'Newest', onSelect: choose },
      ],
    });
    screen.getByRole('button', { name: 'Sort' }).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu');
    await userEvent.click(screen.getByRole('menuitem', { name: 'Newest' }));
    expect(choose).toHaveBeenCalledTimes(1);
  });
});

describe('Dialog', () => {
  it('is named, closes on Escape and says so', async () => {
    const closed = vi.fn();
    render(Dialog, { open: true, title: 'Assign', children: words('who'), onClose: closed });
    expect(screen.getByRole('dialog', { name: 'Assign' })).toBeDefined();
    await userEvent.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledTimes(1);
  });
});

describe('CommandPalette', () => {
  it('finds by typing and runs with Enter', async () => {
    const run = vi.fn();
    const other = vi.fn();
    render(CommandPalette, {
      open: true,
      title: 'Commands',
      placeholder: 'Type',
      groups: [
        {
          label: 'Go',
          commands: [
            { id: 'mine', label: 'Mine', run: other },
            { id: 'late', label: 'Late', run },
          ],
        },
      ],
    });
    await userEvent.type(screen.getByRole('combobox'), 'late{Enter}');
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(1));
    expect(other).not.toHaveBeenCalled();
  });

  it('waits with Enter for what is still being looked for, then does the best fit', async () => {
    const [old, exact] = [vi.fn(), vi.fn()];
    const group = (commands: { id: string; label: string; run: () => void }[]) => [
      { label: 'Orders', found: true, commands },
    ];
    const props = { open: true, title: 'Commands', placeholder: 'Type', query: '' };
    const { rerender } = render(CommandPalette, { ...props, pending: true, groups: group([]) });
    await userEvent.type(screen.getByRole('combobox'), '26-10001-3{Enter}');
    expect(screen.queryByText('Nothing matches')).toBeNull();
    await rerender({
      pending: false,
      groups: group([
        { id: 'b', label: '26-10001-3 Wang', run: exact },
        { id: 'a', label: '26-10002-1 Li', run: old },
      ]),
    });
    await vi.waitFor(() => expect(exact).toHaveBeenCalledTimes(1));
    expect(old).not.toHaveBeenCalled();
  });

  it('opens empty, whatever was typed before', async () => {
    const props = { title: 'Commands', placeholder: 'Type', groups: [] };
    const { rerender } = render(CommandPalette, { ...props, open: true });
    await userEvent.type(screen.getByRole('combobox'), 'late');
    await userEvent.keyboard('{Escape}');
    await rerender({ open: false });
    await rerender({ open: true });
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('');
  });
});

describe('Toasts', () => {
  it('undo runs once and takes the notice away', async () => {
    const undo = vi.fn();
    const toasts = new Toasts();
    render(ToastRegion, { toasts });
    toasts.show('Released 26-10001-1', { undo });
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    expect(undo).toHaveBeenCalledTimes(1);
    expect(screen.queryByText('Released 26-10001-1')).toBeNull();
  });

  it('stay while held, leave after their time', () => {
    const due: (() => void)[] = [];
    const toasts = new Toasts(1000, {
      set: (run) => due.push(run),
      clear: (timer: number) => {
        due[timer - 1] = () => undefined;
      },
    });
    toasts.show('one');
    toasts.hold();
    due.forEach((run) => run());
    expect(toasts.list.map((toast) => toast.text)).toEqual(['one']);
    toasts.resume();
    due.forEach((run) => run());
    expect(toasts.list).toEqual([]);
  });
});

describe('accessible names', () => {
  it('axe finds nothing in the small parts', async () => {
    const { container } = render(IconButton, { icon: X, label: 'Close' });
    render(Badge, { label: 'late', tone: 'bad' });
    render(Checkbox, { children: words('Urgent') });
    render(Select, { 'aria-label': 'Carrier', options: [{ value: 'sf', label: 'SF' }], value: 'sf' });
    render(Tabs, {
      label: 'Parts',
      value: 'a',
      tabs: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
      children: createRawSnippet(() => ({ render: () => '<p>content</p>' })),
    });
    render(ErrorState, { title: 'No answer', onRetry: () => undefined });
    expect(await violations(container.ownerDocument.body)).toEqual([]);
  });
});

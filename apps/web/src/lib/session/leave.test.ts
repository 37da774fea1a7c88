import { Drafts } from '#lib/drafts/drafts.svelte.ts';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { leaveDevice } from './leave.ts';

const device = (mayLose: () => boolean) => ({ local: localStorage, session: sessionStorage, mayLose });
const left = () => `${JSON.stringify({ ...localStorage })}${JSON.stringify({ ...sessionStorage })}`;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 204 })));
});
afterEach(() => vi.unstubAllGlobals());

it('leaves nothing of what was written and not sent on the device, once that may be lost', async () => {
  new Drafts('mei').keep('o1', 'reportProblem', { text: 'SECRET half written' });
  sessionStorage.setItem('orderdesk.checkout:mei', '{"note":"SECRET"}');
  expect(
    await leaveDevice(
      'mei',
      device(() => false),
    ),
  ).toBe(false);
  expect(left()).toContain('SECRET half written');
  expect(
    await leaveDevice(
      'mei',
      device(() => true),
    ),
  ).toBe(true);
  expect(left()).not.toContain('SECRET');
});

it('asks nothing where nothing is written, and leaves what others wrote', async () => {
  const ask = vi.fn(() => false);
  new Drafts('li').keep('o1', 'ask', { text: 'hers' });
  expect(await leaveDevice('mei', device(ask))).toBe(true);
  expect(ask).not.toHaveBeenCalled();
  expect(left()).toContain('hers');
});

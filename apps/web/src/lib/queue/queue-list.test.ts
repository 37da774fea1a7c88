import { Desk } from '#lib/desk/desk.svelte.ts';
import type { Api } from '#lib/api/client.ts';
import { fakeChannel } from '#lib/live/fake-channel.builder.ts';
import { Live } from '#lib/live/live.svelte.ts';
import { buildRow } from '#lib/live/row.builder.ts';
import type { Person } from '@orderdesk/domain';
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import QueueList from './QueueList.svelte';
import { BUILT_IN } from './views.ts';

const all = BUILT_IN.find(({ id }) => id === 'all')!;
const row = (n: number) =>
  buildRow({
    id: `o${n}`,
    number: `26-1000${n}-1`,
    customer: { ...buildRow().customer, name: `Customer ${n}` },
  });

const li: Person = {
  id: 'li',
  name: 'Li',
  email: 'li@orderdesk.example',
  kind: 'staff',
  roles: ['service'],
  companyId: null,
  companyRole: null,
  groupId: null,
  locale: 'zh',
  permissionVersion: 1,
};

/** A desk whose feed holds these rows, and its list on screen. */
async function show(numbers: number[], answer: () => Promise<unknown> = () => new Promise(() => undefined)) {
  const fake = fakeChannel();
  const live = new Live(fake.channel, () => undefined);
  const post = vi.fn(answer);
  const desk = new Desk(li, live, { post } as unknown as Api);
  fake.up();
  const snapshot = { position: { epoch: 'a', seq: 0 }, rows: numbers.map(row), queues: [] };
  await fake.answer('feed.open', { kind: 'snapshot', snapshot });
  const onOpen = vi.fn();
  const view = render(QueueList, { desk, view: all, openNumber: null, cursor: null, onOpen });
  await tick();
  const arrive = async (n: number, seq: number) => {
    fake.say('feed.patch', { position: { epoch: 'a', seq }, upserts: [row(n)], removes: [] });
    await tick();
  };
  return {
    desk,
    onOpen,
    arrive,
    list: view.component as unknown as { move(steps: number): { id: string } | null },
  };
}
const names = () =>
  screen.getAllByRole('option').map((option) => /Customer \d/.exec(option.textContent)?.[0]);

afterEach(cleanup);

describe('the list', () => {
  it('opens what is pressed', async () => {
    const { onOpen } = await show([1, 2]);
    await fireEvent.click(screen.getAllByRole('option')[1]!);
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ number: '26-10002-1' });
  });

  it('slides a new row in when nobody reads', async () => {
    const { arrive } = await show([2]);
    await arrive(1, 1);
    expect(names()).toEqual(['Customer 1', 'Customer 2']);
  });

  it('moves nothing under the pointer, and shows what is new when asked', async () => {
    const { arrive } = await show([2]);
    const enter = new Event('pointerenter');
    // The pointer is inside as well while it is on the note of what is new, which lies over the list.
    await fireEvent(
      screen.getByRole('listbox').parentElement!,
      Object.assign(enter, { pointerType: 'mouse' }),
    );
    await arrive(1, 1);
    expect(names()).toEqual(['Customer 2']);
    await fireEvent.click(screen.getByRole('button', { name: /1 new/ }));
    expect(names()).toEqual(['Customer 1', 'Customer 2']);
  });

  it('keeps the keys’ row when rows come in above it', async () => {
    const { list, arrive } = await show([2, 3]);
    expect(list.move(1)?.id).toBe('o2');
    await arrive(1, 1);
    expect(list.move(1)?.id).toBe('o3');
    expect(list.move(Infinity)?.id).toBe('o3');
    expect(list.move(-Infinity)?.id).toBe('o1');
  });
});

describe('claiming from the list', () => {
  it('shows at once, in list and counts alike', async () => {
    const { desk } = await show([1]);
    void desk.own(row(1), 'claim');
    expect(desk.rows.get('o1')?.owner?.id).toBe('li');
    expect([desk.counts.get('mine'), desk.counts.get('unclaimed')]).toEqual([1, 0]);
  });

  it('is taken back with the reason when refused', async () => {
    const { desk } = await show([1], () => Promise.reject(new Error('no')));
    expect(await desk.own(row(1), 'claim')).toMatch(/did not work/);
    expect(desk.rows.get('o1')?.owner).toBeNull();
  });
});

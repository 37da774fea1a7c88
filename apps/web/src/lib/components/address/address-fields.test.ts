import { emptyAddress } from '#lib/address/address-draft.ts';
import type { Address } from '@orderdesk/domain';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import AddressFields from './AddressFields.svelte';

function fields(start: Partial<Address> = {}) {
  const state = { address: { ...emptyAddress(), ...start } };
  const props = () => ({
    value: state.address,
    onChange: (address: Address) => {
      state.address = address;
      void view.rerender(props());
    },
  });
  const view = render(AddressFields, props());
  return { state, user: userEvent.setup() };
}
const optionsOf = (label: RegExp) => {
  const list = screen.getByLabelText(label).getAttribute('list');
  return [...document.querySelectorAll<HTMLOptionElement>(`[id="${list ?? ''}"] option`)].map(
    ({ value }) => value,
  );
};

describe('the fields of a Chinese address', () => {
  it('offer the cities of the province and the districts of the city, and take what is typed', async () => {
    const { state, user } = fields();
    await user.selectOptions(screen.getByLabelText(/Province/), '广东省');
    expect(optionsOf(/^City/)).toEqual(expect.arrayContaining(['Shenzhen', 'Dongguan']));
    await user.type(screen.getByLabelText(/^City/), 'Shenzhen');
    await user.tab();
    await waitFor(() => expect(optionsOf(/^District/)).toContain('Nanshan'));
    await user.type(screen.getByLabelText(/^District/), 'Nanshan');
    expect(state.address).toMatchObject({ region: '广东省', city: 'Shenzhen', district: 'Nanshan' });
  });

  it('ask about a district that is not in the list once it is typed, and put in what was meant', async () => {
    const { state, user } = fields({ region: '广东省', city: '深圳市', street: '科技园一路 8 号' });
    await user.type(screen.getByLabelText(/^District/), '龙港区');
    expect(screen.queryByRole('status')).toBeNull();
    await user.tab();
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/We know no “龙港区” in 深圳市/),
    );
    await user.click(screen.getByRole('button', { name: 'Change to 龙岗区' }));
    expect(state.address.district).toBe('龙岗区');
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  });

  it('ask for a district only where there are any', async () => {
    const { user } = fields({ region: '湖北省' });
    expect(screen.getByLabelText(/^District/).closest('div')?.textContent).toContain('*');
    await user.type(screen.getByLabelText(/^City/), '仙桃');
    await waitFor(() =>
      expect(screen.getByLabelText(/^District/).closest('div')?.textContent).not.toContain('*'),
    );
  });

  it('do not ask for the city of a municipality', async () => {
    const { state, user } = fields();
    await user.selectOptions(screen.getByLabelText(/Province/), '北京市');
    expect(screen.queryByLabelText(/^City/)).toBeNull();
    expect(state.address).toMatchObject({ region: '北京市', city: '北京市' });
    await waitFor(() => expect(optionsOf(/^District/)).toContain('Chaoyang'));
  });

  it('bring the province along when the city is typed first', async () => {
    const { state, user } = fields();
    await user.type(screen.getByLabelText(/^City/), '乌鲁木齐');
    await user.tab();
    expect(state.address.region).toBe('新疆维吾尔自治区');
  });

  it('forget the places of another province', async () => {
    const { state, user } = fields({ region: '广东省', city: '深圳市', district: '南山区' });
    await user.selectOptions(screen.getByLabelText(/Province/), '浙江省');
    expect(state.address).toMatchObject({ city: '', district: '' });
  });
});

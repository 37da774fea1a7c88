import type { HistoryEntry, SavedAddress } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { rightReceiver } from './right-receiver.ts';

const place = (street: string) => ({
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street,
  postcode: '',
});
const MEI = { name: '王梅', phone: '13800138000' };
const WRONG_PHONE = { ...MEI, phone: '13800138001' };
const saved = (id: string, street: string, contact = MEI): SavedAddress => ({
  id,
  address: place(street),
  contact,
  isDefault: id === 'home',
});
const changed = (difference: object, type = 'correct') => [{ type, difference }] as unknown as HistoryEntry[];
const moved = (before: string, after: string, type?: string) =>
  changed({ address: { before: place(before), after: place(after) } }, type);
const order = (street: string, contact = MEI) => ({ address: place(street), contact });

describe('an address that was put right in an order', () => {
  it('takes the place of the one it was ordered with, which stays the default', () => {
    const found = rightReceiver(order('8 号'), moved('3 号', '8 号'), [
      saved('home', '3 号'),
      saved('work', '1 号'),
    ]);
    expect(found?.replaces?.id).toBe('home');
    expect(found?.change([saved('home', '3 号')])).toEqual([{ ...saved('home', '8 号') }]);
  });

  it('takes it with the telephone that was put right at another time', () => {
    const history = [
      ...moved('3 号', '8 号'),
      ...changed({ contact: { before: WRONG_PHONE, after: MEI } }, 'answer'),
    ];
    expect(rightReceiver(order('8 号'), history, [saved('home', '3 号', WRONG_PHONE)])?.replaces?.id).toBe(
      'home',
    );
    expect(rightReceiver(order('8 号'), history, [saved('home', '8 号', WRONG_PHONE)])?.replaces?.id).toBe(
      'home',
    );
  });

  it('is one more where the one before stands nowhere', () => {
    const found = rightReceiver(order('8 号'), moved('3 号', '8 号'), [saved('work', '1 号')]);
    expect(found?.replaces).toBeNull();
    expect(found?.change([saved('work', '1 号')])).toHaveLength(2);
  });

  it.each([
    ['nothing was changed', order('3 号'), [], [saved('work', '1 号')]],
    ['it is in the book', order('8 号'), moved('3 号', '8 号'), [saved('home', '8 号')]],
    ['it was only asked for', order('3 号'), moved('3 号', '8 号', 'requestChange'), []],
    ['goods changed', order('3 号'), changed({ lines: [] }), []],
    ['it goes nowhere', { address: null, contact: MEI }, moved('3 号', '8 号'), []],
  ])('is not offered where %s', (_, told, history, book) =>
    expect(rightReceiver(told, history, book)).toBeNull(),
  );

  it('is not offered where its customer denies the change', () => {
    const steps = [...moved('3 号', '8 号'), { type: 'disagree' }] as HistoryEntry[];
    const history = steps.map((step, rev) => ({ ...step, rev }));
    expect(rightReceiver(order('8 号'), history, [saved('home', '3 号')])).toBeNull();
    expect(rightReceiver(order('8 号'), history.toReversed(), [saved('home', '3 号')])).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { matchColleagues } from './match-colleagues.ts';

const people = [
  { id: 'chen', name: '陈立', roles: ['reviewer'], email: 'chen.l@orderdesk.example' },
  { id: 'li', name: '李娜', roles: ['service'] },
  { id: 'wang', name: 'Wang Lina', roles: ['manager', 'reviewer'] },
];
const word = (role: string) => ({ reviewer: '审核', service: '客服', manager: '经理' })[role] ?? role;
const found = (typed: string) => matchColleagues(people, typed, word).map(({ id }) => id);

it('finds people by any part of their name and by their role, in either language', () => {
  expect(found('')).toEqual(['chen', 'li', 'wang']);
  expect(found('李')).toEqual(['li']);
  expect(found('chen.l')).toEqual(['chen']);
  expect(found('orderdesk')).toEqual([]);
  expect(found('lina')).toEqual(['wang']);
  expect(found('审核')).toEqual(['chen', 'wang']);
  expect(found('REVIEWER wang')).toEqual(['wang']);
  expect(found('nobody')).toEqual([]);
});

import { expect, it } from 'vitest';
import type { DatabaseError } from './database-error.ts';
import { requireFit } from './fitness.ts';

const codeFor = (answer: Record<string, unknown>) => {
  try {
    requireFit(answer);
    return 'fit';
  } catch (error) {
    return (error as DatabaseError).code;
  }
};

it('takes a replica set and a sharded cluster of MongoDB 8', () => {
  expect(codeFor({ setName: 'rs0', maxWireVersion: 25 })).toBe('fit');
  expect(codeFor({ msg: 'isdbgrid', maxWireVersion: 27 })).toBe('fit');
});

it('refuses a server without transactions', () => {
  expect(codeFor({ maxWireVersion: 25 })).toBe('database.standalone');
});

it('refuses MongoDB 7', () => {
  expect(codeFor({ setName: 'rs0', maxWireVersion: 21 })).toBe('database.too-old');
});

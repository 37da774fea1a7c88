import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import { expect, it } from 'vitest';
import { isDatabaseAway } from './database-away.ts';

it('knows a database that does not answer, also inside what a library made of it', () => {
  const away = new MongoServerSelectionError('no server', { servers: new Map() } as never);
  expect(isDatabaseAway(away)).toBe(true);
  expect(isDatabaseAway(new MongoNetworkError('closed'))).toBe(true);
  expect(isDatabaseAway(new Error('session', { cause: new Error('adapter', { cause: away }) }))).toBe(true);
});

it('knows documents that others would not let go of', () => {
  expect(isDatabaseAway(new MongoServerError({ message: 'WriteConflict', code: 112 }))).toBe(true);
});

it('does not take a mistake of ours for it', () => {
  expect(isDatabaseAway(new TypeError('x is undefined'))).toBe(false);
  expect(isDatabaseAway(new MongoServerError({ message: 'E11000 duplicate key', code: 11000 }))).toBe(false);
  expect(isDatabaseAway('MongoNetworkError')).toBe(false);
});

it('knows a server that answers but cannot serve: broken by a full disk, or shutting down', () => {
  for (const code of [1, 91, 11600, 14031]) {
    expect(isDatabaseAway(new MongoServerError({ message: 'internal server error', code }))).toBe(true);
  }
});

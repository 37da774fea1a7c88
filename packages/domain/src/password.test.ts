import { describe, expect, it } from 'vitest';
import { isOwnName, readPassword } from './password.ts';

describe('a password', () => {
  it.each([
    'correct horse',
    ' correct horse ',
    '正确的马电池订书钉一二',
    '1234567890 horses',
    '🐎🔋📎🐎🔋📎🐎🔋📎🐎',
  ])('%j is kept exactly as it was typed', (typed) =>
    expect(readPassword(typed)).toEqual({ ok: true, value: typed }),
  );

  it.each([
    '',
    ' '.repeat(10),
    '\u3000'.repeat(12),
    '\u200b'.repeat(10),
    '   short   ',
    '🐎🔋📎',
    '\t\n'.repeat(6),
  ])('%j is too short: what nobody sees around it does not count', (typed) =>
    expect(readPassword(typed)).toMatchObject({ refusal: { code: 'password.too-short' } }),
  );

  it.each([
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'aaaaaaaaaa',
    'abababababab',
    'Password123',
    'admin!!!!!!!',
    'abcdefghijk',
  ])('%j is one of those guessed first', (typed) =>
    expect(readPassword(typed)).toMatchObject({ refusal: { code: 'password.guessed' } }),
  );

  it('has an end', () =>
    expect(readPassword('x'.repeat(201))).toMatchObject({ refusal: { code: 'password.too-long' } }));
});

describe('the own e-mail address or name as a password', () => {
  const zhang = { email: 'zhang.wei@example.com', name: 'Zhang Wei' };

  it.each([
    'zhang.wei@example.com',
    'Zhang.Wei@Example.com1!',
    'zhangwei1990',
    'wei zhang 2026',
    'example.com zhang',
    'zhang wei cn',
  ])('is known: %s', (typed) => expect(isOwnName(typed, zhang)).toBe(true));

  it.each(['correct horse battery', 'zhang likes quiet tea', '4711-4711-0815', '山高水长 zhang 月落乌啼'])(
    'is not meant by %s',
    (typed) => expect(isOwnName(typed, zhang)).toBe(false),
  );
});

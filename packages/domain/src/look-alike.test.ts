import { describe, expect, it } from 'vitest';
import { pretends } from './look-alike.ts';

describe('a word pretends to be another', () => {
  it.each(['сhen', 'сор', 'chеn', 'ραρα', 'pаypal', 'lı', 'chen\u03bf'])('%s does', (word) =>
    expect(pretends(word)).toBe(true),
  );

  it.each([
    'chen',
    'CHEN',
    'chén',
    'bücher',
    '用户',
    'li用户',
    'пользователь',
    'иван',
    'χρήστης',
    'ユーザー',
    '사용자',
    'o0l1',
  ])('%s does not', (word) => expect(pretends(word)).toBe(false));
});

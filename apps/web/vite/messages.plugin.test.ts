import { describe, expect, it } from 'vitest';
import { messageFaults } from './messages.plugin.ts';

type Files = Record<string, Record<string, string>>;
const faults = (files: Files) => messageFaults((locale, file) => files[`${locale}/${file}`] ?? {});

describe('message files', () => {
  it('are fine when every key has a text in both languages', () => {
    expect(faults({ 'zh/shop': { a: '甲' }, 'en/shop': { a: 'A' } })).toEqual([]);
  });
  it.each<[string, Files]>([
    ['a key without a text', { 'zh/shop': { a: ' ' }, 'en/shop': { a: 'A' } }],
    ['a key in one language only', { 'en/shop': { a: 'A' } }],
    [
      'a key in two files',
      { 'zh/shop': { a: '甲' }, 'en/shop': { a: 'A' }, 'zh/desk': { a: '甲' }, 'en/desk': { a: 'A' } },
    ],
    ['no messages at all', {}],
  ])('are refused with %s', (_what, files) => {
    expect(faults(files)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { insteadSentence } from './instead-sentence.ts';

describe('what is said where nothing has all of what was typed', () => {
  it.each([
    ['keybord', { words: 'keyboard', match: 'all' }, /Nothing was found for “keybord”.+“keyboard”/],
    [
      'Bluetooth  Mouse',
      { words: 'bluetooth mouse', match: 'some' },
      /Nothing has all of “Bluetooth {2}Mouse”.+some of/,
    ],
    ['bluetooth mosue zz', { words: 'bluetooth mouse', match: 'some' }, /some of “bluetooth mouse”/],
  ] as const)('%j: what was really searched', (q, instead, expected) => {
    expect(insteadSentence(q, instead)).toMatch(expected);
  });

  it('never names the same words as not found and as searched', () => {
    const said = insteadSentence('bluetooth mouse', { words: 'bluetooth mouse', match: 'some' });
    expect(said.split('bluetooth mouse')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { remembered } from './remembered.ts';

/** Three at most; `read` says what had to be asked for. */
function three() {
  const asked: string[] = [];
  const memory = remembered<string>(3);
  const read = (key: string) =>
    memory.read(key, async () => {
      asked.push(key);
      return key;
    });
  return { asked, read, memory };
}

describe('what is remembered', () => {
  it('one more than there is room for costs one, not all', async () => {
    const { asked, read } = three();
    for (const key of ['a', 'b', 'c', 'd', 'b', 'c', 'd']) await read(key);
    expect(asked).toEqual(['a', 'b', 'c', 'd']);
  });

  it('whoever was asked for lately stays, whoever was not goes first', async () => {
    const { asked, read } = three();
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await read(key);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  it('an answer that failed is asked for again', async () => {
    const { asked, read, memory } = three();
    await expect(memory.read('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    await read('a');
    expect(asked).toEqual(['a']);
  });
});

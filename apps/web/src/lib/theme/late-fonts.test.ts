import { expect, it } from 'vitest';
import { behindLetters } from './late-fonts.ts';

it('puts a font that arrived behind the one for letters, before the machine’s own', () => {
  expect(behindLetters("'Chinese Quotes', 'Inter Variable', system-ui", 'Noto')).toBe(
    "'Chinese Quotes', 'Inter Variable', 'Noto', system-ui",
  );
  expect(behindLetters("'Inter Variable', 'Inter Variable', system-ui", 'Noto')).toBe(
    "'Inter Variable', 'Inter Variable', 'Noto', system-ui",
  );
});

import { expect, it } from 'vitest';
import { mainlandWords, simplified } from './simplified.ts';

it.each([
  ['無線充電器', '无线充电器'],
  ['五號電池', '五号电池'],
  ['无线', '无线'],
  ['USB', 'USB'],
])('%s is %s in simplified characters', (text, expected) => expect(simplified(text)).toBe(expected));

it.each([
  ['滑鼠', '鼠标'],
  ['無線滑鼠', '无线鼠标'],
])('%s is called %s on the mainland', (text, expected) => expect(mainlandWords(text)).toBe(expected));

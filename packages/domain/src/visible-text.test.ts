import { describe, expect, it } from 'vitest';
import type { Result } from './refusal.ts';
import { readName, readText } from './visible-text.ts';

const said = (result: Result<string>): string => (result.ok ? result.value : `! ${result.refusal.code}`);

describe('a name', () => {
  it.each([
    ['李伟', '李伟'],
    [' Anna  Müller ', 'Anna Müller'],
    ['Anna\u00a0Mu\u0308ller', 'Anna Müller'],
    ["O'Brien-Smith, Jr.", "O'Brien-Smith, Jr."],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提'],
    ['深圳市（华南）渠道有限公司', '深圳市（华南）渠道有限公司'],
    ['3M', '3M'],
    ['محمد', 'محمد'],
    // As many signs as scripts put on one letter.
    ['བསྒྲུབས', 'བསྒྲུབས'],
    ['ผู้ใหญ่', 'ผู้ใหญ่'],
    // Parts of the spelling in Persian and Hindi, and of an emoji.
    ['نیک\u200cنام', 'نیک\u200cنام'],
    ['क्\u200dष', 'क्\u200dष'],
    ['Ann 👩\u200d🔧', 'Ann 👩\u200d🔧'],
    // A variant of a character, chosen in Japan.
    ['葛\u{e0100}城', '葛\u{e0100}城'],
  ])('%j is kept as %j', (typed, kept) => expect(said(readName(typed, 60))).toBe(kept));

  it.each([
    ['', 'name.missing'],
    ['   ', 'name.missing'],
    ['\u3000', 'name.missing'],
    ['\u200b\u200b', 'name.missing'],
    ['\u2060\ufeff', 'name.missing'],
    ['\u3164', 'name.missing'],
    ['\u115f\u1160', 'name.missing'],
    ['\uffa0', 'name.missing'],
    ['\u2800', 'name.missing'],
    ['\u034f', 'name.missing'],
    ['\u00ad', 'name.missing'],
    ['\ufe0f', 'name.missing'],
    ['\u200d', 'name.missing'],
    ['Wang\u200bWei', 'name.invisible'],
    ['admin\u200d', 'name.invisible'],
    ['a\u3164b', 'name.invisible'],
    ['Li\u{e0041}', 'name.invisible'],
    ['Li\u202egnoW', 'text.direction'],
    ['\u2067Li\u2069', 'text.direction'],
    ['Li\u0000', 'text.control-characters'],
    ['Li\u0007', 'text.control-characters'],
    ['Li\u0085', 'text.control-characters'],
    ['Li\nWei', 'text.control-characters'],
    [`Z${'\u0301\u0302\u0303\u0304'.repeat(5)}`, 'text.stacked'],
    ['...', 'name.no-letter'],
    ['💡', 'name.no-letter'],
    ['x'.repeat(61), 'text.too-long'],
    [' '.repeat(900_000), 'text.too-long'],
    [`${' '.repeat(60)}Li`, 'text.too-long'],
  ])('%.20j is refused as %s', (typed, code) => expect(said(readName(typed, 60))).toBe(`! ${code}`));

  it('reads the same again', () => {
    for (const name of ['Anna Müller', '葛\u{e0100}城'])
      expect(said(readName(said(readName(name, 60)), 60))).toBe(name);
  });
});

describe('a text', () => {
  it.each([
    [' 科技园 8 号 ', '科技园 8 号'],
    ['\ufeff科技园\u200b 8 号', '科技园 8 号'],
    ['\u200b', ''],
    [' \u3000 ', ''],
    ['👩\u200d🔧', '👩\u200d🔧'],
  ])('%j is kept as %j', (typed, kept) => expect(said(readText(typed, { max: 20 }))).toBe(kept));

  it('counts characters as people do, before blanks are taken away', () => {
    expect(said(readText('👍'.repeat(20), { max: 20 }))).toBe('👍'.repeat(20));
    expect(said(readText('👍'.repeat(21), { max: 20 }))).toBe('! text.too-long');
    expect(said(readText(`a${' '.repeat(20)}`, { max: 20 }))).toBe('! text.too-long');
  });

  it('has line ends only where it may', () => {
    expect(said(readText('a\nb', { max: 20, lines: true }))).toBe('a\nb');
    expect(said(readText('a\nb', { max: 20 }))).toBe('! text.control-characters');
  });
});

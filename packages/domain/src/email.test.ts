import { describe, expect, it } from 'vitest';
import { readEmail } from './email.ts';

describe('an e-mail address has one spelling', () => {
  it.each([
    ['li@orderdesk.example', 'li@orderdesk.example'],
    [' Li.Wei@OrderDesk.Example ', 'li.wei@orderdesk.example'],
    ['ｌｉ＠orderdesk．example', 'li@orderdesk.example'],
    ['li@orderdesk。example', 'li@orderdesk.example'],
    ['li+shop@mail.orderdesk.example', 'li+shop@mail.orderdesk.example'],
    ["o'brien@orderdesk.example", "o'brien@orderdesk.example"],
    ['info@例子.中国', 'info@xn--fsqu00a.xn--fiqs8s'],
    ['info@XN--FSQU00A.xn--fiqs8s', 'info@xn--fsqu00a.xn--fiqs8s'],
    ['info@bücher.example', 'info@xn--bcher-kva.example'],
    ['info@bu\u0308cher.example', 'info@xn--bcher-kva.example'],
    ['用户@例子.中国', '用户@xn--fsqu00a.xn--fiqs8s'],
    ['иван@пример.рф', 'иван@xn--e1afmkfd.xn--p1ai'],
    ['123456@qq.com', '123456@qq.com'],
  ])('%s', (typed, kept) => {
    expect(readEmail(typed)).toEqual({ ok: true, value: kept });
    expect(readEmail(kept)).toEqual({ ok: true, value: kept });
  });

  it.each([
    '',
    'li',
    '@orderdesk.example',
    'li@',
    'li@localhost',
    'li@127.0.0.1',
    'li@[127.0.0.1]',
    'li wei@orderdesk.example',
    'li@order desk.example',
    'li@orderdesk..example',
    '.li@orderdesk.example',
    'li..wei@orderdesk.example',
    'li@-orderdesk.example',
    'li@orderdesk.example/path',
    'li@orderdesk.example:80',
    'li@a@orderdesk.example',
    'li<x>@orderdesk.example',
    'li@orderdesk.c',
    'li\u200b@orderdesk.example',
    'li\u202e@orderdesk.example',
    `${'x'.repeat(65)}@orderdesk.example`,
    `li@${'x'.repeat(64)}.example`,
    `${' '.repeat(900_000)}li@orderdesk.example`,
    'сhen@orderdesk.example',
    'сор@orderdesk.example',
    'chen@оrderdesk.example',
  ])('%.40j is none', (typed) => expect(readEmail(typed)).toMatchObject({ ok: false }));
});

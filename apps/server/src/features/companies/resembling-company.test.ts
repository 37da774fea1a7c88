import { describe, expect, it } from 'vitest';
import { areAlike } from './resembling-company.ts';

describe('a company could be taken for another', () => {
  it.each([
    ['华南渠道', '华南渠道'],
    ['华南渠道', '华南渠道有限公司'],
    ['华南渠道', '华 南 渠 道'],
    ['华南渠道', '華南渠道股份有限公司'],
    ['华南渠道（广州）', '华南渠道广州'],
    ['ACME Trading', 'Acme Trading Co., Ltd.'],
    ['Acme Trading', 'Асme Тrading'],
    ['Acme Trading', 'Acme Tradimg'],
    ['Acme Trading', 'ＡＣＭＥ　ＴＲＡＤＩＮＧ'],
    ['Äcme', 'Acme'],
    ['华南渠道科技（深圳）有限公司', '华南渠道科技（深圳）有限公司·采购部'],
    ['华南渠道科技（深圳）有限公司', '华南渠道科技（深圳）有限公司华强北门店'],
    ['华南渠道', '华南渠道科技（深圳）有限公司'],
    ['Acme Trading', 'Acme Trading Purchasing Department'],
  ])('%j for %j', (one, other) => expect(areAlike(one, other)).toBe(true));

  it.each([
    ['华南渠道', '华北渠道'],
    ['华南渠道', '西北五金'],
    ['Acme', 'Apex'],
    ['有限公司', '集团'],
    ['Acme Trading', 'Acme Logistics'],
  ])('not %j for %j', (one, other) => expect(areAlike(one, other)).toBe(false));
});

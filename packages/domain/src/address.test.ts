import { describe, expect, it } from 'vitest';
import { formatAddress, type Address } from './address.ts';
import { provinceOf, PROVINCES, regionMatches } from './provinces.ts';

const shenzhen: Address = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园南路 18 号',
  postcode: '518057',
};
const berlin: Address = {
  country: 'DE',
  region: 'Berlin',
  city: 'Berlin',
  district: '',
  street: 'Invalidenstraße 1',
  postcode: '10115',
};
describe('writing an address', () => {
  it.each([
    [
      'Chinese order for a Chinese reader',
      shenzhen,
      'zh',
      ['广东省深圳市南山区', '科技园南路 18 号', '518057'],
    ],
    [
      'Chinese characters in their order for everybody',
      shenzhen,
      'en',
      ['广东省深圳市南山区', '科技园南路 18 号', '518057'],
    ],
    [
      'a municipality once',
      { ...shenzhen, region: '上海市', city: '上海市', district: '浦东新区', postcode: '' },
      'zh',
      ['上海市浦东新区', '科技园南路 18 号'],
    ],
    [
      'Latin letters from the street up',
      { ...shenzhen, region: 'Guangdong', city: 'Shenzhen', district: 'Nanshan', street: '18 Keji Rd' },
      'en',
      ['18 Keji Rd', 'Nanshan', 'Shenzhen, Guangdong 518057', 'China'],
    ],
    [
      'Latin letters throughout, where street and district are, whatever region and city are kept as',
      {
        ...shenzhen,
        region: '香港特别行政区',
        city: '九龙',
        district: 'Yau Tsim Mong',
        street: 'Flat B, 688 Nathan Road',
        postcode: '',
      },
      'en',
      ['Flat B, 688 Nathan Road', 'Yau Tsim Mong', 'Kowloon, Hong Kong', 'China'],
    ],
    [
      'a blank where Latin letters meet others',
      {
        ...shenzhen,
        region: '香港特别行政区',
        city: '九龙',
        district: 'Yau Tsim Mong',
        street: '688 Nathan Road',
        postcode: '',
      },
      'zh',
      ['香港特别行政区九龙 Yau Tsim Mong', '688 Nathan Road'],
    ],
    ['the country in the reader’s language', berlin, 'zh', ['Invalidenstraße 1', 'Berlin 10115', '德国']],
  ] as const)('gives %s', (_, address, locale, lines) => {
    expect(formatAddress(address, locale)).toEqual(lines);
  });
});

describe('provinces', () => {
  it('are 34, each with its own code and names', () => {
    expect(new Set(PROVINCES.map((each) => each.code)).size).toBe(34);
    expect(provinceOf('广西壮族自治区')).toBe(provinceOf('guangxi'));
    expect(provinceOf('广')).toBeNull();
  });
  it('match by any of their names, and by a beginning', () => {
    expect(regionMatches('广东省', '广东')).toBe(true);
    expect(regionMatches('Guangdong', '广东')).toBe(true);
    expect(regionMatches('内蒙古自治区', '内蒙')).toBe(true);
    expect(regionMatches('广西', '广东')).toBe(false);
    expect(regionMatches('广东省', '')).toBe(false);
  });
});

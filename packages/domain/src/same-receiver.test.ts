import { describe, expect, it } from 'vitest';
import type { Address } from './address.ts';
import { placeOf, reachOf } from './same-receiver.ts';

const at = (typed: string, street = '8 Jianguo Road'): Address => {
  const [region = '', city = '', district = ''] = typed.split('/');
  return { country: 'CN', region, city, district, street, postcode: '' };
};

describe('one place', () => {
  it.each([
    ['Beijing/Beijing/朝阳区', '北京市/北京市/朝阳区'],
    ['Guangdong/Dongguan/', '广东省/东莞市/'],
    ['廣東/東莞/', '广东省/东莞市/'],
    ['Hong Kong/Kowloon/Mong Kok', '香港特别行政区/九龙/Mong Kok'],
    ['Inner Mongolia/Hinggan League/乌兰浩特市', '内蒙古自治区/兴安盟/乌兰浩特市'],
    ['Jilin/Jilin/昌邑区', '吉林省/吉林市/昌邑区'],
  ])('is %s and %s', (one, other) => {
    expect(placeOf(at(one))).toBe(placeOf(at(other)));
    const contact = { name: '王梅', phone: '13800138000' };
    expect(reachOf(contact, at(one))).toEqual(reachOf(contact, at(other)));
  });

  it.each([
    ['Beijing/Beijing/朝阳区', '北京市/北京市/海淀区'],
    ['Jiangsu/Taizhou/', '浙江省/台州市/'],
    ['新疆/伊犁州/伊宁市', '新疆/伊犁州/伊宁县'],
    ['广东省/深圳市/南山区', '广东省/深川市/南山区'],
  ])('is not %s and %s', (one, other) => expect(placeOf(at(one))).not.toBe(placeOf(at(other))));

  it('abroad is as it is written', () =>
    expect(placeOf({ ...at('Guangdong/X/'), country: 'US' })).not.toBe(
      placeOf({ ...at('广东省/X/'), country: 'US' }),
    ));
});

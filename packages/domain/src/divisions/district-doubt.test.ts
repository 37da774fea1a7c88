import { describe, expect, it } from 'vitest';
import type { Address } from '../address.ts';
import { PROVINCES } from '../provinces.ts';
import { checkAddress } from '../read-address.ts';
import { districtDoubt, doubtText } from './district-doubt.ts';
import { citiesOf, countiesOf, isDivided } from './divisions.ts';
import { placeStem } from './place-name.ts';

const place = (typed: string, street = '人民路 8 号'): Address => {
  const [region = '', city = '', district = ''] = typed.split('/');
  return { country: 'CN', region, city, district, street, postcode: '' };
};
const refusals = (typed: string) => checkAddress(place(typed)).map(({ refusal }) => refusal.code);

describe('a district its city does not have', () => {
  it.each([
    ['广东省/深圳市/朝阳区', [], ['北京市', '长春市']],
    ['广东/深圳/龙港区', ['龙岗区', '龙华区'], ['葫芦岛市']],
    ['广东省/深圳市/南山县', ['南山区'], []],
    ['广东省/深圳市/番禺区', [], ['广州市']],
    ['北京市/北京市/崇文区', [], []],
    ['浙江省/杭州市/江干区', [], []],
    ['江苏省/南京市/昆山市', [], ['苏州市']],
    ['广东省/深圳市/广州市', [], []],
  ])('%s is taken, and asked about: like %j, elsewhere in %j', async (typed, meant, elsewhere) => {
    expect(refusals(typed)).toEqual([]);
    const doubt = await districtDoubt(place(typed));
    expect(doubt?.meant).toEqual(meant);
    expect(doubt?.elsewhere.map(({ city }) => city)).toEqual(elsewhere);
  });

  it('in Latin letters too', async () => {
    const doubt = await districtDoubt(place('Guangdong/Shenzhen/Chaoyang District', '8 Renmin Road'));
    expect(doubt).toMatchObject({ city: 'Shenzhen', district: 'Chaoyang District', meant: [] });
    expect(doubt?.elsewhere.map(({ city }) => city)).toContain('Beijing');
    expect(await districtDoubt(place('Guangdong/Shenzhen/Nanshan District', '8 Renmin Road'))).toBeNull();
    expect((await districtDoubt(place('Guangdong/Shenzhen/Nanshen', '8 Renmin Road')))?.meant).toEqual([
      'Nanshan',
    ]);
  });

  it('names the same region’s first where others have it', async () => {
    const doubt = await districtDoubt(place('吉林省/吉林市/朝阳区'));
    expect(doubt?.elsewhere[0]?.city).toBe('长春市');
  });

  it('is told in words', async () => {
    const [like, far, unknown] = await Promise.all(
      ['广东省/深圳市/龙港区', '广东省/深圳市/朝阳区', '广东省/深圳市/星海区'].map((typed) =>
        districtDoubt(place(typed)),
      ),
    );
    expect(doubtText(like!).zh).toBe('我们的名单里，深圳市没有“龙港区”，是不是龙岗区、龙华区？');
    expect(doubtText(far!).en).toBe('We know no “朝阳区” in 深圳市 (there is one in 北京市, 长春市).');
    expect(doubtText(unknown!).zh).toBe('我们的名单里，深圳市没有“星海区”。');
  });
});

describe('nothing is doubted', () => {
  it.each([
    '广东省/深圳市/南山区',
    '广东/深圳/南山',
    '廣東省/深圳市/南山區',
    '广东省/深圳市/深圳市南山区',
    '广东省/深圳市/南山区粤海街道',
    // In no list of divisions, and in many addresses.
    '陕西省/西安市/高新区',
    '江苏省/苏州市/苏州工业园区',
    '四川省/成都市/天府新区',
    '广东省/深圳市/粤海街道',
    '江苏省/苏州市/玉山镇',
    // Need no district.
    '广东省/东莞市/虎门镇',
    '广东省/东莞市/无名村',
    '湖北省/仙桃市/',
    '江苏省/昆山市/玉山镇',
    '香港特别行政区/九龙/旺角',
    '台湾省/台北市/大安区',
    // Wrong already.
    '广东省/乌鲁木齐市/天山区',
    '广东省/深圳市/',
  ])('about %s', async (typed) => expect(await districtDoubt(place(typed))).toBeNull());

  it('about any county of the list, as it stands there and as people say it', async () => {
    const doubted: string[] = [];
    for (const province of PROVINCES)
      for (const city of citiesOf(province).filter(isDivided))
        for (const county of await countiesOf(city)) {
          const names = [county.zh, placeStem(county.zh)];
          for (const name of names)
            if (await districtDoubt(place(`${province.zh}/${city.zh}/${name}`)))
              doubted.push(`${city.zh} ${name}`);
          const latin = `${province.en}/${city.en}/${county.en}`;
          if (city.en !== '' && county.en !== '' && (await districtDoubt(place(latin, '8 Renmin Road'))))
            doubted.push(latin);
        }
    expect(doubted).toEqual([]);
  });
});

describe('a region or city of another region where the district should stand', () => {
  it.each([
    '广东省/深圳市/乌鲁木齐市',
    '广东省/深圳市/江苏省',
    '北京市/北京市/深圳市',
    '天津市/天津市/河北省',
  ])('%s is refused: no district is called so, and the price goes by the region', (typed) =>
    expect(refusals(typed)).toEqual(['address.city-elsewhere']),
  );
  it.each(['天津市/天津市/河北区', '天津市/天津市/河北', '广东省/深圳市/广州市', '新疆/伊犁州/塔城地区'])(
    '%s is none',
    (typed) => expect(refusals(typed)).toEqual([]),
  );
});

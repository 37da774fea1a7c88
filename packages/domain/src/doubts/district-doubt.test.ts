import { describe, expect, it } from 'vitest';
import { checkAddress } from '../read-address.ts';
import { addressDoubts } from './address-doubts.ts';
import { place } from './place.fixture.ts';

const districtDoubt = async (typed: string, street?: string) => {
  const doubts = await addressDoubts(place(typed, street));
  expect(doubts.filter(({ field }) => field !== 'district')).toEqual([]);
  return doubts[0] ?? null;
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
    const doubt = await districtDoubt(typed);
    expect(doubt?.meant).toEqual(meant);
    const also = elsewhere.length > 0 ? `（${elsewhere.join('、')}有）。` : '。';
    expect(doubt?.text.zh.split('”')[1]).toBe(meant.length > 0 ? `，是不是${meant.join('、')}？` : also);
  });

  it('in Latin letters too', async () => {
    const doubt = await districtDoubt('Guangdong/Shenzhen/Chaoyang District', '8 Renmin Road');
    expect(doubt).toMatchObject({
      meant: [],
      facts: { city: 'Shenzhen', district: 'Chaoyang District' },
    });
    expect(doubt?.text.en).toContain('Beijing');
    expect(await districtDoubt('Guangdong/Shenzhen/Nanshan District', '8 Renmin Road')).toBeNull();
    expect((await districtDoubt('Guangdong/Shenzhen/Nanshen', '8 Renmin Road'))?.meant).toEqual(['Nanshan']);
  });

  it('names the same region’s first where others have it', async () => {
    const doubt = await districtDoubt('吉林省/吉林市/朝阳区');
    expect(doubt?.text.zh).toContain('（长春市、');
  });

  it('is told in words', async () => {
    const [like, far, unknown] = await Promise.all(
      ['广东省/深圳市/龙港区', '广东省/深圳市/朝阳区', '广东省/深圳市/星海区'].map((typed) =>
        districtDoubt(typed),
      ),
    );
    expect(like?.text.zh).toBe('我们的名单里，深圳市没有“龙港区”，是不是龙岗区、龙华区？');
    expect(far?.text.en).toBe('We know no “朝阳区” in 深圳市 (there is one in 北京市, 长春市).');
    expect(unknown?.text.zh).toBe('我们的名单里，深圳市没有“星海区”。');
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
  ])('about %s', async (typed) => expect(await districtDoubt(typed)).toBeNull());
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

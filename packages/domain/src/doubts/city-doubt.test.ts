import { describe, expect, it } from 'vitest';
import { checkAddress } from '../read-address.ts';
import { addressDoubts } from './address-doubts.ts';
import { place } from './place.fixture.ts';

const doubtsAbout = async (typed: string, street?: string) => addressDoubts(place(typed, street));

describe('a city its region does not have', () => {
  it.each([
    ['广东省/深川市/南山区', ['深圳市'], ''],
    ['广东/深川/南山区', ['深圳市'], ''],
    ['廣東省/深川市/南山區', ['深圳市'], ''],
    ['浙江省/抗州市/西湖区', ['杭州市', '温州市', '湖州市'], ''],
    ['湖北省/武汗市/江汉区', ['武汉市'], ''],
    ['四川省/成部市/锦江区', ['成都市'], ''],
    ['湖北省/恩思州/恩施市', ['恩施土家族苗族自治州'], ''],
    ['内蒙古/兴安市/乌兰浩特市', ['兴安盟'], ''],
    ['江苏省/昆仙市/玉山镇', ['昆山市'], ''],
    // Nothing is written like it: the city that has the district.
    ['广东省/鹏城市/南山区', ['深圳市'], ''],
    // Since then a district of another, or in another region.
    ['山东省/莱芜市/凤城街道', ['济南市莱芜区'], ''],
    ['广东省/昆山市/玉山镇', [], '江苏省苏州市'],
    ['浙江省/万象市/某区', [], ''],
    // A municipality is its own city: what stands there is its district.
    ['北京市/深川市/朝阳区', ['朝阳区'], ''],
  ])('%s is taken, and asked about: like %j, elsewhere %j', async (typed, meant, elsewhere) => {
    expect(checkAddress(place(typed))).toEqual([]);
    const [doubt, ...others] = await doubtsAbout(typed);
    expect(others).toEqual([]);
    expect(doubt?.meant).toEqual(meant);
    expect(doubt?.text.zh).toContain(elsewhere);
  });

  it('is named in both languages, with what is meant or where there is one', async () => {
    const [like] = await doubtsAbout('广东省/深川市/南山区');
    expect(like).toMatchObject({ field: 'city', facts: { region: '广东省', city: '深川市' } });
    expect(like?.text).toEqual({
      zh: '我们的名单里，广东省没有“深川市”，是不是深圳市？',
      en: 'We know no “深川市” in 广东省: do you mean 深圳市?',
    });
    const [far] = await doubtsAbout('广东省/昆山市/玉山镇');
    expect(far?.text.zh).toBe('我们的名单里，广东省没有“昆山市”（江苏省苏州市有）。');
  });

  it.each([
    ['Guangdong/Shenzen/Nanshan', ['Shenzhen']],
    ['Zhejiang/Hangzou City/Xihu', ['Hangzhou']],
    ['Guangdong/Atlantis/Chancheng', ['Foshan']],
    ['Guangdong/Atlantis/Nowhere', []],
  ])('in Latin letters: %s', async (typed, meant) => {
    const doubts = await doubtsAbout(typed, '8 Renmin Road');
    expect(doubts).toMatchObject([{ field: 'city', meant }]);
  });
});

describe('no city is doubted', () => {
  it.each([
    '广东省/深圳市/南山区',
    '广东/深圳/南山区',
    '廣東省/東莞市/',
    '广东省/深圳福田区/福田区',
    '湖北省/仙桃市/',
    '湖北/神农架/',
    '河南省/济源市/',
    '湖北省/省直辖县级行政区划/天门市',
    '海南省/陵水黎族自治县/',
    '海南/陵水县/',
    '新疆/石河子/',
    '江苏/昆山/玉山镇',
    '河北省/正定县/',
    '河北省/雄安新区/容城县',
    '广东省/横琴粤澳深度合作区/横琴镇',
    '陕西省/杨凌示范区/杨陵区',
    '北京市/北京市/朝阳区',
    '重庆/重庆郊县/云阳县',
    '上海/浦东/',
    '西藏/阿里地区/噶尔县',
    '内蒙古/锡林郭勒盟/锡林浩特市',
    '内蒙古/锡盟/锡林浩特市',
    '新疆/巴州/库尔勒市',
    '湖北省/恩施州/恩施市',
    '四川省/凉山彝族州/西昌市',
    '云南/西双版纳/景洪市',
    '香港/九龍/旺角',
    '澳门/澳门/',
    '臺灣/臺北/大安區',
    '台湾/某市/某区',
  ])('%s', async (typed) => expect(await doubtsAbout(typed)).toEqual([]));

  it.each([
    'Guangdong/Shenzhen/Nanshan',
    'guangdong province/SHENZHEN City/Nanshan District',
    'Guangdong/Shen Zhen/Nanshan',
    'Shaanxi/Xian/Yanta',
    'Xinjiang/Ürümqi/Tianshan',
    'Xinjiang/Ili Kazakh Autonomous Prefecture/Yining',
    'Tibet/Ngari Prefecture/Ga’er',
    'Inner Mongolia/Hohhot/Xincheng',
    'Jiangsu/Kunshan City/',
    'Hainan/Lingshui Li Autonomous County/',
    'Beijing/Haidian District/Zhongguancun',
    'Hong Kong/Kowloon/Mong Kok',
    'Taiwan/Taipei City/Da’an District',
  ])('%s', async (typed) => expect(await doubtsAbout(typed, '8 Renmin Road')).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { addressDoubts } from './address-doubts.ts';
import { place } from './place.fixture.ts';

const doubtsAbout = (typed: string, postcode: string) => addressDoubts(place(typed, undefined, postcode));

describe('a postcode of another region', () => {
  it.each([
    ['北京市/北京市/朝阳区', '830000', '新疆维吾尔自治区'],
    ['北京市/北京市/朝阳区', '８３００００', '新疆维吾尔自治区'],
    ['北京市/北京市/朝阳区', '850 000', '西藏自治区'],
    ['广东省/深圳市/南山区', '100000', '北京市'],
    ['广东省/深圳市/南山区', '570100', '海南省'],
    ['上海市/上海市/浦东新区', '215000', '江苏省'],
    ['浙江省/杭州市/西湖区', '200001', '上海市'],
    ['新疆/乌鲁木齐市/天山区', '810000', '青海省'],
    ['重庆市/重庆市/渝中区', '610000', '四川省'],
    ['四川省/成都市/锦江区', '400000', '重庆市'],
    ['河北省/廊坊市/三河市', '100000', '北京市'],
    ['湖南省/长沙市/岳麓区', '430000', '湖北省'],
    ['广东省/东莞市/', '530000', '广西壮族自治区'],
    ['Beijing/Beijing/Chaoyang', '830000', '新疆维吾尔自治区'],
    ['辽宁省/沈阳市/和平区', '137400', '吉林省或内蒙古自治区'],
  ])('%s %s belongs to %s', async (typed, postcode, home) => {
    const doubts = await doubtsAbout(typed, postcode);
    expect(doubts).toMatchObject([{ field: 'postcode', meant: [] }]);
    expect(doubts[0]?.text.zh).toContain(`属于${home}，`);
  });

  it('is told in both languages', async () =>
    expect((await doubtsAbout('北京市/北京市/朝阳区', '830000'))[0]?.text).toEqual({
      zh: '邮政编码 830000 属于新疆维吾尔自治区，而地址在北京市。',
      en: 'Postcode 830000 belongs to Xinjiang, but the address is in Beijing.',
    }));
});

describe('no postcode is doubted', () => {
  it.each([
    ['北京市/北京市/朝阳区', ''],
    ['北京市/北京市/朝阳区', '100020'],
    ['北京市/北京市/密云区', '101500'],
    ['河北省/廊坊市/三河市', '101601'],
    ['广东省/深圳市/南山区', '518057'],
    ['内蒙古/阿拉善盟/阿拉善左旗', '750300'],
    ['内蒙古/阿拉善盟/额济纳旗', '735400'],
    ['内蒙古/兴安盟/乌兰浩特市', '137400'],
    ['内蒙古/呼伦贝尔市/扎兰屯市', '162650'],
    ['黑龙江省/大兴安岭地区/漠河市', '165300'],
    ['浙江省/舟山市/嵊泗县', '202450'],
    ['重庆市/重庆市/万州区', '634000'],
    ['重庆市/重庆市/万州区', '404000'],
    ['海南省/三亚市/吉阳区', '572000'],
    ['西藏/阿里地区/噶尔县', '859000'],
    ['新疆/和田地区/和田市', '848000'],
    // Nobody's.
    ['北京市/北京市/朝阳区', '000000'],
    ['北京市/北京市/朝阳区', '999077'],
    ['香港/九龙/旺角', '999077'],
    ['台湾/台北市/大安区', '106001'],
    // Refused anyway.
    ['北京市/北京市/朝阳区', '83000'],
    ['香港/九龙/旺角', '518057'],
  ])('%s %s', async (typed, postcode) => expect(await doubtsAbout(typed, postcode)).toEqual([]));

  it('abroad', async () =>
    expect(await addressDoubts({ ...place('Berlin/Berlin/', 'Allee 1', '100000'), country: 'SG' })).toEqual(
      [],
    ));
});

import { describe, expect, it } from 'vitest';
import type { Address } from './address.ts';
import { checkAddress, readAddress } from './read-address.ts';

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
const codes = (address: Address): string[] =>
  checkAddress(address).map(({ field, refusal }) => `${field}: ${refusal.code}`);

describe('checking an address', () => {
  it.each([
    ['a Chinese one', shenzhen],
    ['one without a postcode', { ...shenzhen, postcode: '' }],
    ['the short name of a province', { ...shenzhen, region: '广东' }],
    ['one written in English', { ...shenzhen, region: 'Guangdong', city: 'Shenzhen', district: 'Nanshan' }],
    ['a city without districts', { ...shenzhen, city: '东莞市', district: '' }],
    ['Hong Kong', { ...shenzhen, region: '香港', city: '九龙', district: '', postcode: '' }],
    ['one abroad', berlin],
  ])('accepts %s', (_, address) => {
    expect(codes(address)).toEqual([]);
  });
  it.each([
    ['an unknown province', { ...shenzhen, region: '亚特兰蒂斯' }, ['region: address.region-unknown']],
    ['no district', { ...shenzhen, district: ' ' }, ['district: address.district-missing']],
    ['five digits', { ...shenzhen, postcode: '51805' }, ['postcode: address.postcode-malformed']],
    ['an unknown country', { ...berlin, country: 'QQ' }, ['country: address.country-unknown']],
    [
      'no street and no city',
      { ...berlin, street: '', city: '' },
      ['city: address.city-missing', 'street: address.street-missing'],
    ],
  ])('refuses %s', (_, address, expected) => {
    expect(codes(address)).toEqual(expected);
  });
});

/** `region/city/district` as typed, at a Chinese street. */
const place = (typed: string, street = '人民路 8 号'): Address => {
  const [region = '', city = '', district = ''] = typed.split('/');
  return { country: 'CN', region, city, district, street, postcode: '' };
};
const kept = (address: Address): string => {
  const { address: read, problems } = readAddress(address);
  expect(problems.map(({ refusal }) => refusal.code)).toEqual([]);
  expect(readAddress(read).address).toEqual(read);
  return [read.region, read.city, read.district].join('/');
};

describe('a place in China is found however it is spelt', () => {
  it.each([
    ['广东省/深圳市/南山区', '广东省/深圳市/南山区'],
    ['广东/深圳/南山区', '广东省/深圳市/南山区'],
    ['廣東省/深圳市/南山區', '广东省/深圳市/南山區'],
    ['Guangdong/Shenzhen/南山区', '广东省/深圳市/南山区'],
    ['广东省/广东省深圳市/南山区', '广东省/深圳市/南山区'],
    ['广东省/深圳市南山区/', '广东省/深圳市/南山区'],
    ['/深圳市/南山区', '广东省/深圳市/南山区'],
    ['广东省/东莞市/', '广东省/东莞市/'],
    ['广东省/东莞市/东莞市', '广东省/东莞市/'],
    ['广东省/东莞/虎门镇', '广东省/东莞市/虎门镇'],
    ['广东省/中山市/', '广东省/中山市/'],
    ['海南省/儋州市/', '海南省/儋州市/'],
    ['海南省/三沙市/', '海南省/三沙市/'],
    ['甘肃省/嘉峪关市/', '甘肃省/嘉峪关市/'],
    ['甘肃省/嘉峪关市/市辖区', '甘肃省/嘉峪关市/'],
    // Directly under their province.
    ['湖北省/仙桃市/', '湖北省/仙桃市/'],
    ['湖北/仙桃/', '湖北省/仙桃市/'],
    ['湖北省/潜江市/', '湖北省/潜江市/'],
    ['湖北省/天门市/', '湖北省/天门市/'],
    ['湖北省/神农架林区/', '湖北省/神农架林区/'],
    ['湖北省/神农架/', '湖北省/神农架林区/'],
    ['河南省/济源市/', '河南省/济源市/'],
    ['湖北省/省直辖县级行政区划/仙桃市', '湖北省/仙桃市/'],
    ['湖北省/省直辖县/天门市', '湖北省/天门市/'],
    ['湖北省/仙桃市/仙桃市', '湖北省/仙桃市/'],
    ['新疆维吾尔自治区/自治区直辖县级行政区划/石河子市', '新疆维吾尔自治区/石河子市/'],
    ['新疆/石河子/', '新疆维吾尔自治区/石河子市/'],
    ['新疆/五家渠市/', '新疆维吾尔自治区/五家渠市/'],
    ['新疆/新星市/', '新疆维吾尔自治区/新星市/'],
    ['新疆/白杨市/', '新疆维吾尔自治区/白杨市/'],
    ['海南省/琼海市/', '海南省/琼海市/'],
    ['海南省/陵水黎族自治县/', '海南省/陵水黎族自治县/'],
    ['海南/陵水/', '海南省/陵水黎族自治县/'],
    ['海南省/澄迈县/', '海南省/澄迈县/'],
    // A county-level city without its prefecture, and with it.
    ['江苏省/昆山市/', '江苏省/昆山市/'],
    ['江苏/昆山/', '江苏省/昆山市/'],
    ['江苏/昆山/玉山镇', '江苏省/昆山市/玉山镇'],
    ['浙江/义乌/', '浙江省/义乌市/'],
    ['江苏省/苏州市/昆山市', '江苏省/苏州市/昆山市'],
    ['浙江省/义乌市/', '浙江省/义乌市/'],
    ['湖北省/恩施/恩施市', '湖北省/恩施土家族苗族自治州/恩施市'],
    ['云南省/西双版纳/景洪市', '云南省/西双版纳傣族自治州/景洪市'],
    ['内蒙/呼和浩特/新城区', '内蒙古自治区/呼和浩特市/新城区'],
    ['广西/南宁/青秀区', '广西壮族自治区/南宁市/青秀区'],
    ['西藏/拉萨/城关区', '西藏自治区/拉萨市/城关区'],
    ['新疆维吾尔自治区/乌鲁木齐市/天山区', '新疆维吾尔自治区/乌鲁木齐市/天山区'],
    // Municipalities are province and city at once.
    ['北京市/北京市/朝阳区', '北京市/北京市/朝阳区'],
    ['北京/市辖区/朝阳区', '北京市/北京市/朝阳区'],
    ['北京市//朝阳区', '北京市/北京市/朝阳区'],
    ['上海/浦东新区/', '上海市/上海市/浦东新区'],
    ['/上海/浦东新区', '上海市/上海市/浦东新区'],
    ['重庆市/县/云阳县', '重庆市/重庆市/云阳县'],
    ['重庆市/重庆郊县/云阳县', '重庆市/重庆市/云阳县'],
    ['北京市/北京城区/朝阳区', '北京市/北京市/朝阳区'],
    // What stands one place too high is kept.
    ['重庆市/万州区/龙都街道', '重庆市/重庆市/万州区龙都街道'],
    ['上海市/浦东新区/浦东新区', '上海市/上海市/浦东新区'],
    ['上海/浦东/浦东新区', '上海市/上海市/浦东新区'],
    ['上海/静安/静安寺街道', '上海市/上海市/静安静安寺街道'],
    ['北京市/深川市/朝阳区', '北京市/北京市/深川市朝阳区'],
    ['江苏省/苏州市昆山市/玉山镇', '江苏省/苏州市/昆山市玉山镇'],
    ['广东省/深圳市南山区/南山区', '广东省/深圳市/南山区'],
    ['广东省/深圳市福田区/南山区', '广东省/深圳市/福田区南山区'],
    ['重慶/重慶/渝中區', '重庆市/重庆市/渝中區'],
    // Hong Kong, Macau, Taiwan.
    ['香港特别行政区/九龙/', '香港特别行政区/九龙/'],
    ['香港/九龍/旺角', '香港特别行政区/九龙/旺角'],
    ['香港//', '香港特别行政区/香港特别行政区/'],
    ['香港/香港/湾仔区', '香港特别行政区/香港特别行政区/湾仔区'],
    ['澳门/澳门/', '澳门特别行政区/澳门特别行政区/'],
    ['台湾省/台北市/大安区', '台湾省/台北市/大安区'],
    ['臺灣/臺北/大安區', '台湾省/台北市/大安區'],
    ['台湾/新北市/板桥区', '台湾省/新北市/板桥区'],
  ])('%s', (typed, expected) => expect(kept(place(typed))).toBe(expected));

  it.each([
    ['Guangdong/Shenzhen/Nanshan', 'Guangdong/Shenzhen/Nanshan'],
    ['guangdong province/SHENZHEN City/Nanshan District', 'Guangdong/Shenzhen/Nanshan District'],
    ['Hubei/Xiantao/', 'Hubei/Xiantao/'],
    ['Henan/Jiyuan City/', 'Henan/Jiyuan/'],
    ['Guangdong/Dongguan/', 'Guangdong/Dongguan/'],
    ['Shaanxi/Xian/Yanta', "Shaanxi/Xi'an/Yanta"],
    ['Shaanxi/Xi’an/Yanta', "Shaanxi/Xi'an/Yanta"],
    ['Xinjiang/Ürümqi/Tianshan', 'Xinjiang/Urumqi/Tianshan'],
    ['Xinjiang Uygur Autonomous Region/Urumqi/Tianshan', 'Xinjiang/Urumqi/Tianshan'],
    ['Xinjiang/Shihezi/', 'Xinjiang/Shihezi/'],
    ['Inner Mongolia/Hohhot/Xincheng', 'Inner Mongolia/Hohhot/Xincheng'],
    ['Xizang/Lhasa/Chengguan', 'Tibet/Lhasa/Chengguan'],
    ['Jiangsu/Kunshan City/', 'Jiangsu/Kunshan/'],
    ['Jiangsu/Kunshan/', 'Jiangsu/Kunshan/'],
    ['Zhejiang/Yiwu/', 'Zhejiang/Yiwu/'],
    ['Beijing/Beijing/Chaoyang', 'Beijing/Beijing/Chaoyang'],
    ['Shanghai//Pudong', 'Shanghai/Shanghai/Pudong'],
    ['Beijing/Chaoyang/', 'Beijing/Beijing/Chaoyang'],
    ['Beijing/Haidian District/Zhongguancun', 'Beijing/Beijing/Zhongguancun, Haidian District'],
    ['Beijing/Haidian/Haidian District', 'Beijing/Beijing/Haidian District'],
    ['/Shenzhen/Nanshan', 'Guangdong/Shenzhen/Nanshan'],
    ['Hong Kong/Kowloon/Mong Kok', 'Hong Kong/Kowloon/Mong Kok'],
    ['Hong Kong SAR/Hong Kong/', 'Hong Kong/Hong Kong/'],
    ['Macao/Macao/', 'Macau/Macau/'],
    ['Taiwan/Taipei City/Da’an District', 'Taiwan/Taipei/Da’an District'],
    ['Taiwan/Hsinchu County/Zhubei', 'Taiwan/Hsinchu County/Zhubei'],
    ['Taiwan/Hsinchu City/', 'Taiwan/Hsinchu City/'],
  ])('%s, at a street in Latin letters', (typed, expected) =>
    expect(kept(place(typed, '8 Renmin Road'))).toBe(expected),
  );

  it.each([
    ['HK', '/Kowloon/Mong Kok', 'Hong Kong/Kowloon/Mong Kok'],
    ['HK', 'Kowloon/Mong Kok/', 'Hong Kong/Kowloon/Mong Kok'],
    ['hk', 'Hong Kong/Wan Chai/', 'Hong Kong/Wan Chai/'],
    ['HK', 'New Territories/Sha Tin/Fo Tan', 'Hong Kong/New Territories/Sha Tin Fo Tan'],
    ['MO', '//', 'Macau/Macau/'],
    ['TW', '/Taipei/Da’an', 'Taiwan/Taipei/Da’an'],
  ])('given as the country %s: %s', (country, typed, expected) =>
    expect(kept({ ...place(typed, '8 Nathan Road'), country })).toBe(expected),
  );
});

describe('a place in China is refused beside the part that is wrong', () => {
  it.each([
    ['广东省/乌鲁木齐市/天山区', ['city: address.city-elsewhere']],
    ['Guangdong/Urumqi/Tianshan', ['city: address.city-elsewhere']],
    ['湖北省/济源市/', ['city: address.city-elsewhere']],
    ['北京市/深圳市/南山区', ['city: address.city-elsewhere']],
    ['Shanghai/Shenzhen/Nanshan', ['city: address.city-elsewhere']],
    ['广东省/深圳市/', ['district: address.district-missing']],
    ['广东省/深圳市/市辖区', ['district: address.district-missing']],
    ['湖北省/恩施/', ['district: address.district-missing']],
    ['北京市/北京市/', ['district: address.district-missing']],
    ['广东省//', ['city: address.city-missing']],
    ['广东省//南山区', ['city: address.city-missing']],
    ['台湾省//', ['city: address.city-missing']],
    ['台湾省/市辖区/', ['city: address.city-missing']],
    ['Taiwan//Da’an', ['city: address.city-missing']],
    ['亚特兰蒂斯/深圳/南山区', ['region: address.region-unknown']],
    ['//', ['region: address.region-unknown', 'city: address.city-missing']],
    ['/苏州城/', ['region: address.region-unknown']],
    // There are two.
    ['/Suzhou/Gusu', ['region: address.region-unknown']],
    ['广东省/深\u202e圳/南山区', ['city: text.direction']],
    ['广东省/深\u0007圳/南山区', ['city: text.control-characters']],
  ])('%s', (typed, expected) => expect(codes(place(typed))).toEqual(expected));

  it('says where the city is', () => {
    const [problem] = checkAddress(place('广东省/乌鲁木齐市/天山区'));
    expect(problem?.refusal.text.zh).toBe('乌鲁木齐市不在广东省，而在新疆维吾尔自治区，请检查省份和城市');
  });
  it.each([
    ['科技园一路８号Ａ座３－２０１室', '科技园一路8号A座3-201室'],
    ['（南门）８号，Ｂ１', '（南门）8号，B1'],
  ])('full-width figures and letters of %s are kept as plain ones', (street, kept) =>
    expect(readAddress({ ...shenzhen, street }).address.street).toBe(kept),
  );

  it('needs something to be seen, and not too much of it', () => {
    expect(codes({ ...shenzhen, street: '\u200b \u3000' })).toEqual(['street: address.street-missing']);
    expect(codes({ ...shenzhen, street: ' '.repeat(900_000) })).toEqual(['street: text.too-long']);
    expect(codes({ ...shenzhen, street: '路'.repeat(201) })).toEqual(['street: text.too-long']);
  });
  it.each(['ZZ', 'QQ', '', 'China', 'C', '__'])('an unknown country %j', (country) => {
    expect(codes({ ...berlin, country })).toEqual(['country: address.country-unknown']);
  });
});

describe('a postcode', () => {
  it.each([
    ['CN', '广东省', '518057'],
    ['CN', '广东省', '５１８０５７'],
    ['CN', '香港', ''],
    ['CN', '香港', '999077'],
    ['CN', '台湾', '106'],
    ['CN', '台湾', '10617'],
    ['US', 'CA', '94105'],
    ['US', 'CA', '94105-1234'],
    ['GB', '', 'SW1A 1AA'],
    ['GB', '', 'ec1y8sy'],
    ['JP', '', '100-0001'],
    ['SG', '', '018989'],
    ['IE', '', 'D02 AF30'],
  ])('of %s %s may be %s', (country, region, postcode) =>
    expect(codes({ ...shenzhen, country, region, city: region || 'X', postcode })).toEqual([]),
  );
  it.each([
    ['CN', '广东省', '51805'],
    ['CN', '广东省', 'SW1A 1AA'],
    ['CN', '香港', '518057'],
    ['CN', '台湾', '1234'],
    ['US', 'CA', '1'],
    ['GB', '', '12345'],
    ['JP', '', '100-00'],
    ['IE', '', '-'.repeat(3) + '!'],
  ])('of %s %s is not %s', (country, region, postcode) => {
    const city = region === '广东省' ? '深圳市' : region || 'X';
    expect(codes({ ...shenzhen, country, region, city, postcode })).toEqual([
      'postcode: address.postcode-malformed',
    ]);
  });
});

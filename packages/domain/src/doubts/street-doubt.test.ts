import { describe, expect, it } from 'vitest';
import { citiesOf } from '../divisions/divisions.ts';
import { placeStem } from '../divisions/place-name.ts';
import { PROVINCES } from '../provinces.ts';
import { addressDoubts } from './address-doubts.ts';
import { place } from './place.fixture.ts';

const BEIJING = '北京市/北京市/朝阳区';
const SHENZHEN = '广东省/深圳市/南山区';

describe('a street that names another place', () => {
  it.each([
    [BEIJING, '西藏拉萨市城关区北京中路 1 号', '西藏自治区拉萨市'],
    [BEIJING, '西藏自治区拉萨市城关区北京中路 1 号', '西藏自治区拉萨市'],
    [BEIJING, '西藏 拉萨市 城关区 北京中路 1 号', '西藏自治区拉萨市'],
    [BEIJING, '广东省深圳市南山区科技园 8 号', '广东省深圳市'],
    [BEIJING, '浙江杭州西湖区文三路 8 号', '浙江省杭州市'],
    [BEIJING, '中国广东省深圳市南山区科技园', '广东省深圳市'],
    [BEIJING, '廣東省深圳市南山區科技園 8 號', '广东省深圳市'],
    [BEIJING, '广东，深圳，南山区，科技园 8 号', '广东省深圳市'],
    [BEIJING, '广东深圳南山科技园 8 号', '广东省深圳市'],
    [BEIJING, '杭州西湖区文三路 8 号', '浙江省杭州市'],
    [BEIJING, '杭州市文三路 8 号', '浙江省杭州市'],
    [BEIJING, '河北省廊坊市三河市燕郊镇', '河北省廊坊市'],
    [BEIJING, '天津河北区中山路 1 号', '天津市'],
    [BEIJING, '深圳市南山科技园', '广东省深圳市'],
    [BEIJING, '上海市南京东路 1 号', '上海市'],
    [BEIJING, '江苏昆山市玉山镇前进路 1 号', '江苏省苏州市'],
    [BEIJING, '昆山市玉山镇前进路 1 号', '江苏省苏州市'],
    [BEIJING, '苏州工业园区星湖街 1 号', '江苏省苏州市'],
    [BEIJING, '湖北恩施州利川市清江大道 1 号', '湖北省恩施土家族苗族自治州'],
    [BEIJING, '内蒙古锡林郭勒盟锡林浩特市振兴大街', '内蒙古自治区锡林郭勒盟'],
    [BEIJING, '新疆维吾尔自治区石河子市北四路 1 号', '新疆维吾尔自治区石河子市'],
    [BEIJING, '湖北省仙桃市仙桃大道 1 号', '湖北省仙桃市'],
    [BEIJING, '香港九龙油尖旺区弥敦道 1 号', '香港特别行政区九龙'],
    [BEIJING, '辽宁省朝阳市双塔区朝阳大街 1 号', '辽宁省朝阳市'],
    [BEIJING, '北京市西藏拉萨市城关区北京中路 1 号', '西藏自治区拉萨市'],
    [BEIJING, '朝阳区上海市浦东新区世纪大道 1 号', '上海市'],
    [SHENZHEN, '北京市朝阳区建国路 1 号', '北京市'],
    [SHENZHEN, '北京朝阳区建国路 1 号', '北京市'],
    ['上海市/上海市/浦东新区', '安徽合肥市蜀山区长江西路 1 号', '安徽省合肥市'],
    ['江苏省/南京市/玄武区', '安徽省马鞍山市雨山区湖东路', '安徽省马鞍山市'],
    ['香港/九龙/旺角', '广东省深圳市南山区科技园', '广东省深圳市'],
    // Another city of the same region, with its district.
    [SHENZHEN, '广州市天河区体育西路 1 号', '广东省广州市'],
    ['吉林省/长春市/朝阳区', '吉林市昌邑区解放大路 1 号', '吉林省吉林市'],
  ])('%s: %s', async (typed, street, named) => {
    const doubts = await addressDoubts(place(typed, street));
    expect(doubts).toMatchObject([{ field: 'street', meant: [], facts: { named } }]);
  });

  it('is told in both languages', async () => {
    const [far] = await addressDoubts(place(BEIJING, '西藏拉萨市城关区北京中路 1 号'));
    expect(far?.text).toEqual({
      zh: '详细地址写的是西藏自治区拉萨市，而所选地区是北京市。',
      en: 'The street says Lhasa, Tibet, but the address is in Beijing.',
    });
    const [near] = await addressDoubts(place(SHENZHEN, '广州市天河区体育西路 1 号'));
    expect(near?.text.en).toBe(
      'The street says Guangzhou, Guangdong, but the address is in Shenzhen, Guangdong.',
    );
  });

  it.each([
    ['Beijing/Beijing/Chaoyang', '1 Beijing Middle Road, Lhasa, Tibet', '西藏自治区'],
    ['Beijing/Beijing/Chaoyang', '8 Keji Road, Nanshan, Shenzhen, Guangdong 518057', '广东省'],
  ])('in Latin letters: %s, %s', async (typed, street, named) =>
    expect(await addressDoubts(place(typed, street))).toMatchObject([{ field: 'street', facts: { named } }]),
  );
});

describe('a street says nothing of another place', () => {
  it.each([
    [BEIJING, '北京中路 1 号'],
    [BEIJING, '上海路 1 号'],
    [BEIJING, '南京东路 1 号'],
    [BEIJING, '西藏路 1 号'],
    [BEIJING, '新疆街 1 号'],
    [BEIJING, '深圳大厦 1 楼'],
    [BEIJING, '广州酒家 1 号'],
    [BEIJING, '重庆小面店 1 号'],
    [BEIJING, '山东路 1 号'],
    [BEIJING, '四川北路 1 号'],
    [BEIJING, '吉林大路 1 号'],
    [BEIJING, '武汉大道 88 号'],
    [BEIJING, '上海静安寺路 1 号'],
    [BEIJING, '天津和平路 1 号'],
    [BEIJING, '四川成都小吃 1 号'],
    [BEIJING, '福建省大厦 3 号楼'],
    [BEIJING, '四川省驻京办事处 1 号'],
    [BEIJING, '新疆维吾尔自治区人民政府驻北京办事处 1 号楼'],
    [BEIJING, '温州市商会大厦 12 号'],
    [BEIJING, '义乌市场 3 号门'],
    [BEIJING, '深圳市民广场 1 号'],
    [BEIJING, '海南岛咖啡 1 号'],
    [BEIJING, '九龙路 1 号'],
    [BEIJING, '新界街 1 号'],
    [BEIJING, '凤凰街道 1 号'],
    [BEIJING, '香港中路 8 号'],
    [BEIJING, '江西会馆 1 号'],
    [BEIJING, '长春桥路 1 号'],
    [BEIJING, '苏州街 1 号'],
    [BEIJING, '中关村大街 1 号 深圳市某某公司收'],
    // The address's own place once more.
    [BEIJING, '北京市朝阳区建国路 1 号'],
    [BEIJING, '北京朝阳区建国路 1 号'],
    [BEIJING, '朝阳区建国路 1 号'],
    [BEIJING, '北京上海路 1 号'],
    [SHENZHEN, '广东省深圳市南山区科技园 8 号'],
    [SHENZHEN, '廣東省深圳市南山區科技園 8 號'],
    [SHENZHEN, '深圳南山区科技园 8 号'],
    [SHENZHEN, '广东深圳科技园 8 号'],
    [SHENZHEN, '南山区北京路 8 号'],
    ['广东/深圳/南山', '深圳市南山区科技园 8 号'],
    ['吉林省/吉林市/昌邑区', '吉林市昌邑区解放大路 1 号'],
    ['吉林省/长春市/朝阳区', '吉林大路 1 号'],
    ['天津市/天津市/河北区', '河北区中山路 1 号'],
    ['天津市/天津市/河北区', '天津市河北区中山路 1 号'],
    ['江苏省/苏州市/昆山市', '昆山市玉山镇前进路 1 号'],
    ['江苏省/昆山市/', '苏州市昆山市玉山镇前进路 1 号'],
    ['江苏省/昆山市/玉山镇', '江苏省苏州市昆山市前进路 1 号'],
    ['湖北省/恩施州/利川市', '恩施州利川市清江大道 1 号'],
    ['湖北省/仙桃市/', '湖北省仙桃市仙桃大道 1 号'],
    ['辽宁省/朝阳市/双塔区', '朝阳市双塔区朝阳大街 1 号'],
    ['香港/九龙/旺角', '广东道 1 号'],
    ['香港/九龙/旺角', '上海街 1 号'],
    ['台湾/台北市/大安区', '台北市大安区南京东路 1 号'],
    ['山东省/青岛市/市南区', '青岛市市南区香港中路 8 号'],
    ['山东省/青岛市/市南区', '青岛市南区香港中路 8 号'],
  ])('%s: %s', async (typed, street) => expect(await addressDoubts(place(typed, street))).toEqual([]));

  it.each([
    ['Beijing/Beijing/Chaoyang', '8 Shanghai Road'],
    ['Beijing/Beijing/Chaoyang', '8 Jianguo Road, Chaoyang, Beijing'],
    ['Tianjin/Tianjin/Hebei', '1 Zhongshan Road, Hebei, Tianjin'],
    ['Tianjin/Tianjin/Hebei', '1 Zhongshan Road, Hebei'],
    ['Jilin/Jilin/Changyi', '1 Jiefang Road, Jilin'],
    ['Hong Kong/Kowloon/Mong Kok', 'Flat B, 688 Nathan Road'],
  ])('%s: %s', async (typed, street) => expect(await addressDoubts(place(typed, street))).toEqual([]));

  it('where a road or house is called after any region or city', async () => {
    const wrong: string[] = [];
    for (const province of PROVINCES)
      for (const { zh } of citiesOf(province))
        for (const name of new Set([province.short, placeStem(zh), zh]))
          for (const behind of [
            '路 1 号',
            '东路 1 号',
            '街 8 号',
            '大厦 3 号楼',
            '酒家 1 号',
            '路与北京路交叉口',
          ]) {
            // 深圳市路 is a road of Shenzhen's.
            if (/[市盟县区]$|地区$|自治州$/u.test(name) && !behind.startsWith('大厦')) continue;
            const at = province.code === '11' ? SHENZHEN : BEIJING;
            if ((await addressDoubts(place(at, name + behind))).length > 0) wrong.push(name + behind);
          }
    expect(wrong).toEqual([]);
  });
});

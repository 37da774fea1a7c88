import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Address } from '../address.ts';
import { PROVINCES, provinceOf } from '../provinces.ts';
import { checkAddress } from '../read-address.ts';
import { citiesCalled, citiesOf, countiesOf, isDivided } from './divisions.ts';
import { divisionFiles } from './divisions-source.fixture.ts';
import { placeStem } from './place-name.ts';

const at = (region: string, city: string, district: string, street = '人民路 8 号'): Address => ({
  country: 'CN',
  region,
  city,
  district,
  street,
  postcode: '',
});

describe('the list of divisions', () => {
  it('is what the data set it comes from says now', () => {
    for (const [name, text] of Object.entries(divisionFiles()))
      expect(readFileSync(new URL(name, import.meta.url), 'utf8')).toBe(text);
  });

  it('has cities in every region, and districts where there are any', async () => {
    for (const province of PROVINCES) {
      const cities = citiesOf(province);
      expect(cities.length).toBeGreaterThan(0);
      for (const city of cities.filter(isDivided)) expect((await countiesOf(city)).length).toBeGreaterThan(0);
    }
    const towns = await countiesOf(citiesOf(provinceOf('广东')!).find(({ zh }) => zh === '东莞市')!);
    expect(towns.map(({ zh }) => zh)).toContain('虎门镇');
  });

  it('is taken whole: every city and county is an address, in Chinese and in Latin letters', async () => {
    const refused: string[] = [];
    const check = (address: Address) => {
      const [problem] = checkAddress(address);
      if (problem)
        refused.push(`${address.region} ${address.city} ${address.district}: ${problem.refusal.code}`);
    };
    for (const province of PROVINCES)
      for (const city of citiesOf(province)) {
        if (!isDivided(city)) check(at(province.zh, city.zh, ''));
        if (!isDivided(city) && city.en !== '') check(at(province.en, city.en, '', '8 Renmin Road'));
        for (const county of await countiesOf(city)) {
          check(at(province.zh, city.zh, county.zh));
          check(at(province.short, placeStem(city.zh), county.zh));
          if (/[市县旗]$/u.test(county.zh) && county.code < '71') check(at(province.zh, county.zh, ''));
          if (county.en !== '') check(at(province.en, city.en, county.en, '8 Renmin Road'));
          // In Latin letters, some are called like the prefecture they lie in, which has districts.
          const isOnly =
            county.zh.endsWith('市') && county.code < '71' && citiesCalled(county.en).length === 0;
          if (isOnly && county.en !== '') check(at(province.en, county.en, '', '8 Renmin Road'));
        }
      }
    expect(refused).toEqual([]);
  });
});

describe('names in Latin letters', () => {
  it('are told apart within every list they are chosen from', async () => {
    const twice = (names: readonly string[]) =>
      names.filter((en, at) => en !== '' && names.indexOf(en) !== at);
    for (const province of PROVINCES) {
      expect(twice(citiesOf(province).map(({ en }) => en))).toEqual([]);
      for (const city of citiesOf(province))
        expect(twice((await countiesOf(city)).map(({ en }) => en))).toEqual([]);
    }
  });

  it.each([
    ['新疆', '克孜勒苏柯尔克孜自治州', '阿图什市', 'Artux'],
    ['广东', '东莞市', '莞城街道', 'Guancheng'],
    ['山东', '德州市', '乐陵市', 'Laoling'],
    ['四川', '成都市', '新都区', 'Xindu'],
    ['台湾', '新竹县', '竹北市', 'Zhubei'],
  ])('%s %s %s is read %s', async (region, city, district, en) => {
    const its = citiesOf(provinceOf(region)!).find(({ zh }) => zh === city)!;
    expect((await countiesOf(its)).find(({ zh }) => zh === district)?.en).toBe(en);
  });
});

describe('what people say of a place', () => {
  it.each([
    ['深圳市', '深圳'],
    ['恩施土家族苗族自治州', '恩施'],
    ['海西蒙古族藏族自治州', '海西'],
    ['巴音郭楞蒙古自治州', '巴音郭楞'],
    ['克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['陵水黎族自治县', '陵水'],
    ['三都水族自治县', '三都'],
    ['大通回族土族自治县', '大通'],
    ['积石山保安族东乡族撒拉族自治县', '积石山'],
    ['神农架林区', '神农架'],
    ['东区', '东区'],
    ['单县', '单县'],
  ])('%s: %s', (name, stem) => expect(placeStem(name)).toBe(stem));
});

import { latinStem, placeKey } from './divisions/place-name.ts';

/**
 * The 34 province-level regions of China: code and names as in GB/T 2260 and ISO 3166-2:CN. `short` is what people say and
 * what warehouses and delivery zones are matched by.
 */
export type Province = {
  readonly code: string;
  readonly zh: string;
  readonly short: string;
  readonly en: string;
};

const province = (code: string, short: string, suffix: string, en: string): Province => ({
  code,
  zh: short + suffix,
  short,
  en,
});

export const PROVINCES: readonly Province[] = [
  province('11', '北京', '市', 'Beijing'),
  province('12', '天津', '市', 'Tianjin'),
  province('13', '河北', '省', 'Hebei'),
  province('14', '山西', '省', 'Shanxi'),
  province('15', '内蒙古', '自治区', 'Inner Mongolia'),
  province('21', '辽宁', '省', 'Liaoning'),
  province('22', '吉林', '省', 'Jilin'),
  province('23', '黑龙江', '省', 'Heilongjiang'),
  province('31', '上海', '市', 'Shanghai'),
  province('32', '江苏', '省', 'Jiangsu'),
  province('33', '浙江', '省', 'Zhejiang'),
  province('34', '安徽', '省', 'Anhui'),
  province('35', '福建', '省', 'Fujian'),
  province('36', '江西', '省', 'Jiangxi'),
  province('37', '山东', '省', 'Shandong'),
  province('41', '河南', '省', 'Henan'),
  province('42', '湖北', '省', 'Hubei'),
  province('43', '湖南', '省', 'Hunan'),
  province('44', '广东', '省', 'Guangdong'),
  province('45', '广西', '壮族自治区', 'Guangxi'),
  province('46', '海南', '省', 'Hainan'),
  province('50', '重庆', '市', 'Chongqing'),
  province('51', '四川', '省', 'Sichuan'),
  province('52', '贵州', '省', 'Guizhou'),
  province('53', '云南', '省', 'Yunnan'),
  province('54', '西藏', '自治区', 'Tibet'),
  province('61', '陕西', '省', 'Shaanxi'),
  province('62', '甘肃', '省', 'Gansu'),
  province('63', '青海', '省', 'Qinghai'),
  province('64', '宁夏', '回族自治区', 'Ningxia'),
  province('65', '新疆', '维吾尔自治区', 'Xinjiang'),
  province('71', '台湾', '省', 'Taiwan'),
  province('81', '香港', '特别行政区', 'Hong Kong'),
  province('82', '澳门', '特别行政区', 'Macau'),
];

/** Other names in use, by code. */
const ALIASES: Readonly<Record<string, readonly string[]>> = {
  '15': ['内蒙', 'Nei Mongol', 'Neimenggu'],
  '54': ['Xizang'],
  '81': ['Hongkong', 'HK'],
  '82': ['Macao'],
};

/** Everything a region is called, in Chinese and in Latin letters. */
export const namesOf = (region: Province): readonly string[] => [
  region.zh,
  region.short,
  ...['省', '市', '自治区'].map((kind) => region.short + kind),
  region.en,
  ...(ALIASES[region.code] ?? []),
];

let byKey: ReadonlyMap<string, Province> | undefined;

function keys(): ReadonlyMap<string, Province> {
  byKey ??= new Map(
    PROVINCES.flatMap((each) => namesOf(each).map((name) => [placeKey(name), each] as const)),
  );
  return byKey;
}

/** The region a person means by `广东`, `廣東省`, `Guangdong` or `Guangdong Province`; null for anything else. */
export function provinceOf(region: string): Province | null {
  const key = placeKey(region);
  return keys().get(key) ?? keys().get(latinStem(key)) ?? null;
}

/**
 * Does `region` (as in an address) lie where `place` says? `place` is a name or the beginning of one, in Chinese or English:
 * `广东`, `广东省` and `Guangdong` all match each other.
 */
export function regionMatches(region: string, place: string): boolean {
  if (place === '') return false;
  const found = provinceOf(region);
  const meant = provinceOf(place);
  if (found && meant) return found === meant;
  return region.startsWith(place) || (found?.zh.startsWith(place) ?? false);
}

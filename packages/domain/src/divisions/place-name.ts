import { TRADITIONAL } from './cities.data.ts';

/** Those of one character only with 族: 水 and 土 are parts of many names. */
const PEOPLES =
  '(?:(?:维吾尔|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|朝鲜|塔吉克|乌孜别克|' +
  '俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|布依|蒙古|各)族?|[壮回藏苗彝侗瑶白傣黎佤畲水土羌怒京满]族)';
/** What kind of place it is, at the end of a name; the peoples of an autonomous one belong to it. */
const KIND = new RegExp(
  `(?:${PEOPLES}*(?:自治区|自治州|自治县|自治旗)|特别行政区|地区|林区|矿区|新区|[省市区县盟旗镇乡])$`,
  'u',
);
const LATIN_KIND =
  /(?:(?:zhuang|hui|uyghur|uygur|uighur|tibetan|mongolian?)?(?:autonomous)?(?:region|prefecture)|specialadministrativeregion|sar|province|municipality|sheng|league|city|shi)$/;

let traditional: ReadonlyMap<string, string> | undefined;

/** 廣東省 → 广东省: traditional characters of place names as simplified ones, whatever else stands in the text left alone. */
export function simplified(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  if (!traditional) {
    const all = [...TRADITIONAL];
    traditional = new Map(all.flatMap((from, i) => (i % 2 === 0 ? [[from, all[i + 1]!] as const] : [])));
  }
  return [...text].map((character) => traditional?.get(character) ?? character).join('');
}

/** 恩施土家族苗族自治州 → 恩施, 南山区 → 南山: what people say. A name of one character more than its kind stays whole (东区). */
export function placeStem(name: string): string {
  const stem = name.replace(KIND, '');
  return [...stem].length >= 2 ? stem : name;
}

/** Spellings that mean the same have the same key: width, case, accents, spaces and traditional characters make no difference. */
export function placeKey(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/([ln])v/g, '$1u');
  return simplified(bare.normalize('NFKC').replace(/[\s.'’`\p{Dash_Punctuation}]/gu, ''));
}

/** Where a name in Latin letters says what it is of ("Shenzhen City", "Hubei Province"), the key without that. */
export const latinStem = (key: string): string => key.replace(LATIN_KIND, '');

const LATIN_COUNTY_KIND = /(?:autonomous)?(?:district|county|banner|city|xian|qu|shi|qi)$/;

/** The key of a district's or county's name in Latin letters without what kind of place it is: "Nanshan District" → nanshan. */
export function latinCountyStem(name: string): string {
  const key = placeKey(name);
  return key.replace(LATIN_COUNTY_KIND, '') || key;
}

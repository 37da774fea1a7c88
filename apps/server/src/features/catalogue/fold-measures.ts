/** Chinese units by the sign they are printed with; longer ones first. */
const CHINESE: Readonly<Record<string, string>> = {
  毫安时: 'mah',
  千克: 'kg',
  公斤: 'kg',
  毫克: 'mg',
  毫升: 'ml',
  厘米: 'cm',
  公分: 'cm',
  毫米: 'mm',
  公尺: 'm',
  千瓦: 'kw',
  毫安: 'mah',
  赫兹: 'hz',
  英寸: '寸',
  克: 'g',
  升: 'l',
  米: 'm',
  瓦: 'w',
  伏: 'v',
};
/** Weights that nobody prints any more, in grams. */
const OLD: Readonly<Record<string, number>> = { 市斤: 500, 斤: 500, 两: 50 };

/** Stands for the point inside a figure, so that a measure is one word and 2.5 kg is not 25 kg. A letter, as words are cut. */
const POINT = 'ˑ';

const FIGURE = String.raw`(?<![\d.])(\d+(?:\.\d+)?)\s*`;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
/** 两 is a number as well: 2 两用. */
const IN_OLD = new RegExp(`${FIGURE}(市斤|斤|两(?!\\p{Script=Han}))装?`, 'gu');
const IN_CHINESE = new RegExp(`${FIGURE}(${Object.keys(CHINESE).join('|')})装?`, 'gu');
/** Signs that are written with a space before them as well; none that is a word of English. */
const IN_SIGNS = new RegExp(
  `${FIGURE}([tgmk]b|[mk]?g|[cm]?l|[ckm]?m|k?w|mah|wh|v|[kmg]?hz|dpi|gsm|mbps|gbps|oz|lb|ft)(?![\\p{L}\\p{N}])`,
  'gu',
);

/**
 * Measures of a lower-case text, each as one word: the figure, then the sign of its unit. 1,000 米 → 1000m, 1 tb → 1tb, 5斤 → 2.5kg (its
 * point as `asTyped` reads it). Both what is searched in and what is searched for go through it.
 */
export const foldMeasures = (text: string): string =>
  text
    .replace(THOUSANDS, '')
    .replace(IN_OLD, (_, figure: string, unit: string) => inGrams(Number(figure) * OLD[unit]!))
    .replace(IN_CHINESE, (_, figure: string, unit: string) => `${figure}${CHINESE[unit]!} `)
    .replace(IN_SIGNS, (_, figure: string, unit: string) => figure.replace('.', POINT) + unit);

/** A word of a measure as people write it. */
export const asTyped = (word: string): string => word.replaceAll(POINT, '.');

const inGrams = (grams: number): string => (grams >= 1000 ? `${grams / 1000}kg ` : `${grams}g `);

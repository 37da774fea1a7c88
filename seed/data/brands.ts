import type { Pair } from '../src/catalogue/product.types.ts';

/** Invented makers. `latin` is what is printed on products and boxes, `colour` their livery. */
export type BrandDraft = {
  readonly id: string;
  readonly label: Pair;
  readonly latin: string;
  readonly colour: string;
};

const of = (id: string, zh: string, latin: string, colour: string): BrandDraft => ({
  id,
  label: [zh, latin],
  latin,
  colour,
});

export const BRANDS: readonly BrandDraft[] = [
  of('yunjian', '云键', 'Yunkey', '#3451b2'),
  of('tingyu', '听屿', 'Tingisle', '#8a3ffc'),
  of('shancun', '闪存堡', 'Flashbury', '#0f8b6d'),
  of('lanshi', '蓝视', 'Lanvue', '#1668b8'),
  of('diandian', '电点', 'Voltdot', '#e4572e'),
  of('wanglu', '网路通', 'Netpath', '#1f7a8c'),
  of('nuanju', '暖居', 'Nestwarm', '#c8553d'),
  of('xianwei', '鲜围', 'Frescook', '#2a9d5c'),
  of('zhengbang', '正邦办公', 'Proffice', '#34495e'),
  of('molin', '墨林', 'Inkgrove', '#7b2d26'),
  of('guangyao', '光曜', 'Lumiro', '#d98e04'),
  of('tiejiang', '铁匠师', 'Smithmark', '#c45a11'),
  of('jieshi', '洁适', 'Cleanova', '#2b7fb8'),
  of('tianye', '田野粒', 'Fieldgrain', '#6b8e23'),
  of('guoyuan', '果源集', 'Orchardy', '#c2185b'),
  of('chashan', '茶山里', 'Teahollow', '#3f6b3a'),
  of('kafei', '慢磨', 'Slowgrind', '#5d4037'),
  of('baoding', '包得稳', 'Packwell', '#8d6e43'),
  of('runfu', '润肤日记', 'Softdiary', '#5b8fa8'),
  of('qingshui', '清泉谷', 'Clearvale', '#2196c9'),
];

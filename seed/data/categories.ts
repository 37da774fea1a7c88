import type { Pair } from '../src/catalogue/product.types.ts';
import type { Look } from '../src/pictures/look.types.ts';

export type CategoryDraft = {
  readonly id: string;
  readonly parent: string | null;
  readonly label: Pair;
  readonly look: Look;
};

const of = (
  id: string,
  parent: string | null,
  label: Pair,
  shape: Look['shape'],
  colour: string,
  accent: string,
  style?: string,
): CategoryDraft => ({ id, parent, label, look: { shape, colour, accent, mark: '', style } });

/** The category tree, parents before children. */
export const CATEGORIES: readonly CategoryDraft[] = [
  of('electronics', null, ['数码电子', 'Electronics'], 'monitor', '#2f3a4f', '#3f7fd6'),
  of('input', 'electronics', ['键盘鼠标', 'Keyboards and mice'], 'keyboard', '#3a4358', '#6fa8ff'),
  of('audio', 'electronics', ['耳机音箱', 'Headphones and speakers'], 'headphones', '#40384f', '#e07a5f'),
  of('storage', 'electronics', ['存储设备', 'Storage'], 'drive', '#3c4a5c', '#46b39d'),
  of('video', 'electronics', ['显示与视频', 'Displays and video'], 'webcam', '#34404e', '#5aa9e6'),
  of('accessories', null, ['数码配件', 'Accessories'], 'charger', '#eef1f5', '#4a90d9'),
  of('cables', 'accessories', ['线缆转接', 'Cables and adapters'], 'cable', '#4b5566', '#e0a458'),
  of('power', 'accessories', ['充电与电源', 'Charging and power'], 'powerbank', '#3f5f7f', '#9cd08f'),
  of('networking', null, ['网络设备', 'Networking'], 'router', '#f1f3f6', '#2f80ed'),
  of('appliances', null, ['小家电', 'Small appliances'], 'kettle', '#d9dee5', '#c0504d'),
  of('kitchen', 'appliances', ['厨房电器', 'Kitchen appliances'], 'cooker', '#e9e4dc', '#8a5a44'),
  of('home', 'appliances', ['生活电器', 'Home appliances'], 'fan', '#eef2f5', '#4d9de0'),
  of('office', null, ['办公设备', 'Office equipment'], 'printer', '#dfe4ea', '#3a6ea5'),
  of('stationery', null, ['文具纸品', 'Stationery and paper'], 'notebook', '#c8553d', '#f2d0a4'),
  of('writing', 'stationery', ['书写工具', 'Writing'], 'pen', '#22577a', '#57cc99'),
  of('paper', 'stationery', ['纸品本册', 'Paper and notebooks'], 'ream', '#f4f6f8', '#3d7ea6'),
  of('lighting', null, ['照明灯具', 'Lighting'], 'desklamp', '#394a5a', '#ffd166'),
  of('tools', null, ['五金工具', 'Tools and hardware'], 'drill', '#e07a1f', '#2d3440'),
  of('cleaning', null, ['清洁用品', 'Cleaning'], 'spray', '#3aa6a0', '#f4f1de'),
  of('groceries', null, ['粮油食品', 'Groceries'], 'pouch', '#d8a24a', '#8c2f39'),
  of('snacks', 'groceries', ['休闲零食', 'Snacks'], 'jar', '#c98b4b', '#6b4226'),
  of('drinks', null, ['饮料茶咖', 'Drinks, tea and coffee'], 'can', '#c1272d', '#f7f3e9'),
  of('packaging', null, ['包装物流', 'Packaging'], 'carton', '#c79a63', '#8b5e34'),
  of('care', null, ['个人护理', 'Personal care'], 'pump', '#9ac6c5', '#fdf0d5'),
];

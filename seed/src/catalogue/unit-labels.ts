import type { Pair } from './product.types.ts';

/** What one base unit is called when people buy it. */
export const UNIT_LABELS = {
  piece: ['个', 'piece'],
  set: ['套', 'set'],
  unit: ['台', 'unit'],
  pair: ['副', 'pair'],
  cable: ['条', 'cable'],
  bottle: ['瓶', 'bottle'],
  can: ['罐', 'can'],
  bag: ['袋', 'bag'],
  tub: ['桶', 'tub'],
  roll: ['卷', 'roll'],
  pack: ['包', 'pack'],
  book: ['本', 'book'],
  stick: ['支', 'piece'],
  lamp: ['盏', 'lamp'],
  tool: ['把', 'piece'],
  tin: ['盒', 'packet'],
  sheet: ['张', 'sheet'],
} as const satisfies Record<string, Pair>;

export type UnitKind = keyof typeof UNIT_LABELS;

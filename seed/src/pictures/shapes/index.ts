import { DESK } from './desk.ts';
import { GADGET } from './gadget.ts';
import { KITCHEN_SHAPES } from './kitchen.ts';
import { NETWORK } from './network.ts';
import { OFFICE_SHAPES } from './office.ts';
import { PACK } from './pack.ts';
import { ROOM } from './room.ts';
import { VESSEL } from './vessel.ts';
import { WORKSHOP } from './workshop.ts';

/** Every drawing function, by the name a product's `look` uses. */
export const SHAPES = {
  ...DESK,
  ...GADGET,
  ...NETWORK,
  ...KITCHEN_SHAPES,
  ...ROOM,
  ...OFFICE_SHAPES,
  ...WORKSHOP,
  ...VESSEL,
  ...PACK,
};

export type ShapeName = keyof typeof SHAPES;

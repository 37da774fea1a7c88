import type { Draft } from '../../src/catalogue/product.types.ts';
import { AUDIO } from './audio.ts';
import { CABLES } from './cables.ts';
import { CARE } from './care.ts';
import { CLEANING } from './cleaning.ts';
import { DRINKS } from './drinks.ts';
import { GROCERIES } from './groceries.ts';
import { HOME } from './home.ts';
import { INPUT } from './input.ts';
import { KITCHEN } from './kitchen.ts';
import { LIGHTING } from './lighting.ts';
import { NETWORKING } from './networking.ts';
import { OFFICE } from './office.ts';
import { PACKAGING } from './packaging.ts';
import { PAPER } from './paper.ts';
import { POWER } from './power.ts';
import { SNACKS } from './snacks.ts';
import { STORAGE } from './storage.ts';
import { TOOLS } from './tools.ts';
import { VIDEO } from './video.ts';
import { WRITING } from './writing.ts';

/** Everything the company sells. */
export const DRAFTS: readonly Draft[] = [
  ...INPUT,
  ...AUDIO,
  ...STORAGE,
  ...VIDEO,
  ...CABLES,
  ...POWER,
  ...NETWORKING,
  ...KITCHEN,
  ...HOME,
  ...OFFICE,
  ...WRITING,
  ...PAPER,
  ...LIGHTING,
  ...TOOLS,
  ...CLEANING,
  ...GROCERIES,
  ...SNACKS,
  ...DRINKS,
  ...PACKAGING,
  ...CARE,
];

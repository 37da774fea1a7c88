import type { ShapeName } from './shapes/index.ts';

/** How a product is drawn: a shape, its main colour, a second colour, and what varies within the shape. */
export type Look = {
  readonly shape: ShapeName;
  readonly colour: string;
  readonly accent: string;
  /** The model as printed on the product, Latin letters only: a machine may have no Chinese font. */
  readonly mark: string;
  /** What varies within a shape: ports on a switch, height of a bottle, number of sockets … */
  readonly n?: number;
  readonly style?: string;
};

import type { Look } from '../look.types.ts';
import type { Pen } from '../pen.ts';

/** Draws one kind of thing; knows nothing of views and backgrounds. */
export type Shape = (pen: Pen, look: Look) => void;

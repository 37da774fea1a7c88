type Value = string | number | null | undefined;

/** Whether a text is longer than it may be, in the units in which it is refused elsewhere (`String.length`). */
export const isTooLong = (value: Value, max: number | null | undefined): boolean =>
  typeof max === 'number' && String(value ?? '').length > max;

const NEAR = 0.8;
/** Names and numbers say nothing before they are too long. */
const SHORT = 60;

/** Whether something is said of a text's length: it is too long, or a long one comes near to that. */
export const tellsLength = (value: Value, max: number | null | undefined): boolean =>
  isTooLong(value, max) || (typeof max === 'number' && max > SHORT && isTooLong(value, max * NEAR));

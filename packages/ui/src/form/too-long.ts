/** Whether a text is longer than it may be, in the units in which it is refused elsewhere (`String.length`). */
export const isTooLong = (
  value: string | number | null | undefined,
  max: number | null | undefined,
): boolean => typeof max === 'number' && String(value ?? '').length > max;

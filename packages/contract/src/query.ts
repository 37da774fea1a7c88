import { readFigures } from '@orderdesk/domain';
import { z } from 'zod';

const absentWhenBlank = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;

type Optional<S extends Record<string, z.ZodType>> = z.ZodObject<
  { [K in keyof S]: z.ZodOptional<S[K]> },
  z.core.$strict
>;

/**
 * The parameters of a query, none of which must be there. What is empty is absent, everywhere alike: `?priceTo=` asks for no limit. Unknown
 * ones are refused.
 */
export function query<S extends Record<string, z.ZodType>>(shape: S): Optional<S> {
  const optional = Object.entries(shape).map(([name, schema]) => [
    name,
    z.preprocess(absentWhenBlank, schema.optional()).optional(),
  ]);
  // The same to whoever reads it; only blanks are taken away before.
  return z.strictObject(Object.fromEntries(optional)) as unknown as Optional<S>;
}

/** A whole number in a query, in figures only: `0x100`, `1e3` and `+5` are none. */
export const figures = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (readFigures(value) ?? value) : value),
    z.int().min(min).max(max),
  );

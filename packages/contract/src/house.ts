import { accepted, readEmail, readName, readPhone, type Result } from '@orderdesk/domain';
import { z } from 'zod';
import { reading } from './primitives.ts';

const LONGEST_NAME = 60;
const MOST_RESERVED = 20;

/** Nothing typed is none. */
const ifAny =
  (read: (typed: string) => Result<string>) =>
  (typed: string): Result<string> =>
    typed.trim() === '' ? accepted('') : read(typed);

const name = (typed: string): Result<string> => readName(typed, LONGEST_NAME);
const houseName = z.strictObject({
  zh: z
    .string()
    .max(LONGEST_NAME)
    .check(reading(ifAny(name))),
  en: z
    .string()
    .max(LONGEST_NAME)
    .check(reading(ifAny(name))),
});

/**
 * `GET /api/house`: the company that sells here: what the shop and the company are called in each language, and how customers reach
 * somebody; empty where it has not said.
 */
export const house = z
  .strictObject({
    shop: houseName,
    name: houseName,
    phone: z
      .string()
      .max(100)
      .check(reading(ifAny((typed) => readPhone(typed)))),
    email: z
      .string()
      .max(200)
      .check(reading(ifAny(readEmail))),
  })
  .meta({ id: 'House' });

/** Words that no customer carries in their name, besides what the house is called. */
const reserved = z.array(z.string().min(2).max(LONGEST_NAME).check(reading(name))).max(MOST_RESERVED);

/** `GET` and `PUT /api/house/settings`, for those who say it: `rev` is the one that was read, 0 while nobody has said anything. */
export const houseSettings = z.strictObject({ house, reserved, rev: z.int().min(0) });
export type HouseSettings = z.infer<typeof houseSettings>;

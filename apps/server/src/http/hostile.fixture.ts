import fc from 'fast-check';

/** Texts that have broken servers before: empty, NUL, half a character, prototypes, operators, paths, injections, length. */
export const HOSTILE = [
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '$where',
  '../../etc/passwd',
  "'; drop table orders; --",
  '<script>alert(1)</script>',
  '%00',
  '%ff',
  'p1',
  'each',
  'mei@orderdesk.example',
  '26-10000-1',
  'a'.repeat(5000),
  '💥\u202e',
] as const;

const NAMES =
  'lines rev productId unitId quantity note email password name company kind locale addresses address contact isDefault id delivery saved currentPassword newPassword country region city event data personId reason payment method expectedTotal ids'.split(
    ' ',
  );
const KEYS = [...HOSTILE, ...NAMES];

const scalar = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(0, -1, 1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, null, true),
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
}));

const lines = fc.array(
  fc.record({
    productId: fc.constantFrom('p1', 'x'),
    unitId: fc.constant('each'),
    quantity: fc.oneof(fc.integer({ min: -1, max: 2_000_000 }), scalar),
  }),
  { minLength: 1, maxLength: 3 },
);
const address = fc.record({
  country: fc.constantFrom('CN', 'XX'),
  region: fc.constantFrom('广东省', ...HOSTILE),
  city: fc.constantFrom('深圳市', ...HOSTILE),
  district: fc.constant(''),
  street: fc.constantFrom('科技路 1 号', ...HOSTILE),
  postcode: fc.constantFrom('518000', ...HOSTILE),
});

/** Well-formed but for a field or two, so that what comes after the first check is reached as well. */
const nearlyRight = fc.oneof(
  fc.record({ rev: fc.constantFrom<unknown>(0, 1, -1, 'x'), lines }),
  fc.record({ lines, address }),
  fc.record({
    lines,
    address,
    contact: fc.record({
      name: fc.constantFrom('王', ...HOSTILE),
      phone: fc.constantFrom('13800138000', ...HOSTILE),
    }),
    delivery: fc.constantFrom<unknown>({ method: 'standard' }, { method: 'rocket' }),
    payment: fc.constantFrom<unknown>({ method: 'cod' }, { method: 'wechat' }),
    expectedTotal: fc.constantFrom<unknown>(0, 1, -1, 1e13, 'x'),
  }),
  fc.record({
    event: fc.constantFrom('approve', 'cancel', 'ask', 'ship', 'xstate.after.1', 'done.invoke.x', ...HOSTILE),
    data: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }),
  }),
  fc.record({ personId: fc.constantFrom('li', 'mei', ...HOSTILE), reason: scalar }),
);

const json = (each: unknown) => JSON.stringify(each);

export const anyBody: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: nearlyRight.map(json), weight: 3 },
  { arbitrary: value.map(json), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 200 }), weight: 1 },
  {
    arbitrary: fc.constantFrom(
      '',
      '{',
      'null',
      '[[[[',
      '{"a":1}{"b":2}',
      '\ufeff{}',
      `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
    ),
    weight: 1,
  },
);

export const hostileQuery: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        ...KEYS,
        'q',
        'page',
        'sort',
        'brand',
        'queue',
        'owner',
        'from',
        'to',
        'after',
        'limit',
      ),
      fc.constantFrom(...HOSTILE, '1', '2026-01-01', 'me'),
    ),
    { maxLength: 2 },
  )
  .map((pairs) =>
    pairs.map((pair) => pair.map((each) => encodeURIComponent(each.toWellFormed())).join('=')).join('&'),
  );

import { z } from 'zod';
import { isLoopbackHost, PROXY_WORDS, proxyTrust } from '../http/trusted-proxies.ts';

/** What the table of docs/operations.md says besides the name: the value when nothing is set, and what it is for. */
type Entry = { readonly standard: string; readonly about: string };

const empty = (value: unknown) => (value === '' ? undefined : value);

/** Variables come as text; an empty one is as good as none. `wrong` ends the sentence "<NAME> must be …". */
function setting<T extends z.ZodType>(schema: T, entry: Entry) {
  return z.preprocess(empty, schema).meta(entry);
}

const port = z.string().regex(/^\d{1,5}$/, 'a whole number from 0 to 65535 (0: any free one)');
const flag = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true');
const secret = (length: number) =>
  z.string().min(length, `at least ${length} characters long`).max(1000, 'no longer than 1000 characters');

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/** Every variable that the server reads, and all that is told about it. */
export const SETTINGS = z.object({
  PORT: setting(
    port
      .transform(Number)
      .refine((value) => value <= 65_535, 'a whole number from 0 to 65535 (0: any free one)')
      .default(3000),
    { standard: '3000', about: 'The port it is served on.' },
  ),
  HOST: setting(
    z.string().max(255).regex(/^\S+$/, 'an address or a name of this machine').default('127.0.0.1'),
    {
      standard: '127.0.0.1',
      about:
        'The address it listens on. `0.0.0.0` lets other machines in: put an https proxy in front of it.',
    },
  ),
  DATA_DIR: setting(z.string().default('.data'), {
    standard: '.data',
    about: 'The folder of the embedded database; only its owner may read it.',
  }),
  MONGODB_URI: setting(
    z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'an address that begins with mongodb:// or mongodb+srv://')
      .optional(),
    {
      standard: 'none: a database of its own',
      about: 'A MongoDB replica set or sharded cluster, with the name of the database.',
    },
  ),
  ORIGINS: setting(
    z
      .string()
      .transform((text) => text.split(',').map((each) => each.trim().replace(/\/$/, '')))
      .refine(
        (all) => all.every(isOrigin),
        'addresses like https://shop.example.com, with commas between them',
      )
      .default([]),
    {
      standard: 'none',
      about:
        'The addresses people use, as `https://shop.example.com`, with commas between them; the first is the one in links. Pages of other addresses may not send commands, but for those of this machine: `localhost`, its own name, its network addresses.',
    },
  ),
  TRUST_PROXY: setting(
    z
      .string()
      .default('false')
      .refine(
        (text) => proxyTrust(text) !== null,
        `true, false, or a list of addresses, networks (10.0.0.0/8), ${PROXY_WORDS}`,
      ),
    {
      standard: 'false',
      about:
        'Whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed: addresses, networks, `loopback`, `private` (`true` is both of these). Without it everybody behind a proxy counts as one caller.',
    },
  ),
  SECURE_COOKIES: setting(flag.optional(), {
    standard: '`true` when an origin is https',
    about: 'Session cookies are sent over https only.',
  }),
  AUTH_SECRET: setting(secret(32).optional(), {
    standard: 'made once, kept in the database',
    about: 'The key that signs session cookies. Another one signs everybody out.',
  }),
  METRICS_TOKEN: setting(secret(16).optional(), {
    standard: 'none: `/metrics` is for this machine only',
    about: 'The bearer token that `/metrics` asks for.',
  }),
  RATE_LIMITS: setting(
    z
      .enum(['on', 'off'], 'on or off')
      .default('on')
      .transform((value) => value === 'on'),
    { standard: 'on', about: '`off` lets everybody ask as often as they like: for load tests only.' },
  ),
  LOG_LEVEL: setting(
    z
      .enum(
        ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
        'fatal, error, warn, info, debug, trace or silent',
      )
      .default('info'),
    { standard: 'info', about: 'How much is logged (JSON lines on standard output).' },
  ),
  NODE_ENV: setting(z.string().default(''), {
    standard: 'none',
    about: '`production` refuses the demo company.',
  }),
});

export type Settings = Readonly<z.infer<typeof SETTINGS>> & { readonly secureCookies: boolean };

/** Every wrong variable as a sentence; never its value, which may be a secret. */
export class SettingsError extends Error {
  readonly code = 'settings.wrong';
  override readonly name = 'SettingsError';
}

/** The settings of an environment. Throws `SettingsError`. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const read = SETTINGS.safeParse(env);
  if (!read.success) {
    const sentences = read.error.issues.map(({ path, message }) => `${String(path[0])} must be ${message}.`);
    throw new SettingsError([...new Set(sentences)].join(' '));
  }
  const settings = read.data;
  return { ...settings, secureCookies: settings.SECURE_COOKIES ?? settings.ORIGINS.some(isHttps) };
}

export const isHttps = (origin: string): boolean => origin.startsWith('https:');

/** What is not safe about a start, in sentences that say what to set. */
export function unsafe(settings: Settings): string[] {
  const { ORIGINS, HOST } = settings;
  const open = !isLoopbackHost(HOST) || ORIGINS.some((origin) => !isLoopbackHost(new URL(origin).hostname));
  const unlimited = settings.RATE_LIMITS
    ? []
    : ['RATE_LIMITS is off: anybody may ask as often as they like, and guess passwords.'];
  if (!open) return unlimited;
  const overHttps = ORIGINS.some(isHttps);
  const noProxy = settings.TRUST_PROXY === 'false';
  return [
    ...unlimited,
    ...(ORIGINS.length === 0
      ? [
          'ORIGINS is not set: name the https address people use, so that they may sign in under its name, cookies are sent over https only and links are right.',
        ]
      : []),
    ...(ORIGINS.length > 0 && !overHttps
      ? ['No address in ORIGINS is https: passwords and sessions can be read on the way.']
      : []),
    ...(overHttps && !settings.secureCookies
      ? ['SECURE_COOKIES is false: sessions may be sent without https.']
      : []),
    ...(overHttps && noProxy
      ? [
          'TRUST_PROXY is not set: name the proxy that ends https, else all visitors count as one for the limits on sign-ins.',
        ]
      : []),
    ...(settings.METRICS_TOKEN === undefined && !noProxy
      ? ['METRICS_TOKEN is not set: /metrics is answered to this machine only.']
      : []),
  ];
}

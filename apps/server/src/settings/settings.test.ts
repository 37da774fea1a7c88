import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEMO_PASSWORD } from '../auth/demo-password.ts';
import { demoAccounts } from '../features/demo/demo-accounts.ts';
import { readFlags } from './flags.ts';
import { readSettings, unsafe } from './settings.ts';
import { withTable } from './settings-table.ts';

const PAGE = new URL('../../../../docs/operations.md', import.meta.url);

describe('settings', () => {
  it('have safe values where nothing is set', () => {
    const settings = readSettings({});
    expect(settings).toMatchObject({
      PORT: 3000,
      HOST: '127.0.0.1',
      TRUST_PROXY: 'false',
      LOG_LEVEL: 'info',
    });
    expect(readSettings({ PORT: '', ORIGINS: '' })).toEqual(settings);
    expect(unsafe(settings)).toEqual([]);
  });

  it.each([
    ['PORT', 'http', 'PORT must be a whole number from 0 to 65535 (0: any free one).'],
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535 (0: any free one).'],
    [
      'MONGODB_URI',
      'postgres://x',
      'MONGODB_URI must be an address that begins with mongodb:// or mongodb+srv://.',
    ],
    ['SECURE_COOKIES', 'yes', 'SECURE_COOKIES must be true or false.'],
    ['AUTH_SECRET', 'short', 'AUTH_SECRET must be at least 32 characters long.'],
    ['METRICS_TOKEN', 'short', 'METRICS_TOKEN must be at least 16 characters long.'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent.'],
  ])('%s = %s is one sentence, without the value', (name, value, sentence) => {
    expect(() => readSettings({ [name]: value })).toThrow(sentence);
  });

  it.each(['shop.example.com', 'https://shop.example.com/path', 'ftp://x'])(
    'ORIGINS does not take %s',
    (origin) =>
      expect(() => readSettings({ ORIGINS: origin })).toThrow(/^ORIGINS must be addresses like https:/),
  );
  it('TRUST_PROXY takes addresses and networks, nothing else', () => {
    expect(readSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).TRUST_PROXY).toBe('loopback, 10.0.0.0/8');
    expect(() => readSettings({ TRUST_PROXY: 'yes' })).toThrow(/^TRUST_PROXY must be true, false, or a list/);
  });

  it('send cookies over https only where an origin is https, unless told otherwise', () => {
    const secure = (env: Record<string, string>) => readSettings(env).secureCookies;
    expect(secure({ ORIGINS: 'https://shop.example.com/' })).toBe(true);
    expect(secure({ ORIGINS: 'http://shop.example.com' })).toBe(false);
    expect(secure({ ORIGINS: 'https://shop.example.com', SECURE_COOKIES: 'false' })).toBe(false);
  });

  it('stand in the table of docs/operations.md (renew it by `npm run docs`)', () => {
    const page = readFileSync(PAGE, 'utf8');
    expect(page).toBe(withTable(page));
  });
});

describe('a start that is not safe says what is missing', () => {
  it.each([
    [{ HOST: '0.0.0.0' }, [/^ORIGINS is not set/]],
    [{ ORIGINS: 'http://shop.example.com' }, [/^No address in ORIGINS is https/]],
    [{ ORIGINS: 'https://shop.example.com' }, [/^TRUST_PROXY is not set/]],
    [
      { ORIGINS: 'https://shop.example.com', TRUST_PROXY: 'loopback', SECURE_COOKIES: 'false' },
      [/^SECURE_COOKIES is false/, /^METRICS_TOKEN is not set/],
    ],
    [{ ORIGINS: 'https://shop.example.com', TRUST_PROXY: 'loopback', METRICS_TOKEN: 'x'.repeat(16) }, []],
  ])('%j', (env: Record<string, string>, sentences: readonly RegExp[]) => {
    expect(unsafe(readSettings(env))).toEqual(sentences.map((each): unknown => expect.stringMatching(each)));
  });
});

describe('the demo company', () => {
  it('is there only when it is asked for, and never in production', () => {
    expect(readFlags([], { NODE_ENV: 'production' }).demo).toBeNull();
    expect(readFlags(['--demo'], { NODE_ENV: '' }).demo).toBe('demo');
    expect(() => readFlags(['--demo'], { NODE_ENV: 'production' })).toThrow(
      /^NODE_ENV=production refuses the demo company/,
    );
  });
  it('has one password, the one that is refused elsewhere', () => {
    expect(new Set(demoAccounts().map(({ password }) => password))).toEqual(new Set([DEMO_PASSWORD]));
  });
});

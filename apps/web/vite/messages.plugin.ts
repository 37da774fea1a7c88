import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const LOCALES = ['zh', 'en'] as const;
const FILES = ['common', 'shop', 'desk'] as const;

/** What is wrong with the message files: a key missing in one language, empty, or written in two files. */
export function messageFaults(read: (locale: string, file: string) => Record<string, unknown>): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>();
  for (const file of FILES) {
    const [zh, en] = LOCALES.map((locale) => read(locale, file)) as [
      Record<string, unknown>,
      Record<string, unknown>,
    ];
    for (const key of new Set([...Object.keys(zh), ...Object.keys(en)])) {
      if (key === '$schema') continue;
      const other = seen.get(key);
      if (other) faults.push(`"${key}" is in both ${other}.json and ${file}.json`);
      seen.set(key, file);
      for (const [locale, messages] of [
        ['zh', zh],
        ['en', en],
      ] as const) {
        const value = messages[key];
        const empty = value === undefined || (typeof value === 'string' && value.trim() === '');
        if (empty) faults.push(`"${key}" has no text in messages/${locale}/${file}.json`);
      }
    }
  }
  if (seen.size === 0) faults.push('there are no messages at all');
  return faults;
}

/**
 * Ends the build when a message is missing or empty, and when Paraglide compiled none: without its plugin it would silently
 * build a product that says nothing.
 */
export function completeMessages(root: string): Plugin {
  const read = (locale: string, file: string) =>
    JSON.parse(readFileSync(join(root, 'messages', locale, `${file}.json`), 'utf8')) as Record<
      string,
      unknown
    >;
  return {
    name: 'orderdesk:complete-messages',
    apply: 'build',
    buildStart() {
      const faults = messageFaults(read);
      if (faults.length > 0) this.error(`messages are incomplete:\n  ${faults.join('\n  ')}`);
    },
    buildEnd() {
      const compiled = readFileSync(join(root, 'src/lib/paraglide/messages/_index.js'), 'utf8');
      const missing = Object.keys(read('zh', 'common')).filter((key) => !compiled.includes(key));
      if (missing.length > 0) this.error(`Paraglide left out messages, ${missing[0] ?? ''} among them`);
    },
  };
}

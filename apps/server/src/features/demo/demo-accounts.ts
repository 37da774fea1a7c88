import { existsSync, readFileSync } from 'node:fs';
import type { DemoAccount } from './demo-accounts.routes.ts';

const ACCOUNTS = new URL('../../../../../seed/accounts.json', import.meta.url);

/** The accounts of the demo company, one for each role. */
export const demoAccounts = (): DemoAccount[] =>
  existsSync(ACCOUNTS) ? (JSON.parse(readFileSync(ACCOUNTS, 'utf8')) as DemoAccount[]) : [];

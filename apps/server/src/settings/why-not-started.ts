import { DatabaseError, isDatabaseAway } from '@orderdesk/store';
import { SettingsError } from './settings.ts';

/** Why a start came to nothing, as one sentence of what to do; null when it is a fault of ours, which needs its stack. */
export function sentenceOf(error: unknown): string | null {
  if (error instanceof DatabaseError || error instanceof SettingsError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken: choose another with PORT.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} may not be used by this account: choose one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return 'HOST is no address of this machine.';
  if (isDatabaseAway(error))
    return 'The database stopped answering while Orderdesk was starting: start it again.';
  return null;
}

import type { Locale, Person } from '@orderdesk/domain';
import type { AppAbility } from '@orderdesk/policy';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { refusedAs } from './problem.ts';

/** What every request carries once the middleware has run. `person` is null for somebody signed out. */
export type AppEnv = {
  Variables: {
    person: Person | null;
    ability: AppAbility;
    requestId: string;
    locale: Locale;
    log: Logger;
  };
};

/** The signed-in person; refuses `session.required` for others. */
export function signedIn(c: Context<AppEnv>): Person {
  const person = c.get('person');
  if (!person) throw refusedAs('session.required');
  return person;
}

import type { Locale, Person } from '@orderdesk/domain';
import { type Action, type AppAbility, may, type SubjectName, why } from '@orderdesk/policy';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import { Refused } from '../core/refused.ts';
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

/** The signed-in person, who may do this to things of a kind; refuses what `why` says to others. */
export function signedInTo(c: Context<AppEnv>, action: Action, name: SubjectName): Person {
  const person = signedIn(c);
  const ability = c.get('ability');
  const refusal = may(ability, action, name) ? null : why(ability, action, name);
  if (refusal) throw new Refused(refusal);
  return person;
}

import { parseArgs } from 'node:util';
import { SERVER_ROLES, type ServerRole } from '../start-server.ts';
import { type Settings, SettingsError } from './settings.ts';

const SIZES = ['demo', 'shop'] as const;

export type Flags = {
  /** Which demo company is asked for: with its past, or only people and catalogue. */
  readonly demo: (typeof SIZES)[number] | null;
  readonly roles: readonly ServerRole[] | null;
  readonly web: 'built' | 'sources' | 'none';
};

/** What is said on the command line. Throws `SettingsError`. */
export function readFlags(args: string[], settings: Pick<Settings, 'NODE_ENV'>): Flags {
  const values = parse(args);
  const size = SIZES.find((each) => each === values.size);
  if (!size) throw new SettingsError(`--size must be ${SIZES.join(' or ')}.`);
  if (values.demo && settings.NODE_ENV === 'production') {
    throw new SettingsError(
      'NODE_ENV=production refuses the demo company, whose passwords everybody knows: leave out --demo, or NODE_ENV.',
    );
  }
  return {
    demo: values.demo ? size : null,
    roles: values.roles === undefined ? null : rolesFrom(values.roles),
    web: values['no-web'] ? 'none' : values.dev ? 'sources' : 'built',
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        demo: { type: 'boolean' },
        size: { type: 'string', default: 'demo' },
        dev: { type: 'boolean' },
        roles: { type: 'string' },
        'no-web': { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    throw new SettingsError(`${(error as Error).message.split('.')[0]}.`);
  }
}

function rolesFrom(text: string): ServerRole[] {
  const roles = text.split(',');
  const unknown = roles.filter((role) => !(SERVER_ROLES as readonly string[]).includes(role));
  if (unknown.length > 0) {
    throw new SettingsError(
      `There is no role ${unknown.join(', ')}: --roles takes ${SERVER_ROLES.join(', ')}.`,
    );
  }
  return roles as ServerRole[];
}

import type { Definition, EventDef, StateDef } from '../definition.type.ts';
import { mapStates } from '../states.ts';
import { smallDefinition } from './small-definition.ts';

export const label = { zh: '状态', en: 'State' };
export const end: StateDef = { type: 'final', label };

/** A definition of these states, the first of them initial; each event they handle is the customer's. */
export function drawn(states: Record<string, StateDef>, id = 'drawn'): Definition {
  const definition: Definition = {
    ...smallDefinition(),
    id,
    queues: [],
    milestones: [],
    events: {},
    initial: Object.keys(states)[0]!,
    states: Object.fromEntries(Object.entries(states).map(([key, state]) => [key, { label, ...state }])),
  };
  const handled = [...mapStates(definition).values()].flatMap(({ def }) => Object.keys(def.on ?? {}));
  const event: EventDef = { label, who: ['customer'] };
  return { ...definition, events: Object.fromEntries(handled.map((name) => [name, event])) };
}

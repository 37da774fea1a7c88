import { type FormField, STAFF_ROLES } from '@orderdesk/domain';
import type { Definition } from '../definition.type.ts';
import { escapePointer, type StateMap } from '../states.ts';
import { problem, type Problem } from './problem.ts';

/** Events: declared and used, and sent by somebody. */
export function checkEvents(definition: Definition, states: StateMap): Problem[] {
  const problems: Problem[] = [];
  const used = new Set<string>();
  for (const { def, pointer } of states.values())
    for (const event of Object.keys(def.on ?? {})) {
      used.add(event);
      if (!Object.hasOwn(definition.events, event))
        problems.push(
          problem(
            'unknown-event',
            `${pointer}/on/${escapePointer(event)}`,
            `没有定义事件“${event}”`,
            `The event “${event}” is not declared`,
          ),
        );
    }
  for (const [event, { who, form = [] }] of Object.entries(definition.events)) {
    const at = `/events/${escapePointer(event)}`;
    if (!used.has(event))
      problems.push(
        problem(
          'unused-event',
          at,
          `没有状态处理事件“${event}”`,
          `No state handles the event “${event}”`,
          'warning',
        ),
      );
    if (speaksUnasked(who, form))
      problems.push(
        problem(
          'speaks-unasked',
          `${at}/form`,
          `“${event}”客户和员工都能发出：请让员工说明客户怎样告知的，或为什么这样做`,
          `Customers and staff may both send “${event}”: let staff say how the customer told them, or why they do it`,
          'warning',
        ),
      );
    if (who.length === 0)
      problems.push(
        problem('nobody-may-send', `${at}/who`, `没有人可以发出“${event}”`, `Nobody may send “${event}”`),
      );
  }
  return problems;
}

/** Staff may do what customers do, and nothing of its form would say by whose word. */
const speaksUnasked = (who: readonly string[], form: readonly FormField[]): boolean =>
  who.includes('customer') &&
  STAFF_ROLES.some((role) => who.includes(role)) &&
  !form.some(({ required, requiredOf }) => required === true || requiredOf === 'staff');

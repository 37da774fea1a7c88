import type { Text } from '@orderdesk/domain';
import { storedSnapshot } from '../decide/handlers.ts';
import type { InstanceTree } from '../instance.ts';
import { activePaths, delayKey, timerEvent } from '../states.ts';
import type { Resolve } from './tree.type.ts';
import { compiledFor, innermostFirst } from './tree-walk.ts';

/** What happens by itself at `until` (ISO 8601) unless the customer does something first; `text` has `{until}` where that stands. */
type Deadline = { readonly until: string; readonly text: Text };

/**
 * Until when an order waits for its customer, and what happens then, the next one first: from the timers that are set and what their
 * definition tells customers of them. The one place that says so.
 */
export function deadlinesOf(resolve: Resolve, tree: InstanceTree): Deadline[] {
  return innermostFirst(tree)
    .flatMap(({ instance }) => {
      const { definition, states } = compiledFor(resolve, instance);
      const due = new Map(instance.timers.map(({ id, dueAt }) => [id, dueAt]));
      return activePaths(storedSnapshot(instance).value).flatMap((path) =>
        (states.get(path)?.def.after ?? []).flatMap(({ delay, customerText }) => {
          // XState gives a delayed transition the same id as its event.
          const until = due.get(timerEvent(definition.id, path, delayKey(delay)));
          return customerText && until !== undefined ? [{ until, text: customerText }] : [];
        }),
      );
    })
    .sort((a, b) => a.until.localeCompare(b.until));
}

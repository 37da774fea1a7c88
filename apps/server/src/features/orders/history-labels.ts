import type { Text } from '@orderdesk/domain';
import type { EventDoc } from '@orderdesk/store';
import type { InstanceTree } from '@orderdesk/workflow';
import type { WorkflowLibrary } from '../workflows/workflow-library.ts';

/** Steps that are not events of a definition. */
const OWN: Readonly<Record<string, Text>> = {
  'order.placed': { zh: '提交订单', en: 'Order placed' },
  'order.claimed': { zh: '认领', en: 'Claimed' },
  'order.released': { zh: '放回队列', en: 'Released' },
  'order.assigned': { zh: '转交', en: 'Handed over' },
  'order.returned': {
    zh: '原负责人已无权处理，放回队列',
    en: 'Back in the queue: its owner can no longer work on it',
  },
};

const TIMER: Text = { zh: '到时自动处理', en: 'Time ran out' };

/** What a history entry is called: by its event's label in the definition the order runs on, to customers in their words. */
export function historyLabel(
  workflows: WorkflowLibrary,
  tree: InstanceTree,
  event: Pick<EventDoc, 'type'>,
  forCustomer: boolean,
): Text {
  const own = OWN[event.type];
  if (own) return own;
  for (const instance of [...Object.values(tree.children), tree.main]) {
    const known = workflows.resolve(instance.workflowId, instance.version).definition.events[event.type];
    if (known) return forCustomer ? (known.customerLabel ?? known.label) : known.label;
  }
  return TIMER;
}

/** The labels of the states an event led to, from paths as `stagePaths` writes them; hidden states say nothing. */
export function stageLabels(
  workflows: WorkflowLibrary,
  tree: InstanceTree,
  paths: readonly string[],
  forCustomer: boolean,
): Text[] {
  return paths.flatMap((each) => {
    const [child, path] = each.includes(':') ? each.split(':', 2) : [null, each];
    const instance = child === null ? tree.main : tree.children[child];
    if (!instance || path === undefined) return [];
    const def = workflows.resolve(instance.workflowId, instance.version).states.get(path)?.def;
    const label = forCustomer ? (def?.customerLabel ?? def?.label) : def?.label;
    return label && def?.hidden !== true ? [label] : [];
  });
}

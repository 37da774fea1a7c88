import { FIELDS, fieldsOf, groupsOf, type FieldGroup } from './fields.ts';
import { tagged, type AppAbility, type OrderRights, type Rights, type SubjectName } from './subjects.ts';

/** The groups of fields that may be read of this very thing; several roles add up. */
export function permittedGroups<Name extends SubjectName>(
  ability: AppAbility,
  name: Name,
  thing: Rights[Name],
): FieldGroup[] {
  const asked = tagged(name, thing);
  // A group is granted whole, so that its first field speaks for it.
  return groupsOf(name).filter((group) => ability.can('read', asked, FIELDS[name]?.[group]?.[0]));
}

/** The concrete fields that may be read of this very thing. */
export const permittedFields = <Name extends SubjectName>(
  ability: AppAbility,
  name: Name,
  thing: Rights[Name],
): string[] => fieldsOf(name, ...permittedGroups(ability, name, thing));

/** `shown`: null where the catalogue only names what is below. */
type Node = { shown: boolean | null; readonly below: Map<string, Node> };
const trees = new Map<string, Node>();

/**
 * A copy of `view` without the fields that may not be read. Rights are decided by `thing` (the stored row, which knows what
 * the view may not say); it defaults to the view. What was required and is dropped is optional in the contract's schemas.
 *
 * Throws for a field the catalogue (`fields.ts`) does not know: what nobody classified must not leak, nor vanish unnoticed.
 */
export function project<Name extends SubjectName, View extends object>(
  ability: AppAbility,
  name: Name,
  view: View,
  thing: Rights[Name] = view as unknown as Rights[Name],
): View {
  const groups = permittedGroups(ability, name, thing);
  const key = `${name}:${groups.join('+')}`;
  let tree = trees.get(key);
  if (!tree) {
    tree = treeOf(name, groups);
    trees.set(key, tree);
  }
  return pick(view, tree, null, name) as View;
}

/** History entries with what their forms said reduced to what may be read; none at all without the right to history. */
export function projectHistory<Entry extends object>(
  ability: AppAbility,
  order: OrderRights,
  entries: readonly Entry[],
): readonly Entry[] {
  return (
    project<'Order', { history?: readonly Entry[] }>(ability, 'Order', { history: entries }, order).history ??
    []
  );
}

function treeOf(name: SubjectName, permitted: readonly FieldGroup[]): Node {
  const root: Node = { shown: null, below: new Map() };
  for (const [group, paths] of Object.entries(FIELDS[name] ?? {})) {
    for (const path of paths) {
      let node = root;
      for (const part of path.split('.')) {
        const next = node.below.get(part) ?? { shown: null, below: new Map() };
        node.below.set(part, next);
        node = next;
      }
      node.shown = permitted.includes(group as FieldGroup);
    }
  }
  return root;
}

/** `inherited`: what the longest known path so far says; null where none has said anything yet. */
function pick(value: unknown, node: Node, inherited: boolean | null, path: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => pick(entry, node, inherited, path));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    const child = node.below.get(key);
    const shown = child?.shown ?? inherited;
    if (!child && shown === null) throw new Error(`${path}.${key} is in no group of the policy's fields.ts`);
    if (shown === false) continue;
    copy[key] = child && child.below.size > 0 ? pick(field, child, shown, `${path}.${key}`) : field;
  }
  return copy;
}

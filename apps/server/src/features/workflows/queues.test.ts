import { type Compiled, compile } from '@orderdesk/workflow';
import { beforeAll, describe, expect, it } from 'vitest';
import { readShippedWorkflows } from './import-shipped-workflows.ts';
import { queuesOf } from './queues.ts';
import type { WorkflowLibrary } from './workflow-library.ts';

let workflows: WorkflowLibrary;
const noop = async () => undefined;

beforeAll(async () => {
  const current: Compiled[] = (await readShippedWorkflows()).map((definition) => compile(definition));
  workflows = { current, resolve: () => current[0]!, loadFor: noop, reload: noop };
});

const ids = (roles: Parameters<typeof queuesOf>[1]) => queuesOf(workflows, roles).map(({ id }) => id);

describe('queues', () => {
  it('come once each, the review before the order’s own', () => {
    const all = ids(null);
    expect(new Set(all).size).toBe(all.length);
    expect(all.indexOf('review')).toBeLessThan(all.indexOf('pick'));
  });

  it('of the warehouse are those where it has work', () => {
    expect(ids(['warehouse'])).toEqual(expect.arrayContaining(['pick', 'pack', 'ship', 'delivery']));
    expect(ids(['warehouse'])).not.toContain('review');
    expect(ids(['warehouse'])).not.toContain('cod');
  });
});

import { compile, type DefinitionJson } from '@orderdesk/workflow';
import { beforeAll, expect, it } from 'vitest';
import { creditDays } from './credit-days.ts';
import { readShippedWorkflows } from './import-shipped-workflows.ts';
import type { WorkflowLibrary } from './workflow-library.ts';

let order: string;

beforeAll(async () => {
  order = JSON.stringify((await readShippedWorkflows()).find(({ id }) => id === 'order'));
});

const daysBy = (text: string) =>
  creditDays({ resolve: () => compile(JSON.parse(text) as DefinitionJson) } as unknown as WorkflowLibrary);

it('an order on account is to be paid as soon as the clock of its invoice runs out, whatever managers set it to', () => {
  expect(daysBy(order)).toBe(30);
  expect(daysBy(order.replace('"minutes":43200', '"minutes":20160'))).toBe(14);
  expect(daysBy(order.replace('"clock":"invoice"', '"clock":"other"'))).toBeNull();
});

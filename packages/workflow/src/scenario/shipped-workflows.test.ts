import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check } from '../check/check.ts';
import { compile } from '../compile/compile.ts';
import { definitionSchema } from '../definition.schema.ts';
import { readShipped, shippedNames } from '../testing/shipped-files.ts';
import { runScenario } from './run-scenario.ts';
import { scenarioSchema } from './scenario.schema.ts';

const shipped = shippedNames().map((name) => ({
  name,
  definition: definitionSchema.parse(readShipped(name, 'definition')),
  scenarios: z.array(scenarioSchema).parse(readShipped(name, 'scenarios')),
}));
const siblings = Object.fromEntries(shipped.map(({ definition }) => [definition.id, definition]));

describe.each(shipped)('the shipped workflow $name', ({ name, definition, scenarios }) => {
  const compiled = new Map(shipped.map((one) => [one.definition.id, compile(one.definition)]));
  it('is named like its folder', () => {
    expect(definition.id).toBe(name);
  });
  it('has nothing for check to find', () => {
    expect(check(definition, siblings)).toEqual([]);
  });
  it.each(scenarios)('$name', (scenario) => {
    expect(runScenario((id) => compiled.get(id), name, scenario)).toEqual([]);
  });
});

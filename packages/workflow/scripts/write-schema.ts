import { writeFileSync } from 'node:fs';
import { definitionJsonSchema } from '../src/definition.schema.ts';

/** Writes the published JSON Schema. Run it after changing definition.schema.ts; a test fails until then. */
const file = new URL('../schema/definition.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(definitionJsonSchema(), null, 2)}\n`);

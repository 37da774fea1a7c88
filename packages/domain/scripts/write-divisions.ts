import { writeFileSync } from 'node:fs';
import { divisionFiles } from '../src/divisions/divisions-source.fixture.ts';

/** Writes the divisions from the data set they come from. Run it after raising that; a test fails until then. */
for (const [name, text] of Object.entries(divisionFiles()))
  writeFileSync(new URL(`../src/divisions/${name}`, import.meta.url), text);

import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './settings-table.ts';

const PAGE = new URL('../../../../docs/operations.md', import.meta.url);

writeFileSync(PAGE, withTable(readFileSync(PAGE, 'utf8')));

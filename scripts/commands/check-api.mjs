import { parseArgs } from 'node:util';
import { checkApi } from '../api/check-api.mjs';
import { endWithSignals } from '../run/children.mjs';
import { main } from '../run/main.mjs';
import { Problem } from '../run/problem.mjs';
import { StepList } from '../run/step-list.mjs';
import { setUpSchemathesis } from '../setup/schemathesis.mjs';
import { setUp } from '../setup/setup.mjs';
import { closingLine } from '../suites/tally.mjs';

const steps = new StepList();

function readBounds() {
  const { values } = parseArgs({
    options: {
      examples: { type: 'string', default: '10' },
      seconds: { type: 'string', default: '120' },
    },
  });
  const [examples = 0, seconds = 0] = [values.examples, values.seconds].map(Number);
  if (!(examples >= 1 && seconds >= 1))
    throw new Problem('`--examples` and `--seconds` are whole numbers from 1 on.');
  return { examples, seconds };
}

await main(async () => {
  const bounds = readBounds();
  endWithSignals();
  await setUp(steps, { web: false });
  await steps.run('schemathesis', setUpSchemathesis);
  const { tally, details } = await checkApi(steps, bounds);
  for (const line of details) steps.say(`    ${line}`);
  steps.say();
  steps.say(closingLine(tally));
  return tally.failed === 0 ? 0 : 1;
});

import { endChildren, isEnding } from './children.mjs';
import { Problem } from './problem.mjs';

/**
 * Runs a command of ours to its exit code. A `Problem` is told in its one sentence, with the end of the log behind it; anything
 * else is a fault of ours and keeps its stack.
 * @param {() => Promise<number>} work
 */
export async function main(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    // The signal's handler stops the children and exits.
    if (isEnding()) return;
    await endChildren();
    explain(error);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
function explain(error) {
  if (!(error instanceof Problem)) {
    console.error(error);
    return;
  }
  if (error.tail.length > 0) console.error(`\n${error.tail.slice(-20).join('\n')}`);
  if (error.log) console.error(`(all of it: ${error.log})`);
  console.error(`\n${error.message}`);
}

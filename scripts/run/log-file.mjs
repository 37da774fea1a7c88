import { createWriteStream, renameSync, statSync } from 'node:fs';

const MOST_BYTES = 10_000_000;
/** Full files that are kept beside the one being written. */
const OLDER = 2;

/**
 * The file that a command's output goes to: written anew, or kept over runs (`keep`): it goes on where it was, and a full one becomes
 * `<name>.1.log`, the one before it `<name>.2.log`. A full disk loses lines of the log; it must not end what is being run.
 * @param {string} path ends in `.log`
 * @param {'anew' | 'append' | 'keep'} how
 * @param {number} [most] bytes after which a kept file is full
 */
export function logFile(path, how, most = MOST_BYTES) {
  const older = (/** @type {number} */ n) => (n === 0 ? path : path.replace(/\.log$/, `.${n}.log`));
  let size = how === 'keep' ? (statSync(path, { throwIfNoEntry: false })?.size ?? 0) : 0;
  let out = open(path, how === 'anew' ? 'w' : 'a');

  function turnOver() {
    out.end();
    try {
      for (let n = OLDER; n > 0; n -= 1)
        if (statSync(older(n - 1), { throwIfNoEntry: false })) renameSync(older(n - 1), older(n));
    } catch {
      // It grows on where it cannot be renamed.
    }
    out = open(path, 'a');
    size = 0;
  }

  return {
    write(/** @type {string} */ line) {
      if (how === 'keep' && size >= most) turnOver();
      size += Buffer.byteLength(line) + 1;
      out.write(`${line}\n`);
    },
    /** Resolves when all is written. @returns {Promise<void>} */
    close: () => (out.destroyed ? Promise.resolve() : new Promise((resolve) => out.end(() => resolve()))),
  };
}

/**
 * @param {string} path
 * @param {'w' | 'a'} flags
 */
function open(path, flags) {
  const out = createWriteStream(path, { flags, mode: 0o600 });
  out.on('error', () => undefined);
  return out;
}

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of these names that is an executable file on the PATH, as a full path; null when none is.
 * @param {...string} names
 */
export function findCommand(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        if (folder !== '' && statSync(file).isFile()) return file;
      } catch {
        // not in this folder
      }
    }
  }
  return null;
}

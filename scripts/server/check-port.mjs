import { createServer } from 'node:net';
import { Problem } from '../run/problem.mjs';

/**
 * Refuses a port that someone listens on, or that may not be used.
 * @param {number} port
 */
export async function checkPort(port) {
  const probe = createServer();
  /** @type {NodeJS.ErrnoException | null} */
  const error = await new Promise((settle) => {
    probe.once('error', settle);
    probe.listen(port, () => probe.close(() => settle(null)));
  });
  if (!error) return;
  if (error.code === 'EACCES') {
    throw new Problem(`Port ${port} may not be used by this account: choose one above 1023 with --port.`);
  }
  throw new Problem(
    `Port ${port} is taken: stop what is using it, or choose another, as in \`npm start -- --port ${port + 1}\`.`,
  );
}

import { createWriteStream, type WriteStream } from 'node:fs';

/** A log that never ends its process: lines that find no room are lost, and once there is room again later ones are kept. */
export type LogFile = { write(line: string): void; end(): void };

/** How long a file that could not be written is left alone. */
const REST_MS = 1000;

/** Opens (and empties) the log at `path`; only its owner may read it. */
export function logFile(path: string): LogFile {
  let restUntil = 0;
  let stream: WriteStream | null = open('w');

  function open(flags: 'a' | 'w'): WriteStream {
    const opened = createWriteStream(path, { flags, mode: 0o600 });
    opened.on('error', () => {
      if (stream === opened) stream = null;
      restUntil = performance.now() + REST_MS;
    });
    return opened;
  }

  return {
    write(line) {
      if (!stream && performance.now() < restUntil) return;
      stream ??= open('a');
      stream.write(`${line}\n`);
    },
    end() {
      stream?.end();
    },
  };
}

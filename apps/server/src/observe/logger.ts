import { type DestinationStream, type Logger, pino } from 'pino';

/** JSON lines. Secrets never reach a log, whoever logs the object they are in. */
export function createLogger(level = 'info', destination: DestinationStream = standardOutput()): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.cookie', '*.authorization', '*.token', 'password', 'cookie', 'token'],
  };
  return pino(options, destination);
}

let output: DestinationStream | undefined;

/** Lines that find no room or no reader are lost: a log must not end the process it tells of. */
function standardOutput(): DestinationStream {
  if (output) return output;
  const stream = pino.destination({ dest: 1, sync: true });
  stream.on('error', () => undefined);
  output = stream;
  return stream;
}

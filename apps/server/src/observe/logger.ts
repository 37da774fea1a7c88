import { type DestinationStream, type Logger, pino } from 'pino';

/** JSON lines. Secrets never reach a log, whoever logs the object they are in. */
export function createLogger(level = 'info', destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.cookie', '*.authorization', '*.token', 'password', 'cookie', 'token'],
  };
  return destination ? pino(options, destination) : pino(options);
}

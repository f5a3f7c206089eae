import { pino } from 'pino';

/** One line of the log: codes, counts and durations. Never an address, a name, a file name or an id of a person's claim. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** Structured log, one JSON object a line. */
export interface Logger {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
}

/** Opens the log on standard output. Whatever might slip in of a person is cut out by key. */
export function createLogger(level: string): Logger {
  const log = pino({
    level,
    base: { service: 'services' },
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['address', 'actor', 'cookie', 'authorization', 'signature', 'fileName', 'name', 'ip'],
      remove: true,
    },
  });
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

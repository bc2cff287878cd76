import { correlationId } from './correlation.ts';
import { describeError } from './faults.ts';

/** What may be logged: ids, codes and counts. Never whole events, tokens or personal data. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

const levels = { debug: 10, info: 20, warn: 30, error: 40, silent: 99 } as const;
const threshold = levels[(process.env['LOG_LEVEL'] ?? 'info') as keyof typeof levels] ?? levels.info;

/** Not by the console: Lambda's puts words before the line, and what is no JSON can be neither searched nor counted. */
export const printLine = (line: Readonly<Record<string, unknown>>): void => {
  const id = correlationId();
  process.stdout.write(`${JSON.stringify(id === undefined ? line : { ...line, correlationId: id })}\n`);
};

const write = (level: keyof typeof levels, code: string, fields: LogFields): void => {
  if (levels[level] >= threshold) printLine({ level, code, ...fields });
};

/** Coded messages, one JSON object a line: `log.info('order.accepted', { orderId })`. */
export const log = {
  info: (code: string, fields: LogFields = {}) => write('info', code, fields),
  warn: (code: string, fields: LogFields = {}) => write('warn', code, fields),
  /** An error is logged by its name and its place; its words only where they are our own. */
  error: (code: string, fields: LogFields, error?: unknown) =>
    write('error', code, {
      ...fields,
      ...(error === undefined ? {} : describeError(error)),
    }),
};

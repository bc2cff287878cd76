import { ConnectionsError } from '../integrations/http/connections.ts';
import { MockFileError } from '../mocks/faults.ts';
import { DirectoryInUse } from '../store/database.ts';
import { BadOption } from './settings.ts';

interface SystemError extends Error {
  readonly code: string;
  readonly port?: number;
}

const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** Why it does not start, in one line where the cause is the user's to mend; what is unforeseen keeps its stack. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof BadOption) return `${error.message} (--help lists the options)`;
  if ([DirectoryInUse, MockFileError, ConnectionsError].some((kind) => error instanceof kind))
    return (error as Error).message;
  if (isSystemError(error)) {
    if (error.code === 'EADDRINUSE')
      return `Port ${error.port} is in use; --port takes another, 0 for any free one`;
    if (error.code.startsWith('E') && !error.code.startsWith('ERR_')) return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

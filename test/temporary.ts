import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memory = '/dev/shm';
/** A whole run keeps less than a tenth of it there at once. */
const roomBytes = 4 * 1024 ** 3;

const hasRoom = (): boolean => {
  if (!existsSync(memory)) return false;
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize >= roomBytes;
};

/**
 * Where tests keep things for a moment: in memory where there is room (Linux), else where the system says. What a killed
 * process must not lose is kept by either; only the wait for the disk is not tested, after each of thousands of writes.
 */
export const temporary = process.env['TMPDIR'] ?? (hasRoom() ? memory : tmpdir());

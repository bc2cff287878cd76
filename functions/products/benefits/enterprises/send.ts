import { Fault } from '../../../common/fault.ts';
import { unwrap } from '../../../common/result.ts';
import { decided, untilWritten } from '../../../platform/change.ts';
import { log } from '../../../platform/log.ts';
import { startExecution } from '../../../platform/outbox/effects.ts';
import type { ImportDependencies } from './dependencies.ts';
import type { ImportRun } from './import-run.ts';
import { importRunOf } from './import-runs.ts';
import type { Speaker } from './sources.ts';

export interface Sent {
  readonly owner: string;
  readonly by: Speaker;
  readonly lines: Uint8Array<ArrayBuffer>;
}

/** Not counting blank ones. */
const countLines = (lines: Uint8Array): number =>
  new TextDecoder()
    .decode(lines)
    .split('\n')
    .filter((line) => line.trim() !== '').length;

/**
 * Lays lines down and has them read by an execution. The same lines of a sender on a day are one run: sent again before
 * they are read, they are on their way already. Sent again after that they are read once more, since what came between may
 * have said otherwise (A, B, A): each record then decides by what it holds, and where nothing came between nothing changes.
 */
export const send = async (on: ImportDependencies, { owner, by, lines }: Sent): Promise<ImportRun> => {
  const id = importRunOf(owner, lines, on.clock.now());
  const begun = await untilWritten(on.table, async () => {
    const now = on.clock.now();
    const found = await on.runs.find(id, now);
    if (found?.run.state === 'reading') return decided(undefined);
    const { head, write } = on.runs.begin({ id, owner, by, lines: countLines(lines) }, found?.head, now);
    await on.lines.lay(head, lines);
    const { reading } = head;
    const input = { importId: id, reading };
    return decided(reading, [
      write,
      ...startExecution(on.table, 'enterprise-import', `${id}-${reading}`, input, now),
    ]);
  });
  const reading = unwrap(begun);
  if (reading !== undefined) log.info('enterprise-records.sent', { run: id, reading });
  const shown = await on.runs.find(id, on.clock.now());
  if (!shown) throw new Fault('A run that was just begun is not there');
  return shown.run;
};

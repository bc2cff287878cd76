import { beneficiaryOf, keyOfBeneficiary } from '../../beneficiaries/model.ts';
import { Fault } from '../../../../common/fault.ts';
import { dateOf } from '../../../../law/plain-date.ts';
import { log } from '../../../../platform/log.ts';
import type { ImportDependencies } from '../dependencies.ts';
import { takePortions } from '../import-lines.ts';
import type { Head, ImportRunId } from '../import-run.ts';
import type { LineProblem } from '../line-problem.ts';
import type { SubjectRecord } from '../model.ts';
import { readRecords } from '../ndjson.ts';
import { speakingOf, untold } from '../sources.ts';

interface Parsed {
  readonly records: readonly SubjectRecord[];
  readonly problems: readonly LineProblem[];
}

/** Every line as a record that its sender may tell, or as what is wrong with it. */
const parse = async (
  { partners, dictionaries }: ImportDependencies,
  head: Head,
  lines: Uint8Array,
): Promise<Parsed> => {
  const byKind = await dictionaries.byKind(dateOf(head.readingSince));
  const read: { readonly line: number; readonly record: SubjectRecord }[] = [];
  const problems: LineProblem[] = [];
  for await (const some of readRecords([lines], byKind))
    for (const { line, record } of some) {
      if (record.ok) read.push({ line, record: record.value });
      else problems.push(record.error);
    }
  const told = read.map(({ record }) => record);
  const speaking = await speakingOf(partners, head.by, told);
  const records: SubjectRecord[] = [];
  for (const { line, record } of read) {
    const places = untold(record, speaking, head.readingSince, byKind[beneficiaryOf(record).kind]);
    if (places.length === 0) records.push(record);
    else problems.push({ line, reason: 'not-allowed', places: places.slice(0, 10) });
  }
  return { records, problems };
};

/**
 * Reads the lines of an import, and takes the next portions of them. Run again after it was killed it goes on where it was.
 * The lines are erased when all are taken, or when they have been sent anew meanwhile.
 */
export const readImport =
  (on: ImportDependencies) =>
  async ({ importId: id, reading }: { importId: ImportRunId; reading: number }) => {
    const head = await on.runs.head(id);
    if (head?.reading !== reading || head.readAt !== undefined) {
      await on.lines.erase({ id, reading });
      return { isRead: true };
    }
    const lines = await on.lines.find(head);
    if (lines === undefined) throw new Fault('The lines of this import are gone');
    const { records, problems } = await parse(on, head, lines);
    if (head.records === undefined)
      await on.runs.counted(head, new Set(records.map(keyOfBeneficiary)).size, problems);
    if (!(await takePortions(on, records, { run: id, reading }))) return { isRead: false };
    await on.runs.read(head, on.clock.now());
    await on.lines.erase(head);
    log.info('enterprise-records.read', { run: id, records: records.length, rejected: problems.length });
    return { isRead: true };
  };

import { decided, untilWritten } from '../../platform/change.ts';
import { problem, type Problem } from '../../platform/problem.ts';
import { err, type Result } from '../../common/result.ts';
import { text } from '../../common/text.ts';
import { log } from '../../platform/log.ts';
import type { CalendarDependencies } from './dependencies.ts';
import type { SettingName } from './calendars.ts';

interface Asked {
  readonly why: string;
  readonly by: string;
  /** The version the operator saw; without it the one in force is replaced whatever it is. */
  readonly replaces?: number | undefined;
}

export const changedMeanwhile = (version: number): Problem =>
  problem('precondition-failed', {
    detail: text(`现行版本为 ${version}`, `Version ${version} is in force`),
    extensions: { version },
  });

/** Machine names take letters, digits and hyphens. */
export const executionName = (name: SettingName, version: number) =>
  `${name.join('-').toLowerCase()}-v${version}`;

/**
 * Puts a setting in force as its next version, and starts the recomputation of every open deadline that it can move.
 * @param fromYear only deadlines that rest on this year or a later one can be moved
 */
export const change = async (
  { calendars, recomputations, table, clock }: CalendarDependencies,
  name: SettingName,
  valueOf: (version: number) => unknown,
  fromYear: number,
  { why, by, replaces }: Asked,
): Promise<Result<number, Problem>> => {
  const changed = await untilWritten(table, async () => {
    const inForce = await calendars.versionOf(name);
    if (replaces !== undefined && replaces !== inForce) return err(changedMeanwhile(inForce));
    const now = clock.now();
    const version = inForce + 1;
    return decided(version, [
      ...calendars.set(name, valueOf(version), { version, at: now, by, why }),
      ...(await recomputations.begin(executionName(name, version), fromYear, now)),
    ]);
  });
  if (changed.ok) log.info('calendar.changed', { setting: name.join(' '), version: changed.value });
  return changed;
};

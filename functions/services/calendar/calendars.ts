import type { WorkingTime } from '../../law/deadline/working-time.ts';
import { OfficeHours, USUAL_OFFICE_HOURS } from '../../law/calendar/office-hours.ts';
import { SECOND } from '../../law/instant.ts';
import type { CalendarNotice, CalendarSource } from '../../law/calendar/notice.ts';
import { workingCalendar } from '../../law/calendar/working-calendar.ts';
import { Ladder } from '../../law/deadline/rung.ts';
import { absent, equals } from '../../platform/table/condition.ts';
import { keyOf } from '../../platform/table/key.ts';
import { Store, type Table } from '../../platform/table/table.ts';
import type { Item, Versioned, Write } from '../../platform/table/writes.ts';
import { LegalData, stampTime, timeStampKey, type TimeStamp } from '../legal-data/legal-data.ts';
import { noticeOf } from './earlier.ts';
import type { Change } from './model.ts';

/** One thing that operators set: what it is now, and which change made it so. */
export interface Setting extends Item {
  readonly kind: 'time-setting';
  readonly value: unknown;
  readonly change: Change;
}

interface CurrentItem extends Setting, Versioned {
  readonly kind: 'time-setting';
}

/** What is set: what a source arranges for a year, the hours, the ladder of a kind. */
export type SettingName =
  readonly ['YEAR', number, CalendarSource] | readonly ['OFFICE-HOURS'] | readonly ['LADDER', string];

/** Versions of one setting that are shown; what was before them stays in the table. */
const shownVersions = 100;

/**
 * How long a process goes by the calendar that it has read, in real milliseconds. Shorter than what else is kept: whoever
 * reckons anew waits for it.
 */
const keptFor = 2 * SECOND;

/** By so much the clocks of two machines may differ, in milliseconds. */
const margin = 200;

const partition = 'CALENDAR';
const current = (name: SettingName) => ({ pk: partition, sk: keyOf(...name) });
const history = (name: SettingName) => keyOf('CALENDAR-HISTORY', ...name);
const place = (version: number) => keyOf('V', String(version).padStart(6, '0'));
const years = keyOf('YEAR', '');
const ladderPrefix = keyOf('LADDER', '');

/**
 * What deadlines are reckoned and watched by: the calendar that notices make, office hours,
 * ladders, the legal data. All settings in force are one query; what was before stands in the history of each.
 */
export class Calendars extends Store {
  readonly #legalData: LegalData;
  #kept: { readonly stamp: string | undefined; readonly workingTime: WorkingTime } | undefined;

  constructor(table: Table) {
    super(table);
    this.#legalData = new LegalData(table);
  }

  /** As it was at most two seconds ago: what was read before holds while nothing of it was changed since. */
  async workingTime(): Promise<WorkingTime> {
    return this.#under((await this.table.recent<TimeStamp>(timeStampKey, keptFor))?.stamp);
  }

  /**
   * As it is now, once nobody goes by what was before: what is reckoned anew by it is not overtaken by a process that has
   * read the calendar a moment before it was changed.
   */
  async settledTime(): Promise<WorkingTime> {
    const found = await this.table.get<TimeStamp>(timeStampKey);
    const left = (found?.writtenAt ?? 0) + keptFor + margin - Date.now();
    // Of a clock that goes wrong nobody waits longer than that either.
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, Math.min(left, keptFor + margin)));
    return this.#under(found?.stamp);
  }

  async #under(stamp: string | undefined): Promise<WorkingTime> {
    // Kept under the stamp that was read before the rest: what changes in between is read again at the next look.
    if (!this.#kept || this.#kept.stamp !== stamp)
      this.#kept = { stamp, workingTime: await this.#readWorkingTime() };
    return this.#kept.workingTime;
  }

  async #readWorkingTime(): Promise<WorkingTime> {
    const [items, law] = await Promise.all([
      Array.fromAsync(this.table.queryAll<CurrentItem>({ key: partition })),
      this.#legalData.versions(),
    ]);
    const of = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
    const [hours] = of('OFFICE-HOURS').map(({ value }) => OfficeHours.parse(value));
    const ladders = of(ladderPrefix).map(({ sk, value }): [string, Ladder] => [
      sk.slice(ladderPrefix.length),
      Ladder.parse(value),
    ]);
    return {
      calendar: workingCalendar(of(years).map(({ value }) => noticeOf(value))),
      hours: hours ?? USUAL_OFFICE_HOURS,
      ladders: Object.fromEntries(ladders),
      law,
    };
  }

  /** What was published of every year and source. */
  async notices(): Promise<CalendarNotice[]> {
    const items = this.table.queryAll<CurrentItem>({ key: partition, prefix: years });
    return (await Array.fromAsync(items)).map(({ value }) => noticeOf(value));
  }

  /** Refuses a transaction if another version of a setting has come into force since it was read. */
  unchanged(name: SettingName, version: number): Write {
    return this.table.write.check(current(name), version === 0 ? absent('pk') : equals('version', version));
  }

  /** The version in force; 0 while nobody has set it. */
  async versionOf(name: SettingName): Promise<number> {
    return (await this.table.get<CurrentItem>(current(name)))?.version ?? 0;
  }

  async historyOf(name: SettingName): Promise<Setting[]> {
    const query = { key: history(name), newestFirst: true, limit: shownVersions };
    return [...(await this.table.query<Setting>(query)).items];
  }

  /** Puts the next version in force and on record; refused when somebody else has put another one in force. */
  set(name: SettingName, value: unknown, change: Change): Write[] {
    const setting = { kind: 'time-setting', value, change } as const;
    return [
      this.table.write.save({
        ...setting,
        ...current(name),
        version: change.version - 1,
      } as CurrentItem),
      this.table.write.create({ ...setting, pk: history(name), sk: place(change.version) } as Setting),
      stampTime(this.table),
    ];
  }
}

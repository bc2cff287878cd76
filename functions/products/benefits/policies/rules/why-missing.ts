import { addDays, type PlainDate } from '../../../../law/plain-date.ts';
import type { Dictionary } from '../../../../rule-language/dictionary.ts';
import { isStale } from '../../../../rule-language/layout.ts';
import { SUBJECTS } from '../../../../rule-language/subjects.ts';
import { own } from '../../../../common/own.ts';
import { provenanceOf, type SubjectRecord } from '../../enterprises/model.ts';

/** Why a datum is missing that somebody told something of: it may be told and still be no answer. */
export type Because =
  | {
      readonly path: string;
      readonly reason: 'stale';
      readonly asOf: PlainDate;
      readonly knownUntil: PlainDate;
    }
  | { readonly path: string; readonly reason: 'other-period'; readonly known: readonly string[] }
  | { readonly path: string; readonly reason: 'rate-not-published' };

const mostPeriods = 10;

const one = (path: string, record: SubjectRecord, fresh: Dictionary['fresh'], on: PlainDate): Because[] => {
  const [root, code = '', part] = path.split('.');
  if (root === 'rate') return [{ path, reason: 'rate-not-published' }];
  if (!Object.hasOwn(SUBJECTS, root ?? '')) return [];
  const told = own(record.facts as Readonly<Record<string, unknown>>, code);
  if (told === undefined || told === null) return [];
  const days = fresh.get(code);
  const { asOf } = provenanceOf(record, part === undefined ? [code] : [code, part]);
  if (days !== undefined && isStale(asOf, days, on))
    return [{ path, reason: 'stale', asOf, knownUntil: addDays(asOf, days) }];
  if (part === undefined || !/^\d{4}/.test(part)) return [];
  const known = Object.entries(told).flatMap(([period, figure]) => (figure === null ? [] : [period]));
  return known.length === 0
    ? []
    : [{ path, reason: 'other-period', known: known.toSorted().slice(-mostPeriods) }];
};

/** Of what is missing, the reason where there is more to say than that nobody told it. */
export const whyMissing = (
  missing: readonly string[],
  record: SubjectRecord,
  { fresh }: Pick<Dictionary, 'fresh'>,
  on: PlainDate,
): Because[] => missing.flatMap((path) => one(path, record, fresh, on));

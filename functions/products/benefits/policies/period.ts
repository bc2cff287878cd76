import * as z from 'zod';
import { own } from '../../../common/own.ts';
import { addDays, type PlainDate } from '../../../law/plain-date.ts';
import type { Facts } from '../../../rule-language/subjects.ts';

/** A field of the facts, or of an element of one of their lists. */
const FactName = z
  .string()
  .max(60)
  .regex(/^[a-zA-Z]+\d{0,3}$/)
  .meta({ examples: ['grantedOn'] });

/** 最多享受次数, over all versions: what came to nothing or was paid back whole is none. */
const Times = z
  .int()
  .min(1)
  .max(50)
  .optional()
  .describe('At most so many times in all')
  .meta({ examples: [3] });

/** How often a policy is had. */
export const Period = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('once') }),
    z.strictObject({ kind: z.literal('term') }).describe('Once for each `validFrom`, whatever its versions'),
    z
      .strictObject({ kind: z.literal(['year', 'quarter', 'month']), times: Times })
      .describe('Once in each of the calendar'),
    z
      .strictObject({
        kind: z.literal('event'),
        list: FactName.optional().describe('A list of the facts: its latest element by `fact` is the event'),
        of: z
          .record(FactName, z.union([z.string().max(60), z.boolean(), z.int()]))
          .meta({ maxProperties: 5 })
          .optional()
          .describe('Of elements with these fields only'),
        times: Times,
        fact: FactName.describe('The fact, or field of the element, that tells one event from another'),
      })
      .describe('Once for each event: a certificate, an entry into a register'),
  ])
  .describe('Without it once, whatever versions there are')
  .meta({ id: 'PolicyPeriod' });
export type Period = z.infer<typeof Period>;

type Event = Extract<Period, { kind: 'event' }>;

/** Which of a policy’s periods a day and a record fall into; '' where it is had once. */
export type PeriodKey = string;

/** A period that depends on a datum nobody has supplied: by its path. */
export interface NoPeriod {
  readonly missing: string;
}

interface Repeating {
  readonly period?: Period | undefined;
  readonly validFrom: PlainDate;
}

const month = (on: PlainDate): string => on.slice(0, 7);
const quarter = (on: PlainDate): string => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;

type Element = Readonly<Record<string, unknown>>;

const eventOf = ({ list, of = {}, fact }: Event, facts: Facts): unknown => {
  const value = own(facts as Element, list ?? fact);
  if (list === undefined || !Array.isArray(value)) return value;
  const elements = (value as Element[]).filter((one) =>
    Object.entries(of).every(([field, wanted]) => own(one, field) === wanted),
  );
  return elements
    .map((one) => own(one, fact))
    .filter((one) => one !== undefined && one !== null)
    .toSorted((a, b) => (String(a) < String(b) ? -1 : 1))
    .at(-1);
};

export const periodOf = (
  { period, validFrom }: Repeating,
  on: PlainDate,
  facts: Facts,
): PeriodKey | NoPeriod => {
  switch (period?.kind) {
    case undefined:
    case 'once':
      return '';
    case 'term':
      return `from-${validFrom}`;
    case 'year':
      return on.slice(0, 4);
    case 'quarter':
      return quarter(on);
    case 'month':
      return month(on);
    case 'event': {
      const event = eventOf(period, facts);
      return event === undefined || event === null
        ? { missing: period.list ?? period.fact }
        : `event-${JSON.stringify(event)}`;
    }
  }
};

/** By which a grant is known: the code, and of what is had more than once the period. */
export const grantKey = (code: string, period: PeriodKey): string =>
  period === '' ? code : `${code}@${period}`;

export const codeOfGrant = (key: string): string => key.split('@')[0] ?? key;

/** At most how often it is had; undefined where nobody says. */
export const timesOf = ({ period }: { readonly period?: Period | undefined }): number | undefined =>
  period && 'times' in period ? period.times : undefined;

/** Whether two keys are of the same way of counting periods. */
const formOf = (period: PeriodKey): string => period.replace(/\d/g, '0').replace(/^event-.*/, 'event');

/**
 * Whether a grant of another way of counting covers a period: the policy says by now that it is had otherwise, and what was
 * had before is not had again.
 * @param matchedOn the day on which that other was matched
 */
const covers = (period: PeriodKey, matchedOn: PlainDate, { validFrom, period: kind }: Repeating): boolean => {
  switch (kind?.kind) {
    case undefined:
    case 'once':
      return true;
    case 'term':
      return matchedOn >= validFrom;
    case 'event': {
      const at = /^event-"(\d{4}-\d\d-\d\d)"$/.exec(period)?.[1];
      return at === undefined || at <= matchedOn;
    }
    default:
      return periodOf({ period: kind, validFrom }, matchedOn, {}) === period;
  }
};

type Grants = Readonly<Record<string, string>>;

/** What was granted of this code by another way of counting. */
export const otherwiseGranted = (granted: Grants, code: string, period: PeriodKey): [string, string][] =>
  Object.entries(granted).filter(([key]) => {
    if (codeOfGrant(key) !== code) return false;
    return formOf(key.slice(code.length + 1)) !== formOf(period);
  });

/** The entitlement that was granted for this period; undefined while none was. @param dayOf when one was matched */
export const grantedFor = (
  granted: Grants,
  policy: Repeating & { readonly code: string },
  period: PeriodKey,
  dayOf: (id: string) => PlainDate | undefined = () => undefined,
): string | undefined => {
  const exact = own(granted, grantKey(policy.code, period));
  if (exact !== undefined) return exact;
  return otherwiseGranted(granted, policy.code, period).find(([, id]) => {
    const on = dayOf(id);
    // Archived long ago: of what is had once it is had, of what comes again it was another time.
    return on === undefined ? period === '' : covers(period, on, policy);
  })?.[1];
};

/** The months of a period of the calendar; none of any other. */
export const monthsOf = (period: PeriodKey): string[] => {
  const [, year = '', rest = ''] = /^(\d{4})(?:-(Q[1-4]|\d\d))?$/.exec(period) ?? [];
  if (year === '') return [];
  if (/^\d\d$/.test(rest)) return [period];
  const first = rest === '' ? 1 : (Number(rest.slice(1)) - 1) * 3 + 1;
  return Array.from({ length: rest === '' ? 12 : 3 }, (_, index) =>
    [year, String(first + index).padStart(2, '0')].join('-'),
  );
};

/** When the period that a day lies in began; undefined where the calendar does not say. */
const beganOn = (period: Period | undefined, on: PlainDate): PlainDate | undefined => {
  switch (period?.kind) {
    case 'year':
      return `${on.slice(0, 4)}-01-01` as PlainDate;
    case 'quarter': {
      const first = Math.floor((Number(on.slice(5, 7)) - 1) / 3) * 3 + 1;
      return `${on.slice(0, 4)}-${String(first).padStart(2, '0')}-01` as PlainDate;
    }
    case 'month':
      return `${month(on)}-01` as PlainDate;
    default:
      return undefined;
  }
};

/** Whether a period has begun so few days ago that whoever meets the policy may not have been asked yet. */
export const beganLately = (period: Period | undefined, on: PlainDate, days: number): boolean => {
  const began = beganOn(period, on);
  return began !== undefined && addDays(began, days) > on;
};

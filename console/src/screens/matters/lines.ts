import type { Schema } from '@liban/client';
import { lastDayOf } from '../../parts/days.ts';
import { bindingOf, type Limit } from '../../parts/light.ts';

type Case = Schema<'JointInstallation'>;

/** Whose turn it is, for what, until which day. */
export interface Next {
  readonly turn: string;
  readonly what: string;
  readonly lastDay: string | null;
  readonly overdue: number;
}

/** A provider of a case in a line. */
export interface Line {
  readonly id: string;
  readonly status: string;
  readonly service: string;
  readonly partnerName: string;
  readonly hold?: {
    readonly why: string;
    readonly reasons?: readonly string[];
    readonly asks?: readonly string[];
  };
  readonly reasons?: readonly string[];
  readonly next: Next | undefined;
  readonly breachedAt: string | undefined;
}

/** What an order of a case says, whole or as a line. */
interface Told extends Partial<Line> {
  readonly id: string;
  readonly status: string;
  readonly endedAt?: string;
  readonly request?: Readonly<Record<string, unknown>>;
  readonly limits?: Readonly<Record<string, Limit>>;
}

const nextOf = ({ next, hold, endedAt, limits = {} }: Told): Next | undefined => {
  if (next !== undefined || endedAt !== undefined) return next;
  const [what, limit] = bindingOf(limits) ?? [];
  if (what === undefined || limit === undefined) return undefined;
  return {
    turn: hold === undefined ? 'partner' : hold.why === 'returned' ? 'applicant' : 'third-party',
    what,
    lastDay: limit.due === null ? null : lastDayOf(limit.due),
    overdue: limit.breached && limit.metAt === undefined ? limit.overdue : 0,
  };
};

export const linesOf = ({ orders }: Case): Line[] =>
  (orders as unknown as readonly Told[]).map((told) => ({
    id: told.id,
    status: told.status,
    service: told.service ?? String(told.request?.['service'] ?? ''),
    partnerName: told.partnerName ?? '',
    ...(told.hold && { hold: told.hold }),
    ...(told.reasons && { reasons: told.reasons }),
    next: nextOf(told),
    breachedAt:
      told.breachedAt ?? Object.values(told.limits ?? {}).find(({ breachedAt }) => breachedAt)?.breachedAt,
  }));

export const isReturned = ({ hold }: Line): boolean => hold?.why === 'returned';

/** Documents that are still to follow, where they can be handed in now; and until which day, where that is said. */
export const missingOf = ({
  makeUp,
  allowed,
}: Case): { kinds: readonly string[]; lastDay?: string } | undefined => {
  if (makeUp === undefined || !allowed.includes('materials')) return undefined;
  const { lastDay } = makeUp as { lastDay?: string };
  return { kinds: makeUp.missing, ...(lastDay !== undefined && { lastDay }) };
};

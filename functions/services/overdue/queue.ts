import type { Instant } from '../../law/instant.ts';
import { startOfDay, type PlainDate } from '../../law/plain-date.ts';
import { kindOfKey } from '../../platform/watch/index-keys.ts';
import type { LateEntry, LateNow, Owing } from '../../platform/watch/late.ts';
import type { Partner, PartnerId } from '../partners/model.ts';
import { resolve, type Claims } from '../partners/names.ts';
import type { Light, OverdueCounts, OverdueKind } from './model.ts';

/** Who owes something, as it is shown. */
export interface Responsible {
  readonly partner?: PartnerId;
  readonly partnerName?: string;
  readonly department?: string;
}

/** Who is called what, and who is which department now. */
export interface Registry {
  readonly partners: ReadonlyMap<string, Partner>;
  readonly claims: Claims;
}

/** By the register as it is now: a department that is registered nowhere is known by its code alone. */
export const responsibleOf = (owing: Owing, { partners, claims }: Registry): Responsible => {
  if ('city' in owing) return {};
  if ('partner' in owing) {
    const partner = partners.get(owing.partner);
    return partner ? named(partner) : { partner: owing.partner as PartnerId };
  }
  const found = resolve(claims, { role: 'department', name: owing.department });
  const partner = found.ok ? partners.get(found.value) : undefined;
  return { ...(partner && named(partner)), department: owing.department };
};

const named = ({ id, name, department }: Partner): Responsible => ({
  partner: id,
  partnerName: name,
  ...(department !== undefined && { department }),
});

/** The items that each kind is watched by. */
const kinds: Readonly<Record<OverdueKind, string>> = {
  order: 'ORDER/ORDER',
  entitlement: 'ENTITLEMENT/ENTITLEMENT',
  'joint-installation': 'CASE/CASE',
  'project-stage': 'PROJECT/STAGE',
  'project-obstacle': 'PROJECT/OBSTACLE',
  'river-approval': 'RIVER/CASE',
  'scoring-round': 'SCORING/SCORING',
};

export const lightOf = ({ due }: { readonly due: Instant }, now: Instant): Light =>
  due <= now ? 'red' : 'yellow';

/** What of the queue is asked for. */
export interface Wanted {
  readonly light?: Light | undefined;
  readonly kind?: OverdueKind | undefined;
  readonly partner?: string | undefined;
  /** By its code, whether or not anybody is registered as it. */
  readonly department?: string | undefined;
  readonly dueBefore?: PlainDate | undefined;
  /** Only what this partner owes, whatever else is asked for. */
  readonly only?: string | undefined;
}

/** An entry with who owes it. */
export interface Listed extends LateEntry {
  readonly responsible: Responsible;
}

const isOf = (partner: string | undefined, { responsible }: Listed): boolean =>
  partner === undefined || responsible.partner === partner;

/** What is asked for of the queue, in its order. @param kindOf as keys say it */
export const wantedOf = (
  { entries }: LateNow,
  { light, kind, partner, department, dueBefore, only }: Wanted,
  registry: Registry,
  now: Instant,
): Listed[] =>
  entries
    .map((entry): Listed => ({ ...entry, responsible: responsibleOf(entry.owing, registry) }))
    .filter(
      (entry) =>
        isOf(only, entry) &&
        isOf(partner, entry) &&
        (department === undefined || entry.responsible.department === department) &&
        (light === undefined || lightOf(entry, now) === light) &&
        (kind === undefined || kindOfKey(entry.key) === kinds[kind]) &&
        // What is due at its very beginning was in time on the whole day before.
        (dueBefore === undefined || entry.due <= startOfDay(dueBefore)),
    );

const keyOfResponsible = ({ partner, department }: Responsible): string => partner ?? department ?? '';

type Lights = Record<'green' | Light, number>;
const none: Lights = { green: 0, yellow: 0, red: 0 };

/** How much of each light, and of whom; what has time yet comes last. */
export const countsOf = (
  { listed, inTime }: { readonly listed: readonly Listed[]; readonly inTime: readonly Listed[] },
  more: boolean,
  now: Instant,
): OverdueCounts => {
  const by = new Map<string, Responsible & Lights>();
  const sum = { ...none };
  const count = (entry: Listed, light: keyof Lights) => {
    const key = keyOfResponsible(entry.responsible);
    const row = by.get(key) ?? { ...entry.responsible, ...none };
    row[light] += 1;
    sum[light] += 1;
    by.set(key, row);
  };
  for (const entry of listed) count(entry, lightOf(entry, now));
  for (const entry of inTime) count(entry, 'green');
  const rows = [...by.values()].toSorted((a, b) => b.red - a.red || b.yellow - a.yellow);
  return { ...sum, by: rows, ...(more && { more: true }) };
};

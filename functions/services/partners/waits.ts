import * as z from 'zod';
import { text, type Text } from '../../common/text.ts';
import { Instant } from '../../law/instant.ts';
import type { Region } from '../../law/identifiers/region.ts';
import { resolve, type Claims, type Unresolved, type Wanted } from './names.ts';

/** A partner's name that leads to nobody, as what waits for it shows it. It goes on by itself when the name does. */
export const WaitsForName = z
  .strictObject({
    role: z.enum(['payer', 'department']),
    name: z.string(),
    why: z.enum(['unknown', 'ambiguous', 'retired']),
    since: Instant,
  })
  .meta({ id: 'WaitsForName' });
export type WaitsForName = z.infer<typeof WaitsForName>;

export interface Unnamed {
  readonly wanted: Wanted;
  readonly why: Unresolved;
}

export const waitsFor = ({ wanted: { role, name }, why }: Unnamed, since: Instant): WaitsForName => ({
  role,
  name,
  why,
  since,
});

/** For the texts of messages. */
export const sayingWhy: Readonly<Record<Unresolved, Text>> = {
  unknown: text('尚未登记', 'is not registered'),
  ambiguous: text('对应多家单位', 'is more than one partner'),
  retired: text('已停用且无接替单位', 'was retired, and nobody succeeds it'),
};

/** For the refusal of a publication. */
export const publicSaying: Readonly<Record<Unresolved, (name: string) => Text>> = {
  unknown: (name) => text(`“${name}”尚未登记为合作方`, `${name} is not registered as a partner`),
  ambiguous: (name) => text(`“${name}”对应多家单位`, `${name} is more than one partner`),
  retired: (name) => text(`“${name}”已停用`, `${name} has been retired`),
};

export const departmentIn = (region: Region, name: string): Wanted => ({ role: 'department', name, region });

/** Which of these departments nobody is in a region, each once. */
export const nobodyIs = (claims: Claims, region: Region, names: readonly string[]): Unnamed[] =>
  [...new Set(names)].flatMap((name) => {
    const wanted = departmentIn(region, name);
    const found = resolve(claims, wanted);
    return found.ok ? [] : [{ wanted, why: found.error }];
  });

import * as z from 'zod';
import type { Caller } from '../../platform/http/route.ts';
import { TimelineEntry } from '../../platform/timeline.ts';
import type { Partners } from './partners.ts';

/** What a partner is called, by its id; undefined where the id is nobody's who is registered. */
export type NameOf = (id: string) => string | undefined;

const PartnerName = z.string().describe('The name of the partner').meta({ id: 'PartnerName' });

type NamesBeside<F extends string> = { [K in `${F}Name`]?: string };

/** The members that an answer has beside ids of partners: `nameBeside('partner')` is `partnerName`. */
export const nameBeside = <F extends string>(
  ...fields: readonly F[]
): { [K in `${F}Name`]: z.ZodOptional<typeof PartnerName> } =>
  Object.fromEntries(fields.map((field) => [`${field}Name`, PartnerName.optional()])) as {
    [K in `${F}Name`]: z.ZodOptional<typeof PartnerName>;
  };

/**
 * Names of partners, retired ones too, in one read.
 * @param caller whose own name was read with its registration
 */
export const namesOf = async (
  partners: Pick<Partners, 'recentlyOpen'>,
  ids: Iterable<string | undefined>,
  caller?: Caller,
): Promise<NameOf> => {
  const names = new Map<string, string>();
  if (caller?.role === 'partner') names.set(caller.partner, caller.registration.name);
  const asked = [...new Set(ids)].filter((id) => id !== undefined && !names.has(id)) as string[];
  const found = await Promise.all(asked.map((id) => partners.recentlyOpen(id)));
  for (const one of found) if (one) names.set(one.id, one.name);
  return (id) => names.get(id);
};

/** A thing with the names of the partners that these members of it are ids of. */
export const named = <const F extends string, T extends { readonly [K in F]?: string | undefined }>(
  one: T,
  nameOf: NameOf,
  ...fields: readonly F[]
): T & NamesBeside<F> => {
  const names = fields.flatMap((field) => {
    const id = one[field];
    const name = id === undefined ? undefined : nameOf(id);
    return name === undefined ? [] : [[`${field}Name`, name]];
  });
  return { ...one, ...(Object.fromEntries(names) as NamesBeside<F>) };
};

/** What happened, with the name of whose doing it was. */
export const NamedEntry = TimelineEntry.extend(nameBeside('partner')).meta({ id: 'TimelineEntry' });

export const namedEntries = <E extends TimelineEntry>(entries: readonly E[], nameOf: NameOf) =>
  entries.map((entry) => named(entry, nameOf, 'partner'));

/** The partners whose names a view needs for its record. */
export const partnersIn = (entries: readonly TimelineEntry[]): (string | undefined)[] =>
  entries.map(({ partner }) => partner);

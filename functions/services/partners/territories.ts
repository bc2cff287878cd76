import { err, ok, type Result } from '../../common/result.ts';
import type { PartnerId, Service } from './model.ts';

/** Who provides a service at a place: whose territory the district itself is, and whose the whole city. */
export interface Providers {
  readonly local: readonly PartnerId[];
  readonly city: readonly PartnerId[];
}

/** What several sell at the same place: whose customer one becomes is the applicant's to say. */
const competes: ReadonlySet<Service> = new Set<Service>(['telecom']);

/** Who may be asked: of a utility those whose territory is the nearest, and where several compete all of them. */
export const choicesOf = (service: Service, { local, city }: Providers): readonly PartnerId[] => {
  if (competes.has(service)) return [...new Set([...local, ...city])];
  return local.length > 0 ? local : city;
};

/** Why nobody is asked: nobody is there, somebody is to be chosen, or whoever was chosen does not provide it there. */
export interface NotProvided {
  readonly service: Service;
  readonly why: 'nobody' | 'not-chosen' | 'not-there';
  readonly among: readonly PartnerId[];
}

export type Chosen = Readonly<Partial<Record<Service, PartnerId | undefined>>>;

/** The provider of one service: whoever alone may be asked, else whom the applicant chose. Nobody is ever drawn. */
export const providerOf = (
  service: Service,
  providers: Providers | undefined,
  chosen: PartnerId | undefined,
): Result<PartnerId, NotProvided> => {
  const among = providers ? choicesOf(service, providers) : [];
  const [only, ...others] = among;
  if (only === undefined) return err({ service, why: 'nobody', among });
  if (chosen !== undefined)
    return among.includes(chosen) ? ok(chosen) : err({ service, why: 'not-there', among });
  return others.length === 0 ? ok(only) : err({ service, why: 'not-chosen', among });
};

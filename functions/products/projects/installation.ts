import * as z from 'zod';
import { ChosenProviders, ServicesOnce, type Application } from '../joint-installations/model.ts';
import type { OnFile } from '../../services/dossiers/model.ts';
import { Instant } from '../../law/instant.ts';
import { PlainDate } from '../../law/plain-date.ts';
import type { Project } from './model.ts';

/** What is still to be said when a joint installation is started from a project: everything else is on file. */
export const InstallationRequest = z
  .strictObject({
    services: ServicesOnce,
    providers: ChosenProviders.optional(),
    wantedBy: PlainDate.optional(),
    /** The stage with whose beginning it is sent; at once when none is named. */
    when: z.strictObject({ stage: z.string().max(40) }).optional(),
  })
  .meta({ id: 'InstallationRequest' });
export type InstallationRequest = z.infer<typeof InstallationRequest>;

/** A joint installation that waits for its stage to begin. */
export const PlannedInstallation = z
  .strictObject({
    id: z.string().regex(/^pi_[0-9A-HJKMNP-TV-Z]{26}$/),
    stage: z.string(),
    request: InstallationRequest,
    plannedAt: Instant,
    status: z.enum(['planned', 'sent', 'impossible', 'dropped']),
    /** The case it became. */
    caseId: z.string().optional(),
  })
  .meta({ id: 'PlannedInstallation' });
export type PlannedInstallation = z.infer<typeof PlannedInstallation>;

/** The application a project makes out of what it has said once (Art. 7, 13). */
export const applicationOf = (
  { owner, code, name, key, region, site }: Project,
  { services, wantedBy }: InstallationRequest,
  onFile: readonly OnFile[],
): Application => ({
  applicant: owner,
  project: { code, name, key },
  site: {
    region,
    address: site.address,
    ...(site.geometry?.type === 'Point' && {
      location: { longitude: site.geometry.coordinates[0], latitude: site.geometry.coordinates[1] },
    }),
  },
  services,
  materials: onFile.flatMap(({ given }) => ('value' in given ? [] : [given])),
  commitments: [],
  ...(wantedBy && { wantedBy }),
});

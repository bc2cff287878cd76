import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { Service } from '../../services/partners/model.ts';

/** What the energy regulator found again and again (docs/domain.md, "What cannot happen"). */
const ReportKind = z
  .enum(['named-supplier', 'outside-the-platform', 'begun-early', 'untrue-time', 'charged-for-nothing'])
  .meta({ id: 'InstallationReportKind' });

/** What an applicant reports of a provider: in its own words, and of which service. */
export const Report = z
  .strictObject({
    kind: ReportKind,
    service: Service,
    what: z.string().trim().min(1).max(2_000).describe('What happened; names nobody but the provider'),
  })
  .meta({ id: 'InstallationReport' });
export type Report = z.infer<typeof Report>;

export const Reported = z
  .object({ at: Instant, kind: ReportKind, service: Service })
  .meta({ id: 'InstallationReported' });

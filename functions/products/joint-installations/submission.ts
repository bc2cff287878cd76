import { startExecution } from '../../platform/outbox/effects.ts';
import type { Instant } from '../../law/instant.ts';
import { lawAt } from '../../law/legal-data/in-force.ts';
import type { MaterialKind } from '../../law/missing-documents.ts';
import { dateOf } from '../../law/plain-date.ts';
import { err, ok, type Result } from '../../common/result.ts';
import type { Chosen, NotProvided } from '../../services/partners/territories.ts';
import type { ServiceItemVersion } from '../../services/service-items/model.ts';
import { OrderId } from '../../services/orders/model.ts';
import { newId } from '../../platform/ids.ts';
import type { Write } from '../../platform/table/writes.ts';
import { isCitizen } from './applicant.ts';
import type { CaseDependencies } from './dependencies.ts';
import { acceptanceOf } from './missing-documents.ts';
import { CaseId, type Application, type Case } from './model.ts';
import { chooseProviders } from './providers.ts';
import { behindSameDoor } from './homes.ts';
import { channelOf } from './rules.ts';
import { sameSiteMetres } from './same-site.ts';
import { atSite, type OpenAt } from './sites.ts';
import { caseLimits, homeItem, itemCodes, temporaryItem, termsOf } from './terms.ts';
import { tellCase } from './tell.ts';

/** Why an application is not taken: services that nobody, or nobody yet, is to provide; or materials that cannot follow. */
export type NotTaken =
  | { readonly notProvided: readonly NotProvided[] }
  | { readonly missing: readonly MaterialKind[] }
  | { readonly open: readonly OpenAt[] };

type SubmissionDependencies = Pick<
  CaseDependencies,
  | 'table'
  | 'cases'
  | 'sites'
  | 'nearSites'
  | 'orders'
  | 'partners'
  | 'timeline'
  | 'items'
  | 'calendars'
  | 'teller'
  | 'persons'
>;

/** Of others at the same site, so many are kept with a case. */
const mostAlike = 20;

export const newCaseId = (now: Instant): CaseId => CaseId.parse(newId('ji', now));

const itemCodeOf = (application: Application): string => {
  if (application.temporary) return temporaryItem;
  return isCitizen(application.applicant) ? homeItem : itemCodes[channelOf(application)];
};

/** The item by which an application is taken today, where one is published. */
export const itemFor = (
  { items }: Pick<SubmissionDependencies, 'items'>,
  application: Application,
  now: Instant,
): Promise<ServiceItemVersion | undefined> => items.inForce(itemCodeOf(application), dateOf(now));

/** The item by whose terms a case began, in the version it keeps; undefined where it began with the built-in ones. */
export const itemOf = async (
  { items }: Pick<SubmissionDependencies, 'items'>,
  { limitsVersion }: Pick<Case, 'limitsVersion'>,
): Promise<ServiceItemVersion | undefined> => {
  const [code = '', version] = limitsVersion.split('@');
  return version === undefined ? undefined : items.version(code, Number(version));
};

/**
 * Takes an application: the case, and the writes by which it begins.
 * @param published by whose terms it goes on
 * @param door of a home, which is told to nobody
 */
export const submission = async (
  on: SubmissionDependencies,
  application: Application,
  published: ServiceItemVersion | undefined,
  wanted: Chosen,
  now: Instant,
  {
    id = newCaseId(now),
    door,
    batch,
  }: {
    readonly id?: CaseId;
    readonly door?: string | undefined;
    readonly batch?: Case['batch'];
  } = {},
): Promise<Result<{ created: Case; writes: Write[] }, NotTaken>> => {
  const { table, cases, partners, timeline, calendars } = on;
  const channel = channelOf(application);
  const [providers, workingTime, site] = await Promise.all([
    partners.providersIn(application.site.region),
    calendars.workingTime(),
    atSite(on, application, sameSiteMetres(published?.item)),
  ]);
  const own = await behindSameDoor(on, application, door, site.own);
  if (own.length > 0) return err({ open: own });
  const chosen = chooseProviders(application.services, providers, wanted);
  if (!chosen.ok) return err({ notProvided: chosen.error });
  const accepted = acceptanceOf(published?.item, application.materials, now);
  if (!accepted.ok) return err({ missing: accepted.error.missing });
  const terms = termsOf(application, channel, published, lawAt(workingTime, now));
  const created: Case = {
    id,
    status: 'submitted',
    channel,
    application,
    assignments: chosen.value.map((one) => ({ ...one, orderId: OrderId.parse(newId('or', now)) })),
    ...terms,
    leavesOut: [...terms.leavesOut],
    ...(batch && { batch }),
    limits: { ...caseLimits({ ...terms, batch }, now) },
    submittedAt: now,
    ...(accepted.value && { makeUp: accepted.value }),
    ...(site.others.length > 0 && {
      alike: site.others.slice(0, mostAlike).map(({ service, caseId }) => ({ service, caseId })),
    }),
    ...(published && { department: published.item.handledBy }),
  };
  const writes = [
    ...cases.create(created, workingTime),
    ...site.claim(created, created.assignments),
    timeline.entry(id, {
      at: now,
      code: accepted.value ? 'case.submitted-with-missing-documents' : 'case.submitted',
      ...(accepted.value && { facts: { missing: accepted.value.missing } }),
    }),
    ...(await tellCase(on, accepted.value ? 'taken-with-documents-missing' : 'submitted', created, {
      now,
      workingTime,
    })),
    ...startExecution(table, 'joint-installation', id, { caseId: id }, now),
    ...(accepted.value ? startExecution(table, 'missing-documents', id, { caseId: id }, now) : []),
  ];
  return ok({ created, writes });
};

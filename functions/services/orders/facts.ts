import * as z from 'zod';
import { factsOf, type Facts } from '../../platform/table/facts.ts';
import type { Order } from './model.ts';

/** What some kinds of request say, each as its product writes it; the rest is not searched. */
const Asked = z.object({
  service: z.string().optional().catch(undefined),
  site: z.object({ region: z.string(), address: z.string() }).partial().optional().catch(undefined),
  project: z
    .object({
      code: z.string(),
      name: z.string(),
      region: z.string(),
      site: z.object({ address: z.string() }).partial(),
      owner: z.object({ uscc: z.string(), name: z.string() }).partial(),
    })
    .partial()
    .optional()
    .catch(undefined),
  planned: z.string().optional().catch(undefined),
  uscc: z.string().optional().catch(undefined),
  policy: z.object({ code: z.string(), name: z.string() }).partial().optional().catch(undefined),
  about: z.object({ id: z.string(), reference: z.string() }).partial().optional().catch(undefined),
});

/** What an order is found by: of what was asked, so that it names nobody. */
export const orderFacts = ({ kind, subject, request, createdAt, askedBy }: Order): Facts => {
  const { service, site, project, planned, uscc, policy, about } = Asked.parse(request);
  const [named, owner] = [project, project?.owner];
  const partners = askedBy === undefined ? undefined : [askedBy];
  const region = site?.region ?? project?.region;
  return factsOf({ received: createdAt, kind, partners, service, region }, [
    ...[subject.id, named?.code, uscc, owner?.uscc, policy?.code, about?.id],
    ...[named?.name, owner?.name, policy?.name, planned, about?.reference],
    ...[site?.address, project?.site?.address],
  ]);
};

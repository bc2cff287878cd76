import * as z from 'zod';
import { idOf } from '../../platform/ids.ts';
import { Region } from '../../law/identifiers/region.ts';
import { Instant } from '../../law/instant.ts';
import { partnerKinds } from '../../platform/http/route.ts';

export const PartnerId = idOf('pt').brand<'PartnerId'>().meta({ id: 'PartnerId' });
export type PartnerId = z.infer<typeof PartnerId>;

/** Whoever receives signed orders and calls back. */
const PartnerKind = z.enum(partnerKinds);

/** What a utility provides: the services of a joint installation (Art. 13). */
export const Service = z.enum(['water', 'drainage', 'power', 'gas', 'heat', 'telecom']);
export type Service = z.infer<typeof Service>;

/** What a URI cannot hold as it is (RFC 3986, 2), such as a percent sign of no octet. */
const notInUris = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]+|%(?![\dA-Fa-f]{2})/gu;
const parts = /^([^/]*\/\/[^/\\?#]*)([^?#]*)([^#]*)(.*)$/su;
const encoded = (part: string): string => part.replaceAll(notInUris, encodeURIComponent);

/**
 * An address as a URI. Every client reads a backslash before the query as a slash (URL Standard, 4.4); brackets belong to
 * IPv6 addresses, and one `#` begins the fragment.
 */
const asUri = (address: string): string => {
  const [, authority = address, path = '', query = '', fragment = ''] = parts.exec(address) ?? [];
  const rest = `${path.replaceAll('\\', '/')}${query}${fragment.replaceAll(/(?<=.)#/gsu, '%23')}`;
  return `${encoded(authority)}${encoded(rest).replaceAll(/[[\]]/gu, encodeURIComponent)}`;
};

/** Where signed webhooks go: written as a URI, which is where any client would send to anyway. */
export const EndpointUrl = z
  .url({ protocol: /^https?$/, error: 'webhook-url' })
  .overwrite((address) => asUri(address.toWellFormed()))
  .max(500)
  .describe('Where signed webhooks go; on AWS only https to public addresses')
  .meta({ id: 'EndpointUrl' });

/** Names that say who speaks and belong to nobody: no registration may take one (a fact's source is never a body's word). */
const reservedNames: ReadonlySet<string> = new Set([
  'enterprise',
  'citizen',
  'partner',
  'operator',
  'platform',
]);

/** A department's name (自然资源局): its registration, plans, rules and policies name it by this, and its facts have it as source. */
export const DepartmentName = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((name) => !reservedNames.has(name.toLowerCase()), { error: 'reserved-name' });

/** The name of a fact; `*` is all of them, and neither the account nor the contacts. */
const FactName = z.string().regex(/^(\*|[a-z][a-zA-Z]{0,39})$/);

const Registration = z.strictObject({
  name: z.string().trim().min(1).max(100),
  kind: PartnerKind,
  services: z.array(Service).max(Service.options.length).default([]).describe('What a utility provides'),
  regions: z
    .array(Region)
    .min(1)
    .max(18)
    .refine((regions) => new Set(regions).size === regions.length, { error: 'regions-repeat' })
    .describe('Where; 450300 is the whole city'),
  department: DepartmentName.optional().describe('By which a department is named; others have none'),
  facts: z
    .array(FactName)
    .max(60)
    .default([])
    .describe(
      'What of an enterprise it may tell: names of facts, `*` for all; `account`, `contacts` only by name',
    ),
  phone: z.string().trim().min(3).max(40).optional().describe('Whom people call about it: messages name it'),
  webhookUrl: EndpointUrl.optional().describe(
    'Where signed webhooks go; on AWS only https to public addresses. Without one it works by its inbox and its feed',
  ),
});

/** What an operator says of a partner. */
export const NewPartner = Registration.refine(
  ({ kind, department }) => (kind === 'department') === (department !== undefined),
  { path: ['department'], error: 'department-code' },
).meta({ id: 'NewPartner' });
export type NewPartner = z.infer<typeof NewPartner>;

/** Why a partner is one no more: nothing is sent to it, nothing is asked of it, its token is refused. */
const Retired = z
  .strictObject({
    at: Instant,
    reason: z.string(),
    successor: PartnerId.optional().describe('Who is meant from then on where it was named'),
  })
  .meta({ id: 'Retired' });

export const Partner = Registration.extend({
  id: PartnerId,
  createdAt: Instant,
  /** Set when the endpoint answered 410 Gone: nothing is sent until it has a new address. */
  webhookDisabledAt: Instant.optional(),
  retired: Retired.optional(),
}).meta({ id: 'Partner' });
export type Partner = z.infer<typeof Partner>;

const publicly = {
  id: true,
  name: true,
  kind: true,
  services: true,
  regions: true,
  department: true,
} as const;

/** A partner as everybody who may have to do with it finds it; the rest is for operators. */
export const ListedPartner = Partner.partial()
  .required({
    id: true,
    name: true,
    kind: true,
    services: true,
    regions: true,
  })
  .meta({ id: 'ListedPartner' });
export type ListedPartner = z.infer<typeof ListedPartner>;

export const publicOf = (partner: Partner): ListedPartner => Partner.pick(publicly).strip().parse(partner);

/** Why it is retired, and who takes over. */
export const Retirement = z
  .strictObject({
    reason: z.string().trim().min(1).max(500),
    successor: PartnerId.optional().describe(
      'Of the same kind: is meant wherever the other is named, and takes its open orders',
    ),
    letWait: z
      .literal(true)
      .optional()
      .describe(
        'What goes by its names may wait until they lead to somebody again: without it that is refused',
      ),
  })
  .meta({ id: 'Retirement' });
export type Retirement = z.infer<typeof Retirement>;

/** What a rotation gives. */
export const NewSecret = z.object({
  secret: z.string().describe('Standard Webhooks secret, `whsec_` and base64; shown this once'),
  previousValidUntil: Instant.optional().describe('Until then the one before signs too'),
});

/** The secret a partner verifies signatures with; shown once. */
export const PartnerWithSecret = Partner.safeExtend({
  secret: z.string().describe('Standard Webhooks secret, `whsec_` and base64'),
}).meta({ id: 'PartnerWithSecret' });

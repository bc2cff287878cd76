import * as z from 'zod';
import { pageOf, Paging } from '../../platform/http/request.ts';
import { get, post, put, routes } from '../../platform/http/route.ts';
import { Region } from '../../law/identifiers/region.ts';
import {
  ListedPartner,
  NewPartner,
  NewSecret,
  Partner,
  PartnerId,
  PartnerWithSecret,
  Retirement,
  Service,
} from './model.ts';
import { WaitingName } from './waiting.ts';

const params = z.strictObject({ id: PartnerId });

const refused = {
  description:
    'Its name or code is another partner’s (`existing`), or what goes by a name would lead to nobody (`breaks`)',
};

export const partnerRoutes = routes({
  register: post('/v1/partners', ['operator'], {
    audit: { act: 'partner.registered' },
    summary: 'Register a utility, a department or the finance bureau; its secret is shown this once',
    again: 'the one there is, without its secret: 200; another under its name: 409',
    body: NewPartner,
    answers: {
      200: { description: 'It is registered already, exactly so', schema: Partner },
      201: { description: 'Registered', schema: PartnerWithSecret, headers: ['Location'] },
      409: refused,
    },
  }),
  list: get('/v1/partners', ['operator', 'partner', 'enterprise'], {
    summary: 'Partners by kind, region and service; operators see all of each, and retired ones too',
    query: z.strictObject({
      kind: NewPartner.shape.kind.optional(),
      region: Region.optional(),
      service: Service.optional(),
    }),
    answers: { 200: { description: 'The partners', schema: z.object({ items: z.array(ListedPartner) }) } },
  }),
  change: put('/v1/partners/{id}', ['operator'], {
    audit: { act: 'partner.changed', reason: 'required' },
    summary: 'Change a partner; a new webhook address takes back a disabling',
    params,
    body: NewPartner,
    answers: { 200: { description: 'As it is now', schema: Partner }, 409: refused },
  }),
  retire: post('/v1/partners/{id}/retirement', ['operator'], {
    audit: { act: 'partner.retired', reason: 'required' },
    summary:
      'Retire a partner: nothing is sent to it any more and its token is refused. What rests on it is listed, or goes to its successor',
    again: 'it goes on where it was left',
    params,
    body: Retirement,
    answers: {
      200: { description: 'Retired', schema: Partner },
      409: {
        description: 'Open orders (`orders`) or names (`breaks`) rest on it, and no successor takes over',
      },
      422: { description: 'The successor is not another active partner of its kind' },
    },
  }),
  rotateSecret: post('/v1/partners/{id}/secret-rotations', ['operator'], {
    audit: { act: 'partner.secret-rotated', reason: 'required' },
    summary: 'Give a new secret; for 24 hours webhooks are signed with both',
    idempotent: true,
    params,
    answers: {
      201: {
        description: 'The new secret, shown this once',
        schema: NewSecret,
      },
      409: { description: 'The secret before the last rotation still signs' },
    },
  }),
  waitingNames: get('/v1/waiting-names', ['operator'], {
    summary:
      'Names that lead to no partner, and what waits for each; it goes on by itself when the name does',
    query: Paging,
    answers: pageOf(WaitingName, 'A page of names'),
  }),
});

import * as z from 'zod';
import { Instant } from '../../law/instant.ts';
import { overlapOf } from '../partners/secrets.ts';
import type { Secrets } from '../partners/secrets.ts';
import { EndpointUrl } from '../partners/model.ts';
import type { WebhookDependencies } from './dependencies.ts';
import { EventTypes } from './event-types.ts';
import { EndpointId, sandboxFeed, type Recipient } from './model.ts';
import type { Trouble } from './pause-rules.ts';
import { secretNameOf } from './secret-name.ts';

/** An endpoint by name: the first one, or one chosen beside it. */
export const EndpointName = z.union([z.literal('main'), EndpointId]).meta({ id: 'WebhookEndpointName' });
export type EndpointName = z.infer<typeof EndpointName>;

/** What has numbers of its own: an endpoint, or what is played in the sandbox. */
export const FeedName = z.union([EndpointName, z.literal(sandboxFeed)]);

/** An endpoint as its owner sees it; never its secret. */
export const EndpointView = z
  .object({
    id: EndpointName,
    url: EndpointUrl,
    types: EventTypes.optional().describe('What it is sent; `main` is sent everything and has none'),
    status: z
      .enum(['active', 'failing', 'paused', 'catching-up', 'gone'])
      .describe('`gone`: it answered 410, and waits for another address'),
    since: Instant.optional().describe('Since when it has taken nothing'),
    from: z.int().positive().optional().describe('The number it goes on from when it is resumed'),
    previousSecretValidUntil: Instant.optional().describe(
      'Until then the secret before the newest signs too',
    ),
  })
  .meta({ id: 'WebhookEndpoint' });
export type EndpointView = z.infer<typeof EndpointView>;

export type Known = Pick<EndpointView, 'id' | 'url' | 'types'> & { readonly isGone: boolean };

/** The address of an endpoint by its name. */
export const addressOf = ({ kind, id }: Recipient, name: z.infer<typeof FeedName>): Recipient =>
  name === 'main' ? { kind, id } : { kind, id, endpoint: name };

const mainOf = async (
  { partners, enterprises }: WebhookDependencies,
  { kind, id: owner }: Recipient,
): Promise<Known[]> => {
  const id = 'main' as const;
  if (kind === 'enterprise') {
    const found = await enterprises.find(owner);
    return found ? [{ id, url: found.url, isGone: found.disabledAt !== undefined }] : [];
  }
  const partner = await partners.find(owner);
  if (partner?.webhookUrl === undefined) return [];
  return [{ id, url: partner.webhookUrl, isGone: partner.webhookDisabledAt !== undefined }];
};

/** Every endpoint of a recipient; none where it works by the inbox. */
export const endpointsOf = async (on: WebhookDependencies, owner: Recipient): Promise<Known[]> => {
  const [main, chosen] = await Promise.all([mainOf(on, owner), on.chosen.all(owner)]);
  return [
    ...main,
    ...chosen.map(({ id, url, types, goneAt }) => ({ id, url, types, isGone: goneAt !== undefined })),
  ];
};

const standing = (trouble: Trouble | undefined, isGone: boolean) => {
  if (isGone) return { status: 'gone' as const };
  if (trouble === undefined) return { status: 'active' as const };
  return { status: trouble.state, since: trouble.since, from: trouble.from };
};

/** How an endpoint stands. */
export const viewOf = async (
  on: WebhookDependencies & { readonly secrets: Secrets },
  owner: Recipient,
  { isGone, ...known }: Known,
): Promise<EndpointView> => {
  const address = addressOf(owner, known.id);
  const [found, secret] = await Promise.all([
    on.troubles.find(address),
    on.secrets.find(secretNameOf(address)),
  ]);
  const previousSecretValidUntil = secret && overlapOf(secret, on.clock.now());
  return {
    ...known,
    ...standing(found?.trouble, isGone),
    ...(previousSecretValidUntil !== undefined && { previousSecretValidUntil }),
  };
};

import { createHash } from 'node:crypto';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { lazy } from '../../common/lazy.ts';
import { MINUTE } from '../../law/instant.ts';
import { setting } from '../environment.ts';
import { log } from '../log.ts';
import { documents } from '../table/dynamodb.ts';
import { expiresIn } from '../table/expiry.ts';
import { keyOf } from '../table/key.ts';
import type { HttpEvent } from './event.ts';
import { routeKey, type Route } from './route.ts';

/** Requests a minute. No person and no honest program comes near (docs/adr/0028). */
const quotas = { subject: 1_200, address: 600 } as const;

/** What a request leaves of its caller's budget, and the headers that say so. */
export interface Budget {
  readonly spent: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

export type Limiter = (route: Route, event: HttpEvent) => Promise<Budget>;

/** Counts one more request under a key and says how many there are. */
export type Count = (key: string) => Promise<number>;

const unlimited: Budget = { spent: false, headers: {} };

/** IPv6 is given out by networks of 64 bits: whoever has one has them all. */
const networkOf = (address: string): string => {
  if (!address.includes(':') || address.includes('.')) return address.split(':').at(-1) ?? '';
  const [head = '', tail = ''] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const zeros = Array<string>(8).fill('0');
  const all = [...groups(head), ...zeros.slice(groups(head).length + groups(tail).length), ...groups(tail)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};

/**
 * Who asks: the token's subject; without one the address the gateway saw, never what a header says of it
 * (`X-Forwarded-For` is the caller's own word).
 */
const callerOf = ({ requestContext: { authorizer, http } }: HttpEvent) => {
  const subject = authorizer?.jwt?.claims['sub'];
  return typeof subject === 'string'
    ? ({ by: 'subject', who: subject } as const)
    : ({ by: 'address', who: networkOf(http.sourceIp) } as const);
};

/** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers-10): seconds until the next minute. */
const headersOf = (name: string, quota: number, used: number, left: number): Record<string, string> => ({
  'ratelimit-policy': `"${name}";q=${quota};w=60`,
  ratelimit: `"${name}";r=${Math.max(0, quota - used)};t=${left}`,
  // RFC 9110, 10.2.3: in seconds.
  ...(used > quota && { 'retry-after': String(left) }),
});

/**
 * A budget of requests for each caller and minute of real time: the city's clock may be moved. Who has spent it is refused
 * by this process without being counted again. What cannot be counted is let through: a budget must not be the outage.
 */
export const limiterOn = (count: Count, now: () => number = Date.now): Limiter => {
  let minute = 0;
  const spent = new Set<string>();
  return async (route, event) => {
    const at = now();
    const window = Math.floor(at / MINUTE);
    if (window !== minute) spent.clear();
    minute = window;
    const left = Math.ceil(((window + 1) * MINUTE - at) / 1_000);
    const { by, who } = callerOf(event);
    const quota = route.perMinute ?? quotas[by];
    const name = route.perMinute === undefined ? by : `${by}-this-operation`;
    const of = route.perMinute === undefined ? by : keyOf(by, routeKey(route));
    const key = keyOf(of, createHash('sha256').update(who).digest('base64url'), window);
    if (spent.has(key)) return { spent: true, headers: headersOf(name, quota, quota + 1, left) };
    const used = await count(key).catch((error: unknown) => {
      log.error('rate-limit.uncounted', { route: routeKey(route) }, error);
      return undefined;
    });
    if (used === undefined) return unlimited;
    if (used > quota) spent.add(key);
    return { spent: used > quota, headers: headersOf(name, quota, used, left) };
  };
};

/** One write a request, of at most a quarter of a second. Throttled, the caller asks more than a partition can count. */
const countIn =
  (table: string, client: DynamoDBDocumentClient): Count =>
  async (pk) => {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk },
          UpdateExpression: 'ADD #used :one SET #expiresAt = :expiresAt',
          ExpressionAttributeNames: { '#used': 'used', '#expiresAt': 'expiresAt' },
          ExpressionAttributeValues: { ':one': 1, ':expiresAt': expiresIn(10 * MINUTE) },
          ReturnValues: 'UPDATED_NEW',
        }),
        { abortSignal: AbortSignal.timeout(250) },
      );
      return Number(Attributes?.['used']);
    } catch (error) {
      const throttled =
        error instanceof Error && /Throttling|ThroughputExceeded|RequestLimit/.test(error.name);
      if (throttled) return Infinity;
      throw error;
    }
  };

const limiter = lazy((): Limiter =>
  setting('RATE_LIMITS') === 'off'
    ? () => Promise.resolve(unlimited)
    : limiterOn(countIn(setting('BUDGETS_TABLE_NAME'), documents)),
);

/** The budgets of this deployment, found out at the first request. */
export const ownLimiter = (): Limiter => (route, event) => limiter()(route, event);

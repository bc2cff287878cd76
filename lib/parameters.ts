import { AccessTokenMark } from '../functions/platform/http/access-token.ts';
import { indexes, type Index } from '../functions/platform/table/indexes.ts';

/** Which table has which name now; of the main one also which stream. */
export const restorable = ['table', 'table-stream', 'records', 'secrets', 'person-keys', 'erasures'] as const;
export type Restored = Readonly<Partial<Record<(typeof restorable)[number], string>>>;

export interface MadeIndex {
  readonly name: Index;
  readonly holds: 'keys' | 'all';
}

/** What differs between two cities, or between a city's rehearsal and its real thing. */
export interface Parameters {
  /** What the names of the stacks, the state machines and the SSM parameters begin with. */
  readonly name: string;
  /** The OIDC issuer whose tokens are taken, and the audience they must name. */
  readonly issuer: string;
  readonly audience: string;
  /** What tells this issuer's access tokens from its ID tokens, see `AccessTokenMark`. */
  readonly accessTokenBy: string;
  /** As which client of the issuer people sign in to the console, what it asks for, and for what resource (RFC 8707). */
  readonly console: { readonly client: string; readonly scope: string; readonly resource: string };
  /**
   * Published anew where nothing in the template has changed, but something that it only refers to: a name that another
   * stack has published again, a secret (docs/deploy.md).
   */
  readonly edition: string;
  /** Tables that were restored from a backup, under other names: they stand in for those of the stack `Data`. */
  readonly restored: Restored;
  /** The vault of another account that copies of backups go to. */
  readonly backupCopies?: string;
  /** SNS topics: of what must wake somebody, and of what is looked at in office hours. */
  readonly alarmTopics: { readonly page?: string; readonly look?: string };
  /** How many invocations the account has at once (Service Quotas, "Concurrent executions"). */
  readonly accountConcurrency: number;
  /** How many partitions of what is due are swept, and how many are written to: fewer while they are made more (docs/adr/0083). */
  readonly dueShards: { readonly read: number; readonly written: number };
  /** Days that logs are kept. */
  readonly logRetentionDays: 30 | 90 | 180 | 365;
  /** Whether tables, keys and dead letters outlive their stack. */
  readonly keepData: boolean;
  /** Whether webhooks may go to loopback addresses: on one machine only. */
  readonly allowLoopbackWebhooks: boolean;
  /** Whether partners may have the platform play the city against them: never where real cases are. */
  readonly sandbox: boolean;
  /** The indexes of the main table: other than all only while an older one is changed, index by index. */
  readonly indexes: readonly MadeIndex[];
  /** Whether each caller has a budget of requests a minute: lifted for load tests only (docs/adr/0028). */
  readonly rateLimits: boolean;
  /** Where the pages come from that may upload files and download them: `https://liban.example`. */
  readonly browserOrigins: readonly string[];
  /** By whom e-mail and text messages are sent; a channel without a sender is not offered. */
  readonly senders: {
    /** An address of a domain that SES has verified, and the ARN of a number, pool or sender id of End User Messaging. */
    readonly emailFrom?: string;
    readonly smsFrom?: string;
    /** For what is not named above, and where AWS has neither (aws-cn): an HTTPS gateway, and its secret in Secrets Manager. */
    readonly gateway?: { readonly url: string; readonly secret: string };
    /** The page that notices lead to. */
    readonly link?: string;
  };
  /** Who scans what is uploaded: GuardDuty, or a scanner of the city's own that sends the same events. */
  readonly malwareScan: 'guardduty' | 'own';
}

const isIndex = (name: string | undefined): name is Index =>
  name !== undefined && Object.hasOwn(indexes, name);

/** `byList` has the keys alone, `byList:all` all attributes, as it had before. */
const indexesFrom = (names: string | undefined): readonly MadeIndex[] =>
  (names?.split(',') ?? Object.keys(indexes)).map((asked) => {
    const [name, holds = 'keys'] = asked.split(':');
    if (!isIndex(name) || (holds !== 'keys' && holds !== 'all'))
      throw new Error(`LIBAN_INDEXES names an index that does not exist: ${asked}`);
    return { name, holds };
  });

const isRestorable = (what: string): what is (typeof restorable)[number] =>
  (restorable as readonly string[]).includes(what);

/**
 * `table=Liban-2026-11-30,table-stream=arn:…,records=…`.
 * @throws Error for what is no table, and for a main table without its stream: nothing would follow from what people do
 */
const restoredFrom = (said: string): Restored => {
  const entries = said
    .split(',')
    .filter((one) => one !== '')
    .map((one): [string, string] => {
      const at = one.indexOf('=');
      return [one.slice(0, at), one.slice(at + 1)];
    });
  for (const [what, name] of entries)
    if (!isRestorable(what) || name === '')
      throw new Error(`LIBAN_RESTORED names no table: ${what} (docs/deploy.md, "Restored tables")`);
  const restored: Restored = Object.fromEntries(entries);
  if ((restored.table === undefined) !== (restored['table-stream'] === undefined))
    throw new Error('LIBAN_RESTORED: table and table-stream go together (docs/deploy.md, "Restored tables")');
  return restored;
};

/** @throws Error for what is no number of invocations */
const concurrencyFrom = (said: string): number => {
  if (!/^[1-9]\d{1,5}$/.test(said))
    throw new Error(`LIBAN_ACCOUNT_CONCURRENCY is no number of invocations: ${said} (docs/deploy.md)`);
  return Number(said);
};

const powersOfTwo = ['1', '2', '4', '8', '16', '32', '64'];

/** @throws Error for what is no power of two, by which fewer are told from more, and where some are written that none reads */
const dueShardsFrom = (read: string, written: string): Parameters['dueShards'] => {
  for (const said of [read, written])
    if (!powersOfTwo.includes(said))
      throw new Error(`LIBAN_DUE_SHARDS is no power of two up to 64: ${said} (docs/deploy.md)`);
  if (Number(written) > Number(read))
    throw new Error('LIBAN_DUE_SHARDS_WRITTEN is more than LIBAN_DUE_SHARDS: nobody would read them');
  return { read: Number(read), written: Number(written) };
};

/** @throws Error for a gateway without its secret: what it is sent would not be signed */
const sendersFrom = (environment: NodeJS.ProcessEnv): Parameters['senders'] => {
  const [emailFrom, smsFrom, url, secret, link] = [
    environment['LIBAN_EMAIL_FROM'],
    environment['LIBAN_SMS_FROM'],
    environment['LIBAN_CHANNEL_GATEWAY'],
    environment['LIBAN_CHANNEL_GATEWAY_SECRET'],
    environment['LIBAN_PAGE_LINK'],
  ].map((value) => value || undefined);
  if ((url === undefined) !== (secret === undefined))
    throw new Error(
      'LIBAN_CHANNEL_GATEWAY and LIBAN_CHANNEL_GATEWAY_SECRET go together (docs/deploy.md, "Channels")',
    );
  return {
    ...(emailFrom !== undefined && { emailFrom }),
    ...(smsFrom !== undefined && { smsFrom }),
    ...(url !== undefined && secret !== undefined && { gateway: { url, secret } }),
    ...(link !== undefined && { link }),
  };
};

/**
 * From the environment, so that a pipeline needs no file of its own.
 * @throws Error without an issuer: with a made-up one nobody would get in, and nothing would say why.
 */
export const parametersFrom = (environment: NodeJS.ProcessEnv): Parameters => {
  const issuer = environment['LIBAN_ISSUER'] ?? '';
  if (issuer === '')
    throw new Error(
      'LIBAN_ISSUER is missing: the OpenID Connect issuer whose tokens are taken (docs/deploy.md)',
    );
  const accessTokenBy = AccessTokenMark.safeParse(environment['LIBAN_ACCESS_TOKEN_BY'] || 'token_use=access');
  if (!accessTokenBy.success)
    throw new Error(
      'LIBAN_ACCESS_TOKEN_BY is not like `token_use=access`, `scope` or `header.typ=at+jwt` (docs/deploy.md)',
    );
  const dueShards = environment['LIBAN_DUE_SHARDS'] || '64';
  const sandbox = environment['LIBAN_SANDBOX'] === 'on';
  const isProduction =
    environment['LIBAN_KEEP_DATA'] !== 'no' && environment['LIBAN_ALLOW_LOOPBACK_WEBHOOKS'] !== 'yes';
  if (sandbox && isProduction)
    throw new Error(
      'LIBAN_SANDBOX is for rehearsals: a stage that keeps its data is production and has no sandbox (docs/deploy.md)',
    );
  return {
    name: environment['LIBAN_STACK'] ?? 'Liban',
    issuer,
    accessTokenBy: accessTokenBy.data,
    audience: environment['LIBAN_AUDIENCE'] ?? 'liban',
    console: {
      client: environment['LIBAN_CONSOLE_CLIENT'] || 'liban-console',
      scope: environment['LIBAN_CONSOLE_SCOPE'] || 'openid profile offline_access',
      resource: environment['LIBAN_CONSOLE_RESOURCE'] ?? '',
    },
    edition: environment['LIBAN_EDITION'] || '1',
    restored: restoredFrom(environment['LIBAN_RESTORED'] ?? ''),
    ...(environment['LIBAN_BACKUP_COPIES'] && { backupCopies: environment['LIBAN_BACKUP_COPIES'] }),
    alarmTopics: {
      ...(environment['LIBAN_PAGE_TOPIC'] && { page: environment['LIBAN_PAGE_TOPIC'] }),
      ...(environment['LIBAN_ALARM_TOPIC'] && { look: environment['LIBAN_ALARM_TOPIC'] }),
    },
    accountConcurrency: concurrencyFrom(environment['LIBAN_ACCOUNT_CONCURRENCY'] || '1000'),
    dueShards: dueShardsFrom(dueShards, environment['LIBAN_DUE_SHARDS_WRITTEN'] || dueShards),
    logRetentionDays: 180,
    keepData: environment['LIBAN_KEEP_DATA'] !== 'no',
    rateLimits: environment['LIBAN_RATE_LIMITS'] !== 'off',
    allowLoopbackWebhooks: environment['LIBAN_ALLOW_LOOPBACK_WEBHOOKS'] === 'yes',
    sandbox,
    indexes: indexesFrom(environment['LIBAN_INDEXES']),
    senders: sendersFrom(environment),
    malwareScan: environment['LIBAN_MALWARE_SCAN'] === 'own' ? 'own' : 'guardduty',
    browserOrigins: (environment['LIBAN_BROWSER_ORIGINS'] ?? '').split(',').filter((origin) => origin !== ''),
  };
};

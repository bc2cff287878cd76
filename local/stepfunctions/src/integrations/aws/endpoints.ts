import { AwsClient } from 'aws4fetch';

/** Addresses by service, as its name stands in a resource (`sqs`, `secretsmanager`); `*` is any other service's. */
export type Endpoints = Readonly<Record<string, string>>;

/** A service's answer as it came, or that none came. */
export type Answered =
  | { readonly is: 'answer'; readonly status: number; readonly headers: Headers; readonly body: Uint8Array }
  | { readonly is: 'silent'; readonly reason: string };

/** AWS's SDKs give up on a request after about this long. */
const PATIENCE = 50_000;

export interface ServicesOptions {
  readonly endpoints: Endpoints;
  readonly region: string;
  /** Milliseconds until a service that does not answer is given up. */
  readonly patience?: number;
}

/** Sends signed requests to the services that were named. */
export class Services {
  readonly #options: ServicesOptions;
  readonly #client: AwsClient;

  constructor(options: ServicesOptions) {
    this.#options = options;
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = process.env;
    this.#client = new AwsClient({
      // What the environment says of credentials; local services look at none.
      accessKeyId: AWS_ACCESS_KEY_ID ?? 'local',
      secretAccessKey: AWS_SECRET_ACCESS_KEY ?? 'local',
      ...(AWS_SESSION_TOKEN !== undefined && { sessionToken: AWS_SESSION_TOKEN }),
      region: options.region,
      retries: 0,
    });
  }

  get region(): string {
    return this.#options.region;
  }

  /** Where a service is; undefined where nobody named it. */
  of(...names: readonly string[]): string | undefined {
    const { endpoints } = this.#options;
    const name = [...names, '*'].find((known) => Object.hasOwn(endpoints, known));
    return name === undefined ? undefined : endpoints[name];
  }

  async send(service: string, url: string, init: RequestInit): Promise<Answered> {
    try {
      const request = await this.#client.sign(url, { ...init, aws: { service } });
      const signal = AbortSignal.timeout(this.#options.patience ?? PATIENCE);
      const response = await fetch(request, { signal });
      const body = new Uint8Array(await response.arrayBuffer());
      return { is: 'answer', status: response.status, headers: response.headers, body };
    } catch (error) {
      return { is: 'silent', reason: reasonOf(error) };
    }
  }
}

/** What stands behind fetch's `fetch failed`. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const parts = cause instanceof AggregateError ? (cause.errors as readonly unknown[]) : [cause];
  return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(', ');
}

export const textOf = ({ body }: { readonly body: Uint8Array }): string => Buffer.from(body).toString('utf8');

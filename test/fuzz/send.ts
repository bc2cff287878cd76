import type { Published } from '../system/harness/published.ts';
import type { FuzzRequest } from './requests.ts';

export interface Counts extends Record<'2xx' | '4xx' | '429' | '5xx', number> {
  /** How often it was refused why: the kind of problem and where. */
  readonly refusals: Map<string, number>;
}

/** Longer than an HTTP API waits for its function (30 s): what takes so long hangs. */
export const patienceMs = 31_000;
const classOf = (status: number): '2xx' | '4xx' | '429' | '5xx' =>
  status === 429 ? '429' : status >= 500 ? '5xx' : status >= 400 ? '4xx' : '2xx';

const sent = async (origin: string, { caller, method, path, headers, body }: FuzzRequest) => {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: { ...(caller.token !== undefined && { authorization: `Bearer ${caller.token}` }), ...headers },
    ...(body !== undefined && { body }),
    signal: AbortSignal.timeout(patienceMs),
    redirect: 'manual',
  });
  const text = await response.text();
  const mediaType = response.headers.get('content-type') ?? undefined;
  const json = mediaType?.includes('json') === true && text !== '';
  return { status: response.status, mediaType, body: json ? (JSON.parse(text) as unknown) : text };
};

/** What is wrong with what a request was answered; nothing when all is well. */
export const judged = async (
  origin: string,
  published: Published,
  request: FuzzRequest,
  again = true,
): Promise<{ answer?: Awaited<ReturnType<typeof sent>>; fault?: string }> => {
  try {
    const answer = await sent(origin, request);
    const fault =
      answer.status >= 500
        ? `answered ${answer.status}: ${JSON.stringify(answer.body)}`
        : published.fault({ ...request, ...answer });
    return { answer, ...(fault !== undefined && { fault }) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // An idle connection that is closed while it is used again: the client sends anew (RFC 9112, 9.3.1).
    if (again && String(error.cause).includes('other side closed'))
      return judged(origin, published, request, false);
    return {
      fault:
        error.name === 'TimeoutError'
          ? `no answer in ${patienceMs} ms`
          : `${error.message} ${String(error.cause)}`,
    };
  }
};

const refused = ({ refusals }: Counts, body: unknown): void => {
  const { type = 'by the gateway', errors = [] } = (typeof body === 'object' ? body : {}) as {
    type?: string;
    errors?: { pointer: string }[];
  };
  const why = `${type.replace('/problems/', '')} ${errors[0]?.pointer ?? ''}`.trim();
  refusals.set(why, (refusals.get(why) ?? 0) + 1);
};

/** Nothing has been asked yet. */
export const noCounts = (): Counts => ({ '2xx': 0, '4xx': 0, '429': 0, '5xx': 0, refusals: new Map() });

export const counted = (count: Counts, { status, body }: { status: number; body: unknown }): void => {
  count[classOf(status)] += 1;
  if (status >= 400) refused(count, body);
};

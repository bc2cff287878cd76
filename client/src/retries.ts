export interface RetrySettings {
  /** Requests altogether, the first one counted. */
  readonly attempts: number;
  /** Milliseconds before the second request; twice as long before each further one, less some chance. */
  readonly firstPause: number;
  /** Milliseconds that no pause is longer than; a longer `Retry-After` ends the trying. */
  readonly longestPause: number;
}

export const usualRetries: RetrySettings = { attempts: 4, firstPause: 250, longestPause: 30_000 };

interface Waiting {
  readonly pause: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly random: () => number;
}

const really: Waiting = {
  // By what browsers and Node both have.
  pause: (ms, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const given = () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', given);
        resolve(undefined);
      }, ms);
      signal.addEventListener('abort', given, { once: true });
    }),
  random: Math.random,
};

/** Methods that change nothing, or the same again (RFC 9110, 9.2). */
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** Whether the same request again makes nothing more, even if the first one was carried out. */
const isRepeatable = (request: Request): boolean =>
  repeatable.has(request.method) || request.headers.has('idempotency-key');

/** Seconds, or a date (RFC 9110, 10.2.3), as milliseconds from now. */
const retryAfter = (response: Response): number | undefined => {
  const said = response.headers.get('retry-after');
  if (said === null) return undefined;
  const ms = /^\d+$/.test(said.trim()) ? Number(said) * 1_000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

/**
 * `fetch` that tries again: after 429 and 503, which the API asks for, always, since each POST without a key says why the
 * same again is harmless; after an error of the network, which may be anybody's, only what any server may be sent twice.
 */
export const retrying =
  (send: typeof fetch, settings: RetrySettings = usualRetries, on: Waiting = really) =>
  async (request: Request): Promise<Response> => {
    const backoff = (attempt: number): number =>
      Math.min(settings.longestPause, settings.firstPause * 2 ** (attempt - 1)) * (0.5 + on.random() / 2);
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt >= settings.attempts;
      let wait: number;
      try {
        const response = await send(request.clone());
        if (isLast || (response.status !== 429 && response.status !== 503)) return response;
        wait = Math.max(retryAfter(response) ?? 0, backoff(attempt));
        if (wait > settings.longestPause) return response;
        await response.body?.cancel();
      } catch (error) {
        if (isLast || request.signal.aborted || !isRepeatable(request)) throw error;
        wait = backoff(attempt);
      }
      await on.pause(wait, request.signal);
    }
  };

import { get } from 'node:http';

/** A caller of the API of this machine's instance, as any client outside would be. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type ApiCall = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<ApiAnswer>;

/** @param token asked for at each call: a token lasts a day, an instance may run for weeks. */
export const apiClient =
  (origin: string, token: () => Promise<string>): ApiCall =>
  async (method, path, body, headers = {}) => {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const said = await response.text();
    return { status: response.status, body: said === '' ? undefined : (JSON.parse(said) as unknown) };
  };

/** Resolves once what an API answers first with has been loaded, whatever the answer. */
export const firstAnswer = (origin: string): Promise<void> =>
  new Promise((resolve, reject) => {
    get(`${origin}/healthz`, (answer) => answer.resume().once('close', resolve)).once('error', reject);
  });

/** The body of an answer that must be a success. @throws Error with the problem otherwise. */
export const succeeded = <T>({ status, body }: ApiAnswer): T => {
  if (status >= 400) throw new Error(`The API answered ${status}: ${JSON.stringify(body)}`);
  return body as T;
};

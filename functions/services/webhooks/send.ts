import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { SECOND } from '../../law/instant.ts';
import { err, ok } from '../../common/result.ts';
import { urlFault, type Reach } from '../../platform/addresses.ts';
import { AddressRefused, checkedLookup } from './checked-lookup.ts';
import type { SendFailure } from './model.ts';
import type { Answered, Outcome } from './rules.ts';
import { readRetryAfter } from './schedule.ts';
import { own } from '../../common/own.ts';

export interface Outbound {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Limits {
  /** For all of it: name, connection, handshake and answer. */
  readonly timeoutMs: number;
  /** How much of an answer is read before the connection is closed. */
  readonly answerBytes: number;
}

export interface Sending {
  readonly reach: Reach;
  readonly limits?: Limits;
  readonly lookup?: LookupFunction;
}

export const limits: Limits = { timeoutMs: 15 * SECOND, answerBytes: 20_000 };

/** What errors of name, connection and protocol are called here; TLS has dozens and is told by prefixes. */
const failures: Readonly<Record<string, SendFailure>> = {
  AddressRefused: 'address-refused',
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ETIMEDOUT: 'timeout',
};
const failurePrefixes: readonly (readonly [RegExp, SendFailure])[] = [
  [/^HPE_/, 'not-http'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO|^EPROTO$/, 'tls-failed'],
];

const failureOf = (error: NodeJS.ErrnoException): SendFailure => {
  const code = error instanceof AddressRefused ? error.name : (error.code ?? '');
  return (
    own(failures, code) ?? failurePrefixes.find(([pattern]) => pattern.test(code))?.[1] ?? 'connection-failed'
  );
};

/** What the URL itself rules out, also where it was registered before that was refused. */
const refusalOf = (address: string, reach: Reach): SendFailure | undefined => {
  const fault = urlFault(address, reach);
  if (fault === undefined) return undefined;
  return fault === 'scheme' ? 'scheme-refused' : 'address-refused';
};

const answeredBy = ({ statusCode = 0, headers }: IncomingMessage): Answered => {
  const retryAfter = readRetryAfter(headers['retry-after'], new Date());
  return { status: statusCode, ...(retryAfter !== undefined && { retryAfter }) };
};

/** Reads an answer away, so that the receiver is not cut off, but no further than the limit. Nothing of it is kept. */
const drain = (response: IncomingMessage, answerBytes: number, done: () => void): void => {
  let read = 0;
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (read > answerBytes) response.destroy();
  });
  response.on('error', done);
  response.on('close', done);
};

/**
 * Sends one webhook and tells what came of it. Follows no redirect and keeps no connection. The status decides: a
 * body that is too long, too slow or breaks off changes nothing, since the receiver has said what it had to say.
 */
export const send =
  ({ reach, limits: { timeoutMs, answerBytes } = limits, lookup = checkedLookup(reach) }: Sending) =>
  ({ url: address, headers, body }: Outbound): Promise<Outcome> =>
    new Promise((resolve) => {
      const refusal = refusalOf(address, reach);
      if (refusal !== undefined) return resolve(err(refusal));
      const url = new URL(address);
      const signal = AbortSignal.timeout(timeoutMs);
      const sent = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        lookup,
        agent: false,
        signal,
      });
      let answered: Outcome | undefined;
      sent.on('error', (error) => resolve(answered ?? err(signal.aborted ? 'timeout' : failureOf(error))));
      sent.on('response', (response) => {
        const outcome = ok(answeredBy(response));
        answered = outcome;
        drain(response, answerBytes, () => resolve(outcome));
      });
      sent.end(body);
      return undefined;
    });

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

/** What its owner is shown of an answer that did not take an event. */
export const saidBytes = 500;

/** As text that can be shown and kept anywhere: what is no UTF-8, and what steers terminals, is replaced. */
const shown = (bytes: Buffer): string =>
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  bytes.toString('utf8').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');

/**
 * Reads an answer away, so that the receiver is not cut off, but no further than the limit.
 * @param done is given its first bytes
 */
const drain = (response: IncomingMessage, answerBytes: number, done: (said: Buffer) => void): void => {
  let read = 0;
  let first = Buffer.alloc(0);
  const end = () => done(first);
  response.on('data', (chunk: Buffer) => {
    read += chunk.length;
    if (first.length < saidBytes) first = Buffer.concat([first, chunk]).subarray(0, saidBytes);
    if (read > answerBytes) response.destroy();
  });
  response.on('error', end);
  response.on('close', end);
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
        const known = answeredBy(response);
        answered = ok(known);
        drain(response, answerBytes, (first) =>
          resolve(ok({ ...known, ...(first.length > 0 && { said: shown(first) }) })),
        );
      });
      sent.end(body);
      return undefined;
    });

import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HttpRequest } from '@smithy/core/protocols';
import { policySignature } from '../../functions/platform/objects/presigned-post.ts';
import {
  contentDigest,
  signerOf,
  unsignedPayload,
  type Signing,
} from '../../functions/platform/objects/signer.ts';
import { region } from '../names.ts';
import { Refusal } from './refusal.ts';

/** Everybody on this machine signs with these, as the functions do: they keep nobody out, but show what AWS would refuse. */
const secrets: ReadonlyMap<string, string> = new Map([['local', 'local']]);

/** How far a signature's moment may be from the store's (S3 API reference, RequestTimeTooSkewed). */
const skewMs = 15 * 60_000;
/** A week at most (S3 user guide, "Sharing objects with presigned URLs"). */
const longestSeconds = 604_800;

export interface Head {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** By real time, like AWS itself: a client signs with the clock of its machine, however far the city's has travelled. */
const now = (): number => Date.now();

const momentOf = (text: string | undefined): Date => {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '') ?? [];
  if (year === undefined)
    throw new Refusal('AccessDenied', 'The date of the signature is missing or malformed');
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

/** `AKID/20151229/cn-north-1/s3/aws4_request` → who signed. */
const signingOf = (credential: string | undefined): Signing => {
  const [accessKeyId = '', , signedFor = '', service, end] = (credential ?? '').split('/');
  const secretAccessKey = secrets.get(accessKeyId);
  if (secretAccessKey === undefined)
    throw new Refusal('InvalidAccessKeyId', 'The access key does not exist here');
  if (service !== 's3' || end !== 'aws4_request')
    throw new Refusal('AuthorizationHeaderMalformed', 'The scope of the signature is not that of S3');
  return { region: signedFor === '' ? region : signedFor, credentials: { accessKeyId, secretAccessKey } };
};

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

const refuseUnless = (matches: boolean): void => {
  if (!matches)
    throw new Refusal(
      'SignatureDoesNotMatch',
      'The signature is not the one that is calculated from the request',
    );
};

/** The request as its signer saw it: of the headers only those that are signed. */
const signedPart = ({ method, path, query, headers }: Head, names: readonly string[]): HttpRequest => {
  const bag: Record<string, string | string[]> = {};
  for (const name of new Set(query.keys())) {
    const values = query.getAll(name);
    bag[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return new HttpRequest({
    method,
    protocol: 'http:',
    hostname: headers.host ?? '',
    path,
    query: bag,
    headers: Object.fromEntries(names.map((name) => [name, String(headers[name] ?? '')])),
  });
};

const signatureIn = (authorization: string): string =>
  /Signature=([0-9a-f]{64})/.exec(authorization)?.[1] ?? '';

/** @throws Refusal of a request whose signature is missing, old, or of another request */
export const checkSignature = async (head: Head): Promise<void> => {
  const { headers, query } = head;
  if (query.has('X-Amz-Signature')) return checkPresigned(head);
  const authorization = headers.authorization ?? '';
  const [, credential, signed] =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=/.exec(authorization) ??
    [];
  if (signed === undefined) throw new Refusal('AccessDenied', 'The request is not signed');
  const signing = signingOf(credential);
  const date = momentOf(header(headers, 'x-amz-date'));
  if (Math.abs(date.getTime() - now()) > skewMs)
    throw new Refusal(
      'RequestTimeTooSkewed',
      'The clocks of the signer and of this machine are too far apart',
    );
  const names = signed.split(';');
  const again = await signerOf(signing).sign(signedPart(head, names), {
    signingDate: date,
    signableHeaders: new Set(names),
  });
  refuseUnless(same(signatureIn(again.headers['authorization'] ?? ''), signatureIn(authorization)));
};

const checkPresigned = async (head: Head): Promise<void> => {
  const { query } = head;
  const signing = signingOf(query.get('X-Amz-Credential') ?? undefined);
  const date = momentOf(query.get('X-Amz-Date') ?? undefined);
  const seconds = Number(query.get('X-Amz-Expires'));
  if (!(seconds > 0 && seconds <= longestSeconds))
    throw new Refusal('AccessDenied', 'X-Amz-Expires is not from 1 to 604800');
  if (now() > date.getTime() + seconds * 1_000) throw new Refusal('AccessDenied', 'Request has expired');
  if (date.getTime() > now() + skewMs) throw new Refusal('AccessDenied', 'Request is not yet valid');
  const names = (query.get('X-Amz-SignedHeaders') ?? '').split(';');
  const bare = signedPart(head, names);
  delete bare.query['X-Amz-Signature'];
  bare.headers[contentDigest] = unsignedPayload;
  const untouched = new Set([contentDigest, ...names]);
  const again = await signerOf(signing).presign(bare, {
    signingDate: date,
    expiresIn: seconds,
    unhoistableHeaders: untouched,
    unsignableHeaders: new Set(names.includes(contentDigest) ? [] : [contentDigest]),
    signableHeaders: new Set(names),
  });
  refuseUnless(same(String(again.query?.['X-Amz-Signature']), query.get('X-Amz-Signature') ?? ''));
};

/** @throws Refusal of a form whose policy is not signed by whom it names */
export const checkPolicySignature = async (fields: ReadonlyMap<string, string>): Promise<void> => {
  const signing = signingOf(fields.get('x-amz-credential'));
  const date = momentOf(fields.get('x-amz-date'));
  const signature = await policySignature(fields.get('policy') ?? '', signing, date);
  refuseUnless(same(signature, fields.get('x-amz-signature') ?? ''));
};

export const header = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
};

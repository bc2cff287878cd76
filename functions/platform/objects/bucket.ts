import { HttpRequest } from '@smithy/core/protocols';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../../common/fault.ts';
import { optionalSetting, setting } from '../environment.ts';
import { presignedPost, type PresignedPost, type UploadTerms } from './presigned-post.ts';
import { contentDigest, pathOf, signerOf, unsignedPayload, type Signing } from './signer.ts';

/** What the store says of an object without sending it. */
export interface ObjectFacts {
  readonly version: string;
  readonly size: number;
  readonly contentType: string;
  /** In base64; of an object that was put without one, nothing. */
  readonly sha256?: string;
}

export interface BucketOptions {
  readonly name: string;
  /** `https://name.s3.region.amazonaws.com`, or an endpoint of this machine with the bucket in the path. */
  readonly url: string;
  readonly signing: () => Signing;
}

interface Asked {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
}

const tries = 4;
const firstPauseMs = 100;
const patienceMs = 10_000;

/**
 * One bucket of an object store that speaks S3's protocol: Amazon's, or the folder of this machine behind the same
 * requests. Signed by AWS's own signer and sent by `fetch`: the client of the SDK would double what a function
 * loads (docs/adr/0033).
 */
export class Bucket {
  readonly #options: BucketOptions;
  constructor(options: BucketOptions) {
    this.#options = options;
  }

  /** Puts an object in place whole. @returns its version */
  async put(
    key: string,
    content: string | Uint8Array<ArrayBuffer>,
    { contentType }: { contentType: string },
  ): Promise<string> {
    const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const answer = await this.#send({ method: 'PUT', key, headers: { 'content-type': contentType }, body });
    return versionIn(taken(answer, 'PutObject'));
  }

  async get(key: string, version?: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const answer = await this.#send({ method: 'GET', key, query: ofVersion(version) });
    return answer.status === 404 ? undefined : bytesOf(taken(answer, 'GetObject'));
  }

  /** Its first bytes, at most so many: enough to see what it is. */
  async beginning(key: string, version: string, bytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const headers = { range: `bytes=0-${bytes - 1}` };
    const answer = await this.#send({ method: 'GET', key, query: ofVersion(version), headers });
    // Of an object without a byte no range can be given.
    if (answer.status === 416) return new Uint8Array();
    return answer.status === 404 ? undefined : bytesOf(taken(answer, 'GetObject'));
  }

  async find(key: string): Promise<ObjectFacts | undefined> {
    const answer = await this.#head(key);
    if (answer.status === 404) return undefined;
    const { headers } = taken(answer, 'HeadObject');
    const sha256 = headers.get('x-amz-checksum-sha256');
    return {
      version: versionIn(answer),
      size: Number(headers.get('content-length')),
      contentType: headers.get('content-type') ?? '',
      ...(sha256 !== null && { sha256 }),
    };
  }

  /** Leaves nothing of it: every version, and the marks of earlier deletions. Harmless when nothing is there. */
  async erase(key: string): Promise<void> {
    for (let versions = await this.#versions(key); versions.length > 0; versions = await this.#versions(key))
      for (const version of versions)
        taken(await this.#send({ method: 'DELETE', key, query: ofVersion(version) }), 'DeleteObject');
  }

  /** @see presignedPost */
  upload(terms: UploadTerms, seconds: number): Promise<PresignedPost> {
    const { name: bucket, url, signing } = this.#options;
    return presignedPost({ bucket, url: `${url}/` }, terms, signing(), { at: new Date(), seconds });
  }

  /** A link to one version, which a browser saves under that name and never shows. */
  async download(
    key: string,
    { version, fileName, seconds }: { version: string; fileName: string; seconds: number },
  ): Promise<string> {
    const query = { ...ofVersion(version), 'response-content-disposition': attachment(fileName) };
    const request = this.#request({ method: 'GET', key, query });
    request.headers = { host: request.headers['host'] ?? '', [contentDigest]: unsignedPayload };
    const { query: signed = {} } = await signerOf(this.#options.signing()).presign(request, {
      expiresIn: seconds,
      unhoistableHeaders: new Set([contentDigest]),
      unsignableHeaders: new Set([contentDigest]),
    });
    return urlOf(request, signed);
  }

  /** The first thousand of them, oldest last. */
  async #versions(key: string): Promise<readonly string[]> {
    const query = { versions: '', prefix: key, 'encoding-type': 'url' };
    const answer = taken(await this.#send({ method: 'GET', key: '', query }), 'ListObjectVersions');
    return versionsIn(await answer.text(), key);
  }

  #head(key: string): Promise<Response> {
    return this.#send({ method: 'HEAD', key, headers: { 'x-amz-checksum-mode': 'ENABLED' } });
  }

  #request({ method, key, query = {}, headers = {} }: Asked): HttpRequest {
    const { protocol, hostname, port, host, pathname } = new URL(this.#options.url);
    return new HttpRequest({
      method,
      protocol,
      hostname,
      ...(port !== '' && { port: Number(port) }),
      path: `${pathname.replace(/\/$/, '')}/${pathOf(key)}`,
      query: { ...query },
      headers: { ...headers, host },
    });
  }

  /** What the store cannot do now is tried again, at most three times. */
  async #send(asked: Asked): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === tries;
      try {
        const answer = await this.#sendOnce(asked);
        if (last || (answer.status < 500 && answer.status !== 429)) return answer;
        await answer.body?.cancel();
      } catch (error) {
        if (last) throw new Fault('The object store does not answer', { cause: error });
      }
      await sleep(firstPauseMs * 2 ** (attempt - 1));
    }
  }

  async #sendOnce(asked: Asked): Promise<Response> {
    const request = this.#request(asked);
    request.headers[contentDigest] = unsignedPayload;
    const signed = await signerOf(this.#options.signing()).sign(request);
    const { host: _, ...headers } = signed.headers;
    return fetch(urlOf(request, request.query), {
      method: asked.method,
      headers,
      ...(asked.body && { body: asked.body }),
      signal: AbortSignal.timeout(patienceMs),
    });
  }
}

const ofVersion = (version: string | undefined): Record<string, string> =>
  version === undefined ? {} : { versionId: version };

const urlOf = ({ protocol, headers, path }: HttpRequest, query: HttpRequest['query']): string => {
  const parameters = Object.entries(query).map(
    ([name, value]) => `${pathOf(name)}=${pathOf(String(value)).replaceAll('/', '%2F')}`,
  );
  return `${protocol}//${headers['host'] ?? ''}${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
};

/** Only the status is told: the words of the store may carry a key. @throws Fault where it refused */
const taken = (answer: Response, operation: string): Response => {
  if (answer.ok) return answer;
  throw new Fault(`${operation} was answered ${answer.status}`);
};

const versionIn = ({ headers }: Response): string => headers.get('x-amz-version-id') ?? 'null';

/** Of a `ListVersionsResult` those of one key; others may begin with it. */
const versionsIn = (document: string, key: string): readonly string[] =>
  [...document.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs)].flatMap(([, , entry = '']) => {
    const [, of = ''] = /<Key>(.*?)<\/Key>/s.exec(entry) ?? [];
    const [, version = ''] = /<VersionId>(.*?)<\/VersionId>/s.exec(entry) ?? [];
    return decodeURIComponent(of.replaceAll('+', ' ')) === key ? [version] : [];
  });

const bytesOf = async (answer: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await answer.arrayBuffer());

/** A name in any script, and one of plain letters for programs of before (RFC 6266, RFC 8187). */
const attachment = (fileName: string): string =>
  `attachment; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${pathOf(fileName).replaceAll('/', '%2F')}`;

const signingHere = (): Signing => {
  const sessionToken = optionalSetting('AWS_SESSION_TOKEN');
  return {
    region: setting('AWS_REGION'),
    credentials: {
      accessKeyId: setting('AWS_ACCESS_KEY_ID'),
      secretAccessKey: setting('AWS_SECRET_ACCESS_KEY'),
      ...(sessionToken !== undefined && { sessionToken }),
    },
  };
};

/**
 * A bucket as a function of the platform reaches it.
 * @param name of the setting that has the bucket's name: `FILES_BUCKET`
 */
export const bucketOf = (name: 'FILES_BUCKET' | 'ARCHIVES_BUCKET' | 'IMPORTS_BUCKET'): Bucket => {
  const bucket = setting(name);
  // As every SDK of AWS reads it ("Service-specific endpoints"): the store of one machine.
  const endpoint = optionalSetting('AWS_ENDPOINT_URL_S3');
  const url = endpoint === undefined ? `https://${bucket}.${setting('S3_DOMAIN')}` : `${endpoint}/${bucket}`;
  return new Bucket({ name: bucket, url, signing: signingHere });
};

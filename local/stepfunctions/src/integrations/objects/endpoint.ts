import { textOf, type Answered, type Services } from '../aws/endpoints.ts';
import { element, elements } from '../aws/xml.ts';
import { ObjectFailure, type ObjectStore } from './store.ts';

/** Any endpoint that speaks S3's own protocol, buckets in the path. */
export class EndpointStore implements ObjectStore {
  readonly #services: Services;
  readonly #endpoint: string;

  constructor(services: Services, endpoint: string) {
    this.#services = services;
    this.#endpoint = endpoint.replace(/\/$/, '');
  }

  async #send(path: string, init: RequestInit = {}): Promise<Extract<Answered, { is: 'answer' }>> {
    const answered = await this.#services.send('s3', this.#endpoint + path, init);
    if (answered.is === 'silent') throw new ObjectFailure('SdkClient', answered.reason, 0);
    if (answered.status < 300) return answered;
    const xml = textOf(answered);
    throw new ObjectFailure(
      element(xml, 'Code') ?? '',
      element(xml, 'Message') ?? xml.slice(0, 1_000),
      answered.status,
    );
  }

  async get(bucket: string, key: string) {
    const { headers, body } = await this.#send(pathOf(bucket, key));
    return {
      ...{ body, size: body.length, etag: headers.get('etag') ?? '' },
      modified: new Date(headers.get('last-modified') ?? 0),
      type: headers.get('content-type') ?? 'binary/octet-stream',
    };
  }

  async put(bucket: string, key: string, body: Uint8Array, type: string) {
    const init = { method: 'PUT', body: Buffer.from(body), headers: { 'Content-Type': type } };
    const { headers } = await this.#send(pathOf(bucket, key), init);
    return { etag: headers.get('etag') ?? '' };
  }

  async delete(bucket: string, key: string) {
    await this.#send(pathOf(bucket, key), { method: 'DELETE' });
  }

  async list(bucket: string, prefix: string, most: number, after?: string) {
    const query = new URLSearchParams({
      'list-type': '2',
      prefix,
      'max-keys': String(Math.min(most, 1_000)),
    });
    if (after !== undefined) query.set('start-after', after);
    const xml = textOf(await this.#send(`/${encodeURIComponent(bucket)}?${query.toString()}`));
    const objects = elements(xml, 'Contents').map((item) => ({
      key: element(item, 'Key') ?? '',
      size: Number(element(item, 'Size') ?? 0),
      etag: element(item, 'ETag') ?? '',
      modified: new Date(element(item, 'LastModified') ?? 0),
    }));
    return { objects, truncated: element(xml, 'IsTruncated') === 'true' };
  }
}

const pathOf = (bucket: string, key: string): string =>
  `/${encodeURIComponent(bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`;

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { Bucket } from '../../../functions/platform/objects/bucket.ts';
import type { PresignedPost, UploadTerms } from '../../../functions/platform/objects/presigned-post.ts';
import { openObjectServer } from '../../../local/objects/server.ts';
import { ObjectStore, type StoredObject } from '../../../local/objects/store.ts';

export const bucketName = 'files';
export const region = 'cn-north-1';
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
export const pageOrigin = 'https://liban.example';

/** An object store of this machine in a folder of its own. */
export const openSubject = async (directory = mkdtempSync(join(tmpdir(), 'liban-objects-'))) => {
  const database = new DatabaseSync(join(directory, 'runtime.sqlite'));
  database.exec('PRAGMA journal_mode = WAL');
  const store = new ObjectStore(database, directory, Date.now);
  const server = await openObjectServer(store, 0, (error) => {
    throw error;
  });
  const created: StoredObject[] = [];
  const cors = [
    {
      AllowedOrigins: [pageOrigin],
      AllowedMethods: ['GET', 'POST'],
      AllowedHeaders: ['*'],
      ExposedHeaders: ['ETag'],
    },
  ];
  server.serve([{ name: bucketName, cors }], (object) => void created.push(object));
  return {
    directory,
    endpoint: server.endpoint,
    store,
    created,
    stop: async () => {
      await server.close();
      database.close();
    },
    discard: () => rmSync(directory, { recursive: true, force: true }),
  };
};

/** What both must do alike: the platform's own adapter, and the client that AWS ships. */
export interface Client {
  put(key: string, content: string, contentType: string): Promise<string>;
  get(key: string, version?: string): Promise<string | undefined>;
  find(
    key: string,
  ): Promise<{ size: number; contentType: string; version: string; sha256?: string } | undefined>;
  remove(key: string, version: string): Promise<void>;
  upload(terms: UploadTerms, seconds: number): Promise<PresignedPost>;
  download(key: string, version: string, seconds: number): Promise<string>;
}

export const ownClient = (endpoint: string, secretAccessKey = 'local'): Client & { bucket: Bucket } => {
  const bucket = new Bucket({
    name: bucketName,
    url: `${endpoint}/${bucketName}`,
    signing: () => ({ region, credentials: { ...credentials, secretAccessKey } }),
  });
  const decoded = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
  return {
    bucket,
    put: (key, content, contentType) => bucket.put(key, content, { contentType }),
    get: async (key, version) => decoded(await bucket.get(key, version)),
    find: (key) => bucket.find(key),
    remove: (key) => bucket.erase(key),
    upload: (terms, seconds) => bucket.upload(terms, seconds),
    download: (key, version, seconds) =>
      bucket.download(key, { version, fileName: '平面图 "1".pdf', seconds }),
  };
};

export const sdkClient = (endpoint: string): Client => {
  const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  const missing = (error: unknown): undefined => {
    if (error instanceof Error && ['NoSuchKey', 'NotFound'].includes(error.name)) return undefined;
    throw error;
  };
  const at = (Key: string, VersionId?: string) => ({
    Bucket: bucketName,
    Key,
    ...(VersionId !== undefined && { VersionId }),
  });
  return {
    put: async (key, Body, ContentType) =>
      (await client.send(new PutObjectCommand({ ...at(key), Body, ContentType }))).VersionId ?? '',
    get: (key, version) =>
      client
        .send(new GetObjectCommand(at(key, version)))
        .then(({ Body }) => Body?.transformToString(), missing),
    find: (key) =>
      client.send(new HeadObjectCommand({ ...at(key), ChecksumMode: 'ENABLED' })).then(
        ({ ContentLength = 0, ContentType = '', VersionId = '', ChecksumSHA256 }) => ({
          size: ContentLength,
          contentType: ContentType,
          version: VersionId,
          ...(ChecksumSHA256 !== undefined && { sha256: ChecksumSHA256 }),
        }),
        missing,
      ),
    remove: async (key, version) => void (await client.send(new DeleteObjectCommand(at(key, version)))),
    upload: ({ key, contentType, size, sha256 }, seconds) =>
      createPresignedPost(client, {
        ...at(key),
        Expires: seconds,
        Fields: {
          'Content-Type': contentType,
          'x-amz-checksum-algorithm': 'SHA256',
          'x-amz-checksum-sha256': sha256,
        },
        Conditions: [['content-length-range', size, size]],
      }),
    download: (key, version, seconds) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...at(key, version),
          ResponseContentDisposition: `attachment; filename="___ _1_.pdf"; filename*=UTF-8''%E5%B9%B3%E9%9D%A2%E5%9B%BE%20%221%22.pdf`,
        }),
        { expiresIn: seconds },
      ),
  };
};

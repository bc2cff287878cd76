import { describe, expect, test, vi } from 'vitest';
import { bucketOf } from '../../../../functions/platform/objects/bucket.ts';
import { policySignature, presignedPost } from '../../../../functions/platform/objects/presigned-post.ts';
import { pathOf } from '../../../../functions/platform/objects/signer.ts';

/** The credentials of AWS's own examples. */
const signing = {
  region: 'us-east-1',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
};
const at = new Date('2015-12-29T00:00:00Z');

describe('the form of an upload', () => {
  test('is signed as the example of the S3 API reference ("Example: Browser-Based Upload using HTTP POST")', async () => {
    const lines = [
      '{ "expiration": "2015-12-30T12:00:00.000Z",',
      '  "conditions": [',
      '    {"bucket": "sigv4examplebucket"},',
      '    ["starts-with", "$key", "user/user1/"],',
      '    {"acl": "public-read"},',
      '    {"success_action_redirect": "http://sigv4examplebucket.s3.amazonaws.com/successful_upload.html"},',
      '    ["starts-with", "$Content-Type", "image/"],',
      '    {"x-amz-meta-uuid": "14365123651274"},',
      '    {"x-amz-server-side-encryption": "AES256"},',
      '    ["starts-with", "$x-amz-meta-tag", ""],',
      '',
      '    {"x-amz-credential": "AKIAIOSFODNN7EXAMPLE/20151229/us-east-1/s3/aws4_request"},',
      '    {"x-amz-algorithm": "AWS4-HMAC-SHA256"},',
      '    {"x-amz-date": "20151229T000000Z" }',
      '  ]',
      '}',
    ];
    const policy = Buffer.from(lines.join('\r\n')).toString('base64');
    expect(await policySignature(policy, signing, at)).toBe(
      '8afdbf4008c03f22c2cd3cdb72e4afbb1f6a588f3255ac628749a66d7f09699e',
    );
  });

  test('promises each of its fields, the exact size, and an end', async () => {
    const terms = { key: 'cases/1/f', contentType: 'application/pdf', size: 7, sha256: 'c2hh' };
    const place = { bucket: 'files', url: 'https://files.example/' };
    const session = { ...signing, credentials: { ...signing.credentials, sessionToken: 'token' } };
    const { fields } = await presignedPost(place, terms, session, { at, seconds: 900 });
    const { policy = '', 'x-amz-signature': signature, ...named } = fields;
    expect(signature).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(Buffer.from(policy, 'base64').toString('utf8'))).toEqual({
      expiration: '2015-12-29T00:15:00.000Z',
      conditions: [
        { bucket: 'files' },
        ['content-length-range', 7, 7],
        ...Object.entries(named).map(([name, value]) => ({ [name]: value })),
      ],
    });
    expect(named).toMatchObject({ 'x-amz-security-token': 'token', 'x-amz-checksum-sha256': 'c2hh' });
  });
});

test('a link is for S3 itself where no endpoint is given, and names the one version', async () => {
  vi.stubEnv('FILES_BUCKET', 'files');
  vi.stubEnv('S3_DOMAIN', 's3.cn-north-1.amazonaws.com.cn');
  vi.stubEnv('AWS_ENDPOINT_URL_S3', '');
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKID');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  const asked = { version: 'v+1', fileName: '图.pdf', seconds: 300 };
  const link = new URL(await bucketOf('FILES_BUCKET').download('cases/图 1', asked));
  vi.unstubAllEnvs();
  expect(link.host).toBe('files.s3.cn-north-1.amazonaws.com.cn');
  expect(link.pathname).toBe('/cases/%E5%9B%BE%201');
  expect(link.searchParams.get('versionId')).toBe('v+1');
  expect(link.searchParams.get('X-Amz-Expires')).toBe('300');
  expect(link.searchParams.get('response-content-disposition')).toBe(
    `attachment; filename="_.pdf"; filename*=UTF-8''%E5%9B%BE.pdf`,
  );
});

test('a key is encoded as the signature reckons it, its slashes kept', () => {
  expect(pathOf("a b/(图)!'*+=&?.pdf")).toBe('a%20b/%28%E5%9B%BE%29%21%27%2A%2B%3D%26%3F.pdf');
});

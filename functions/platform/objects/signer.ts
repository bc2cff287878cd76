import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Who signs, for which region. */
export interface Signing {
  readonly region: string;
  readonly credentials: Credentials;
}

class Sha256 extends Hash {
  constructor(secret?: ConstructorParameters<typeof Hash>[1]) {
    super('sha256', secret);
  }
}

/** Header under which a request says the digest of its body, or that it does not. */
export const contentDigest = 'x-amz-content-sha256';
export const unsignedPayload = 'UNSIGNED-PAYLOAD';

/** S3 takes a path as it stands, encoded once (S3 API reference, "Signature Calculations for the Authorization Header"). */
export const signerOf = ({ region, credentials }: Signing): SignatureV4 =>
  new SignatureV4({ service: 's3', region, credentials, sha256: Sha256, uriEscapePath: false });

/** `20151229T000000Z`, as signatures write a moment. */
export const amzDate = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');

/** `AKID/20151229/us-east-1/s3/aws4_request`: who signed, for what. */
export const scopeOf = ({ region, credentials }: Signing, at: Date): string =>
  [credentials.accessKeyId, amzDate(at).slice(0, 8), region, 's3', 'aws4_request'].join('/');

/** A path of the object store: each segment of a key encoded, the slashes kept. */
export const pathOf = (key: string): string =>
  key
    .split('/')
    .map((segment) =>
      encodeURIComponent(segment).replaceAll(
        /[!'()*]/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');

import { amzDate, scopeOf, signerOf, type Signing } from './signer.ts';

/** What an upload must be; a form that sends anything else is refused by the object store itself. */
export interface UploadTerms {
  readonly key: string;
  readonly contentType: string;
  /** Bytes: exactly so many. */
  readonly size: number;
  /** Of the content, in base64; the store compares it with what arrives. */
  readonly sha256: string;
}

/** A form that uploads one object: `fields` first, as they stand, then the file under the name `file`. */
export interface PresignedPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Everything that is not the file must be promised by the policy, or S3 refuses the form (S3 API reference, "Creating a POST policy"). */
const fieldsOf = (terms: UploadTerms, signing: Signing, at: Date): Readonly<Record<string, string>> => ({
  key: terms.key,
  'Content-Type': terms.contentType,
  'x-amz-checksum-algorithm': 'SHA256',
  'x-amz-checksum-sha256': terms.sha256,
  'x-amz-algorithm': 'AWS4-HMAC-SHA256',
  'x-amz-credential': scopeOf(signing, at),
  'x-amz-date': amzDate(at),
  ...(signing.credentials.sessionToken !== undefined && {
    'x-amz-security-token': signing.credentials.sessionToken,
  }),
});

/**
 * Lets whoever has the form upload one object as agreed, for so long, and nothing else.
 * @param at the moment of the signature by real time: the store goes by its own clock.
 */
export const presignedPost = async (
  { bucket, url }: { readonly bucket: string; readonly url: string },
  terms: UploadTerms,
  signing: Signing,
  { at, seconds }: { readonly at: Date; readonly seconds: number },
): Promise<PresignedPost> => {
  const fields = fieldsOf(terms, signing, at);
  const policy = Buffer.from(
    JSON.stringify({
      expiration: new Date(at.getTime() + seconds * 1_000).toISOString(),
      conditions: [
        { bucket },
        ['content-length-range', terms.size, terms.size],
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      ],
    }),
  ).toString('base64');
  return {
    url,
    fields: { ...fields, policy, 'x-amz-signature': await policySignature(policy, signing, at) },
  };
};

/** The string to sign is the policy itself, in base64 (S3 API reference, "Calculating a signature"). */
export const policySignature = (policy: string, signing: Signing, at: Date): Promise<string> =>
  signerOf(signing).sign(policy, { signingDate: at });

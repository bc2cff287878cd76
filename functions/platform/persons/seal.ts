import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * AES-256-GCM (NIST SP 800-38D). A key seals one record, each time under 96 random bits. What the seal is bound to is
 * authenticated with it: a sealed text that was copied to another place does not open there.
 */
const algorithm = 'aes-256-gcm';
const format = 1;
const ivBytes = 12;
const tagBytes = 16;

/** A sealed text tells its length: names and numbers of up to 255 bytes all come out alike. */
const block = 256;

/** Did not open: another key, another place, or changed since. Nothing of it is believed. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** JSON may end in spaces, so that the padding need not be taken off again. */
const padded = (value: unknown): Buffer => {
  const json = Buffer.from(JSON.stringify(value), 'utf8');
  const filled = Buffer.alloc(Math.ceil((json.length + 1) / block) * block, ' ');
  json.copy(filled);
  return filled;
};

export const newKey = (): string => randomBytes(32).toString('base64');

/**
 * @param key 256 bits in base64
 * @param boundTo the place of the record: it opens nowhere else
 */
export const seal = (key: string, boundTo: string, value: unknown): string => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, Buffer.from(key, 'base64'), iv, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(boundTo, 'utf8'));
  const sealed = Buffer.concat([cipher.update(padded(value)), cipher.final()]);
  return Buffer.concat([Buffer.from([format]), iv, cipher.getAuthTag(), sealed]).toString('base64');
};

/** @throws SealBroken */
export const open = (key: string, boundTo: string, sealed: string): unknown => {
  const bytes = Buffer.from(sealed, 'base64');
  const [tagAt, textAt] = [1 + ivBytes, 1 + ivBytes + tagBytes];
  if (bytes[0] !== format || bytes.length < textAt) throw new SealBroken();
  try {
    const decipher = createDecipheriv(algorithm, Buffer.from(key, 'base64'), bytes.subarray(1, tagAt), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(Buffer.from(boundTo, 'utf8'));
    decipher.setAuthTag(bytes.subarray(tagAt, textAt));
    const json = Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]);
    return JSON.parse(json.toString('utf8')) as unknown;
  } catch {
    // What node:crypto says tells a stranger which part was wrong, and us nothing that helps.
    throw new SealBroken();
  }
};

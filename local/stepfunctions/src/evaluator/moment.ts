import { createHash } from 'node:crypto';

/**
 * What an expression may know besides its variables: the time, and chance that repeats. Chance is derived from where
 * in which execution the expression stands, so that work done again after a kill meets the same numbers.
 */
export interface Moment {
  /** Epoch milliseconds on the engine's clock. */
  readonly now: number;
  /** The next 16 bytes of chance. */
  chance(): Buffer;
}

export const momentOf = (now: number, seed: string, place: () => string): Moment => {
  let calls = 0;
  return {
    now,
    chance: () => createHash('sha256').update(`${seed}|${place()}|${calls++}`).digest().subarray(0, 16),
  };
};

/** A number in [0, 1) with 53 bits of chance. */
export const fraction = (chance: Buffer): number =>
  (chance.readUInt32BE(0) * 2 ** 21 + (chance.readUInt32BE(4) >>> 11)) / 2 ** 53;

/** A version 4 UUID from 16 bytes of chance (RFC 9562, 5.4). */
export function uuid(chance: Buffer): string {
  const bytes = Buffer.from(chance);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

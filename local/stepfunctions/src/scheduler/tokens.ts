import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which attempt of which task a token stands for. */
export interface TokenPlace {
  readonly execution: number;
  readonly strand: number;
  readonly serial: number;
}

/** Tokens say themselves whom they wake, signed so that nobody can make one up: no table of them is needed. */
export class Tokens {
  readonly #key: string;

  constructor(seed: string) {
    this.#key = seed;
  }

  #signature(place: string): Buffer {
    return createHmac('sha256', this.#key).update(place).digest().subarray(0, 24);
  }

  issue({ execution, strand, serial }: TokenPlace): string {
    const place = `${execution}.${strand}.${serial}.`;
    return Buffer.concat([Buffer.from(place), this.#signature(place)]).toString('base64');
  }

  /** Where a token leads; undefined for what is not a token of this engine. */
  read(token: string): TokenPlace | undefined {
    const bytes = Buffer.from(token, 'base64');
    const text = bytes.subarray(0, -24).toString('latin1');
    const [, execution, strand, serial] = /^(\d+)\.(\d+)\.(\d+)\.$/.exec(text) ?? [];
    if (execution === undefined || !timingSafeEqual(bytes.subarray(-24), this.#signature(text)))
      return undefined;
    return { execution: Number(execution), strand: Number(strand), serial: Number(serial) };
  }
}

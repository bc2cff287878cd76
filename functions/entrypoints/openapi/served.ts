import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { lazy } from '../../common/lazy.ts';
import { etagOf } from '../../platform/http/etag.ts';

type Encoding = 'br' | 'gzip' | 'identity';

/** The document as it goes out: written by `npm run openapi`, so that no schema of any domain is loaded for it. */
export interface Served {
  readonly etag: string;
  readonly as: (encoding: Encoding) => Buffer;
}

export const serve = (document: unknown): Served => {
  const text = Buffer.from(JSON.stringify(document));
  const bodies = {
    identity: () => text,
    gzip: lazy(() => gzipSync(text)),
    // The highest quality takes 0.7 s for 2 % less.
    br: lazy(() => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })),
  };
  return {
    etag: etagOf(text),
    as: (encoding) => bodies[encoding](),
  };
};

/** Whether a list such as `gzip;q=0.8, br` takes an encoding (RFC 9110, 12.5.3). */
const takes = (accepted: string, encoding: Encoding): boolean =>
  accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .some(([name, quality = '1']) => name === encoding && Number(quality) > 0);

export const encodingFor = (accepted = ''): Encoding =>
  (['br', 'gzip'] as const).find((encoding) => takes(accepted, encoding)) ?? 'identity';

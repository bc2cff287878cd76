import { own } from '../../common/own.ts';
import * as z from 'zod';
import type { HttpEvent } from './event.ts';

/**
 * What only an access token says, as an issuer's deployment is configured: `token_use=access` (Amazon Cognito), `scope`
 * (a claim that must be there), `header.typ=at+jwt` (RFC 9068, 2.1). An ID token is for the client alone, though its
 * audience may be the same (OpenID Connect Core 1.0, 2).
 */
export const AccessTokenMark = z.string().regex(/^(header\.)?[\w:/.-]{1,100}(=[\w+/.:-]{1,100})?$/);

/** The header of a token whose signature the gateway has checked. */
const headerOf = (authorization: string | undefined): Readonly<Record<string, unknown>> => {
  const [header = ''] = (authorization ?? '').replace(/^Bearer /i, '').split('.');
  try {
    const parsed: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    // No JSON is no header that says anything.
    return {};
  }
};

/** A media type is named without regard to case, and may leave out `application/` (RFC 7515, 4.1.9). */
const mediaType = (value: string): string => value.toLowerCase().replace(/^application\//, '');

/** Whether a request came with an access token. @param mark what tells one, see `AccessTokenMark` */
export const accessTokenBy = (mark: string): ((event: HttpEvent) => boolean) => {
  const [place = '', wanted] = AccessTokenMark.parse(mark).split('=');
  const inHeader = place.startsWith('header.');
  const name = inHeader ? place.slice('header.'.length) : place;
  const fits = (said: unknown): boolean => {
    if (typeof said !== 'string') return false;
    if (wanted === undefined) return said !== '';
    return inHeader ? mediaType(said) === mediaType(wanted) : said === wanted;
  };
  return ({ headers, requestContext }) => {
    const said = inHeader
      ? headerOf(headers['authorization'])
      : (requestContext.authorizer?.jwt?.claims ?? {});
    return fits(own<unknown>(said as Readonly<Record<string, unknown>>, name));
  };
};

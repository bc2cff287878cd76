import { ok } from '../../common/result.ts';
import type { Reply } from '../http/answer.ts';
import { matches, weakEtagOf } from '../http/etag.ts';
import type { Item } from '../table/writes.ts';
import type { Asked } from './asked.ts';
import { pageOf, sheetFor, type On, type Seen } from './page.ts';

const wantsSheet = (accept: string): boolean => /^\s*text\/csv\b/i.test(accept);

/** Its holder may keep it and ask whether it is still so (RFC 9111, 5.2.2.4); nobody in between may. */
const own = { 'cache-control': 'private, no-cache', vary: 'Accept, Accept-Language' };

interface Said {
  readonly body: unknown;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const unlessKnown = (said: Said, ifNoneMatch: string | undefined): Reply => {
  const etag = weakEtagOf(said.body);
  if (matches(ifNoneMatch, etag)) return ok({ status: 304, headers: { ...own, etag } });
  return ok({ ...said, status: 200, headers: { ...own, ...said.headers, etag } });
};

/** How a list was asked for over HTTP. */
interface Call {
  readonly query: Asked;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly asked: () => { readonly path: string; readonly query: string; readonly accept: string };
}

const nextPage = ({ path, query }: ReturnType<Call['asked']>, cursor: string): string => {
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${path}?${parameters.toString()}>; rel="next"`;
};

/** A list as it was asked for: a page as JSON, or a sheet (RFC 4180) with the way to the next one in `Link` (RFC 8288). */
export const answerList = async <H extends Item, V>(
  on: On,
  seen: Seen<H, V>,
  { query, headers, asked }: Call,
): Promise<Reply> => {
  const known = headers['if-none-match'];
  if (!wantsSheet(asked().accept)) return unlessKnown({ body: await pageOf(on, seen, query) }, known);
  const { sheet, cursor } = await sheetFor(on, seen, query);
  const link = cursor !== undefined && { link: nextPage(asked(), cursor) };
  return unlessKnown({ body: sheet, mediaType: 'text/csv; charset=utf-8', headers: { ...link } }, known);
};

import { unwrap } from '../../../functions/common/result.ts';
import type { Endpoint } from '../../../functions/platform/http/http-function.ts';
import type { Caller } from '../../../functions/platform/http/route.ts';
import type * as z from 'zod';

const person = { subject: 's', name: '李华' };
export const partnerCalling = (partner: string): Caller => ({
  ...person,
  role: 'partner',
  partner,
  registration: { name: '水务', kind: 'utility', services: ['water'] },
});
export const operatorCalling: Caller = { ...person, role: 'operator' };

export interface ListPage {
  readonly items: readonly { readonly id: string; readonly status: string }[];
  readonly cursor?: string;
  readonly counts?: Readonly<Record<string, unknown>>;
}

/** Asks a list as the gateway would: with the query parameters as they were written. */
export const asking = ({ route, run }: Endpoint, caller: Caller) => {
  const answered = async (query: Record<string, string>, headers: Record<string, string> = {}) => {
    const call = {
      params: undefined,
      query: (route.query as z.ZodType).parse(query),
      body: undefined,
      caller,
      settle: undefined,
      repeated: false,
      headers,
      asked: () => ({
        method: 'GET',
        path: route.path,
        query: new URLSearchParams(query).toString(),
        accept: headers['accept'] ?? '',
      }),
    };
    return unwrap(await run(call as unknown as Parameters<Endpoint['run']>[0]));
  };
  const page = async (query: Record<string, string>): Promise<ListPage> =>
    (await answered(query)).body as ListPage;
  return {
    answered,
    page,
    ids: async (query: Record<string, string>) => (await page(query)).items.map(({ id }) => id),
    /** All pages, so many at a time. */
    all: async (query: Record<string, string>): Promise<string[]> => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const next: ListPage = await page({ ...query, ...(cursor !== undefined && { cursor }) });
        found.push(...next.items.map(({ id }) => id));
        cursor = next.cursor;
      } while (cursor !== undefined);
      return found;
    },
  };
};

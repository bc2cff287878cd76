import { expect, it } from 'vitest';
import { withEtags } from '../../../console/src/session/etags.ts';

/** A server that knows one text, and what it was asked. */
const server = () => {
  const asked: (string | null)[] = [];
  let text = '{"items":[1]}';
  const send = (input: unknown): Promise<Response> => {
    const match = (input as Request).headers.get('if-none-match');
    asked.push(match);
    const etag = `W/"${text.length}"`;
    return Promise.resolve(
      match === etag
        ? new Response(null, { status: 304 })
        : new Response(text, { status: 200, headers: { etag, 'content-type': 'application/json' } }),
    );
  };
  return { asked, send: send as typeof fetch, becomes: (next: string) => (text = next) };
};

it('asks whether a list has changed, and shows what it had where it has not', async () => {
  const { asked, send, becomes } = server();
  const get = withEtags(send);
  const seen = async () => (await get('https://api.example/v1/orders')).json() as Promise<unknown>;
  expect(await seen()).toEqual({ items: [1] });
  expect(await seen()).toEqual({ items: [1] });
  becomes('{"items":[1,2]}');
  expect(await seen()).toEqual({ items: [1, 2] });
  expect(asked).toEqual([null, 'W/"13"', 'W/"13"']);
});

it('asks anew in another language', async () => {
  const { asked, send } = server();
  const get = withEtags(send);
  for (const language of ['zh', 'en'])
    await get('https://api.example/v1/orders', { headers: { 'accept-language': language } });
  expect(asked).toEqual([null, null]);
});

it('takes a list for no sheet of it', async () => {
  const { asked, send } = server();
  const get = withEtags(send);
  for (const accept of ['application/json', 'text/csv'])
    await get('https://api.example/v1/overdue', { headers: { accept } });
  expect(asked).toEqual([null, null]);
});

import * as z from 'zod';
import type { Answer } from '../answer.ts';
import type { Received } from '../event.ts';
import { signInPaths } from '../issuer.ts';
import { TokenRequest } from '../local/tokens.ts';
import type { Codes } from './codes.ts';
import { choicePage, htmlPage } from './page.ts';
import type { People } from './people.ts';

/** OpenID Connect Core, 3.1.2.1, and RFC 7636, 4.3: a code with a challenge, and nothing else. */
const Asked = z.object({
  response_type: z.literal('code'),
  client_id: z.string().min(1).max(100),
  redirect_uri: z.url(),
  scope: z.string().regex(/\bopenid\b/),
  state: z.string().max(500),
  nonce: z.string().max(500).optional(),
  login_hint: z.string().max(200).optional(),
  code_challenge: z.string().length(43),
  code_challenge_method: z.literal('S256'),
});

export interface SignIn {
  readonly origin: string;
  readonly codes: Codes;
  readonly people: () => Promise<readonly People[]>;
}

const whoFields = ['role', 'uscc', 'citizen', 'partner', 'sub', 'name'] as const;

const refused = (why: string): Answer =>
  htmlPage(
    400,
    '不能登录',
    `<h1>不能登录</h1><p>${why}</p><p lang="en">This request cannot be answered.</p>`,
  );

/** Whom a hint names, as the page of choices calls them: who says whom to be is not asked. */
const hintedAmong = (groups: readonly People[], hint: string | undefined): TokenRequest | undefined =>
  groups.flatMap(({ people }) => people).find(({ name }) => name === hint)?.who;

/** `GET` of the authorization endpoint: a page to choose from; with a choice, back to the page that asked, with a code. */
export const authorizeEndpoint =
  ({ origin, codes, people }: SignIn) =>
  async ({ query }: Received): Promise<Answer> => {
    const said = Object.fromEntries(new URLSearchParams(query));
    const asked = Asked.safeParse(said);
    if (!asked.success) return refused('请求的参数不完整。');
    const { data } = asked;
    // Nobody is sent elsewhere with a code.
    if (new URL(data.redirect_uri).origin !== origin) return refused('返回地址不是本机的页面。');
    const groups = said['role'] === undefined ? await people() : [];
    const hinted = hintedAmong(groups, data.login_hint);
    if (said['role'] === undefined && hinted === undefined)
      return choicePage(signInPaths.authorize, Object.entries(data) as [string, string][], groups);
    const who = TokenRequest.safeParse(
      hinted ??
        Object.fromEntries(
          whoFields.filter((name) => said[name] !== undefined).map((name) => [name, said[name]]),
        ),
    );
    if (!who.success) return refused('没有这样的身份。');
    const code = codes.issue({
      who: who.data,
      clientId: data.client_id,
      redirectUri: data.redirect_uri,
      challenge: data.code_challenge,
      scope: data.scope,
      ...(data.nonce !== undefined && { nonce: data.nonce }),
    });
    const back = new URL(data.redirect_uri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', data.state);
    return { status: 302, headers: { location: back.href, 'cache-control': 'no-store' }, body: '' };
  };

/** `GET` of the end-session endpoint (OpenID Connect RP-Initiated Logout, 2): nothing is kept here that could end. */
export const endEndpoint =
  ({ origin }: Pick<SignIn, 'origin'>) =>
  ({ query }: Received): Promise<Answer> => {
    const wanted = new URLSearchParams(query).get('post_logout_redirect_uri') ?? '/';
    const back = new URL(wanted, origin);
    const location = back.origin === origin ? back.href : origin;
    return Promise.resolve({ status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' });
  };

import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { ConsoleConfig } from './config.ts';

export interface SignIn {
  /** Whom the issuer is to take it for: its `login_hint`. */
  readonly as?: string;
  /** The address to go on at; without it the one that was left. */
  readonly then: string;
}

/** Who is signed in on this tab, by OpenID Connect: authorization code with PKCE, refreshed by its refresh token. */
export interface Session {
  readonly user: User | undefined;
  /** An access token that is good for another minute at least; where none can be had, people sign in again. */
  token(): Promise<string>;
  /** Asks the issuer who it is; by a hint it is not asked twice (OpenID Connect Core, 3.1.2.1). */
  signIn(wanted?: SignIn): Promise<void>;
  signOut(): Promise<void>;
}

export const signedInPath = '/signed-in';

/** Seconds before its end from which on a token is renewed rather than used. */
const margin = 60;

const managerFor = ({ issuer, clientId, scope, resource }: ConsoleConfig): UserManager =>
  new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}${signedInPath}`,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope,
    ...(resource !== undefined && { resource }),
    // One tab, one person: a clerk and an applicant can stand side by side, and nothing outlives the tab.
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
  });

/** Back from the issuer: the code becomes tokens, and the page goes on where it was left. */
const arrive = async (manager: UserManager): Promise<void> => {
  const user = await manager.signinCallback();
  const back = typeof user?.state === 'string' && user.state.startsWith('/') ? user.state : '/';
  history.replaceState(undefined, '', back);
};

export const openSession = async (config: ConsoleConfig): Promise<Session> => {
  const manager = managerFor(config);
  if (location.pathname === signedInPath) await arrive(manager);
  let user = (await manager.getUser()) ?? undefined;
  let renewing: Promise<User | null> | undefined;

  const signIn: Session['signIn'] = ({ as, then } = { then: location.pathname + location.search }) =>
    manager.signinRedirect({ state: then, ...(as !== undefined && { login_hint: as }) });
  const renewed = async (): Promise<User> => {
    renewing ??= manager.signinSilent().finally(() => (renewing = undefined));
    const next = await renewing.catch(() => null);
    if (next === null) {
      await manager.removeUser();
      await signIn();
      // The page is on its way out: nothing more is asked of it.
      return new Promise(() => undefined);
    }
    return next;
  };
  return {
    get user() {
      return user;
    },
    token: async () => {
      if (user === undefined) throw new Error('Nobody is signed in');
      if ((user.expires_in ?? 0) < margin) user = await renewed();
      return user.access_token;
    },
    signIn,
    signOut: async () => {
      const { end_session_endpoint: end } = await manager.metadataService.getMetadata();
      if (end !== undefined) return manager.signoutRedirect();
      await manager.removeUser();
      location.assign('/');
    },
  };
};

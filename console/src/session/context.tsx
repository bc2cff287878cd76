import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { libanClient, ok, type Schema } from '@liban/client';
import { useLanguage, type Language } from '../words/language.tsx';
import type { ConsoleConfig } from './config.ts';
import { withEtags } from './etags.ts';
import type { Session } from './session.ts';

export type Client = ReturnType<typeof libanClient>;
export type Me = Schema<'Me'>;

interface Known {
  readonly config: ConsoleConfig;
  readonly session: Session;
  readonly client: Client;
}

const Context = createContext<Known | undefined>(undefined);

/** Whichever client asks: what one was answered another asks about. */
const send = withEtags();

/** The typed client of the API for whoever is signed in on this tab. */
export const clientOf = (session: Session, language: Language): Client =>
  libanClient({
    origin: location.origin,
    language,
    ...(session.user && { token: () => session.token() }),
    fetch: send,
    // What is refused for the moment is shown as such, and asked again by the page's own rhythm.
    retries: { attempts: 2 },
  });

/** Asks who is signed in: before anything is drawn, and then by the page's own rhythm. */
export const meFrom = (client: Client) =>
  queryOptions({ queryKey: ['me'], queryFn: () => ok(client.GET('/v1/me')) });

export const SessionProvider = ({
  config,
  session,
  children,
}: {
  config: ConsoleConfig;
  session: Session;
  children: ReactNode;
}) => {
  const { language } = useLanguage();
  const known = useMemo(
    () => ({ config, session, client: clientOf(session, language) }),
    [config, session, language],
  );
  return (
    <Context value={known}>
      <MeProvider>{children}</MeProvider>
    </Context>
  );
};

const useKnown = (): Known => {
  const known = useContext(Context);
  if (known === undefined) throw new Error('There is no session around this');
  return known;
};

export const useConfig = (): ConsoleConfig => useKnown().config;
export const useSession = (): Session => useKnown().session;
/** The typed client of the API, in the name of whoever is signed in. */
export const useClient = (): Client => useKnown().client;

const MeContext = createContext<Me | undefined>(undefined);

/** Asks once for the whole page: the rows of a list, each of which reads it, would be hundreds that ask. */
const MeProvider = ({ children }: { children: ReactNode }) => {
  const client = useClient();
  const session = useSession();
  const { data } = useQuery({
    ...meFrom(client),
    enabled: session.user !== undefined,
    refetchInterval: 60_000,
  });
  return <MeContext value={data}>{children}</MeContext>;
};

/** Who is signed in, as the API knows it, and what awaits them; undefined until it is known. */
export const useMe = (): Me | undefined => useContext(MeContext);

/** Whether an operation of the API is open to whoever is signed in: `orders.record`. */
export const may = (me: Me | undefined, operationId: string): boolean =>
  me?.may.some((one) => one.operationId === operationId) ?? false;

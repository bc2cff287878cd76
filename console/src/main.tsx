import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ProblemError } from '@liban/client';
import { parseSearch } from './parts/search.ts';
import { openRouter } from './router.tsx';
import { loadConfig } from './session/config.ts';
import { screenAt } from './screens/index.ts';
import { clientOf, meFrom, SessionProvider } from './session/context.tsx';
import { openSession } from './session/session.ts';
import { keptLanguage, LanguageProvider } from './words/language.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      // What was refused for a reason is refused again.
      retry: (count, error) => count < 2 && !(error instanceof ProblemError),
    },
  },
});

const root = createRoot(document.getElementById('root') ?? document.body);

const start = async (): Promise<void> => {
  // Fetched beside the settings. Where it fails the page fetches it again, and says so.
  screenAt(location.pathname)
    ?.load()
    .catch(() => undefined);
  const config = await loadConfig();
  const session = await openSession(config);
  if (session.user) {
    const client = clientOf(session, keptLanguage());
    const search = parseSearch(location.search);
    void queries.prefetchQuery(meFrom(client));
    void screenAt(location.pathname)?.ahead?.({ client, queries, search });
  }
  const router = openRouter();
  root.render(
    <StrictMode>
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <SessionProvider config={config} session={session}>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  );
};

start().catch((error: unknown) => {
  // Before there is anything to show it with: no settings, or a sign-in that came to nothing.
  root.render(
    <p role="alert">
      页面没有打开，请<a href="/">重新打开</a>。This page could not be opened: <a href="/">open it again</a>.
      <br />
      <small>{error instanceof Error ? error.message : String(error)}</small>
    </p>,
  );
});

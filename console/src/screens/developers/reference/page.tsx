import { useEffect, useRef } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import SwaggerUI from 'swagger-ui-dist/swagger-ui-es-bundle.js';
import 'swagger-ui-dist/swagger-ui.css';
import { Failed, Loading } from '../../../parts/states.tsx';
import { useSession } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { developersWords } from '../words.ts';
import '../developers.css';

/** Every operation of the API, by its own description; what is tried is tried as whoever is signed in. */
export default function ReferencePage() {
  const t = useWords(developersWords);
  const session = useSession();
  const ref = useRef<HTMLDivElement>(null);
  const { data, error } = useQuery({
    queryKey: ['openapi'],
    queryFn: async () => (await fetch('/openapi.json')).json() as Promise<Record<string, unknown>>,
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (ref.current === null || data === undefined) return;
    SwaggerUI({
      domNode: ref.current,
      // What is tried is tried here, whatever other places the description names.
      spec: { ...data, servers: [{ url: location.origin }] },
      validatorUrl: null,
      docExpansion: 'list',
      defaultModelsExpandDepth: -1,
      filter: true,
      // Its colours are too close to their ground to be read.
      syntaxHighlight: false,
      plugins: [{ wrapComponents: { ServersContainer: () => () => null } }],
      requestInterceptor: async (asked) => {
        if (session.user !== undefined) asked.headers['authorization'] = `Bearer ${await session.token()}`;
        return asked;
      },
    });
  }, [session, data]);
  return (
    <div className="page developers-wide">
      <nav className="bar no-print" aria-label={t.reference}>
        <Link to="/developers">{t.title}</Link>
      </nav>
      <h1 className="visually-hidden">{t.reference}</h1>
      {error !== null && <Failed error={error} />}
      {data === undefined && error === null && <Loading />}
      <div ref={ref} lang="en" className="reference" />
    </div>
  );
}

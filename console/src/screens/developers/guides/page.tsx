import { useEffect, type MouseEvent } from 'react';
import { Link, useLocation, useNavigate, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { Failed, Loading, Nothing } from '../../../parts/states.tsx';
import { useWords } from '../../../words/language.tsx';
import { developersWords } from '../words.ts';
import { guideAt } from './files.ts';
import '../developers.css';

/** Links of a guide lead to pages of this page without loading it anew. */
const useInnerLinks = () => {
  const navigate = useNavigate();
  return (event: MouseEvent<HTMLElement>): void => {
    const href = (event.target as HTMLElement).closest('a')?.getAttribute('href') ?? '';
    if (!href.startsWith('/guides') || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void navigate({ href });
  };
};

/** A guide of docs/guides/, as it was when the console was built. */
export default function GuidePage() {
  const t = useWords(developersWords);
  const { id = '' } = useParams({ strict: false });
  const { hash } = useLocation();
  const follow = useInnerLinks();
  const { data, error } = useQuery({
    queryKey: ['guide', id],
    queryFn: () => guideAt(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => {
    if (data && hash !== '') document.getElementById(hash)?.scrollIntoView();
  }, [data, hash]);
  return (
    <div className="page developers">
      <nav className="bar no-print" aria-label={t.guides}>
        <Link to="/developers">{t.title}</Link>
        {id !== '' && <Link to="/guides">{t.all}</Link>}
      </nav>
      {error !== null && <Failed error={error} />}
      {data === undefined && error === null && <Loading />}
      {data === null && <Nothing said={id} />}
      {data && (
        <article
          className="guide"
          lang="en"
          onClick={follow}
          // Of files of this repository alone, rendered when it was built.
          dangerouslySetInnerHTML={{ __html: data.html }}
        />
      )}
    </div>
  );
}

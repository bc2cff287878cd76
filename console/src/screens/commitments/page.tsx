import { Button } from 'antd';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { AskBars, Bars } from './bars.tsx';
import { Matters } from './matters.tsx';
import { One } from './one.tsx';
import { useCommitments } from './queries.ts';
import { commitmentsWords } from './words.ts';
import '../../parts/card.css';

/** What was committed to, by whoever looks or for it to check; of whom none is taken; and the published list. */
export default function Commitments() {
  const t = useWords(commitmentsWords);
  const me = useMe();
  const live = useLive(30_000);
  const own = me?.role === 'enterprise';
  const hasList = me !== undefined && me.role !== 'operator';
  const list = useCommitments(hasList, live.refetchInterval);
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        {hasList && <LiveControls live={live} at={list.at} refresh={list.refresh} />}
      </div>
      {own && <Bars quiet />}
      {hasList && (
        <section className="part">
          <h2>{own ? t.own : t.toCheck}</h2>
          {list.error !== null && <Failed error={list.error} again={list.refresh} />}
          {list.isPending && <Loading />}
          {!list.isPending && list.error === null && list.rows.length === 0 && (
            <Nothing said={own ? t.none : t.noneToCheck} />
          )}
          {list.rows.length > 0 && (
            <ul className="cards">
              {list.rows.map((made) => (
                <One key={made.id} made={made} own={own} />
              ))}
            </ul>
          )}
          {list.more && (
            <Button onClick={list.more.load} loading={list.more.loading}>
              {t.more}
            </Button>
          )}
        </section>
      )}
      {me !== undefined && !own && <AskBars />}
      <Matters />
    </div>
  );
}

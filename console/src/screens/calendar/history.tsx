import { Moment } from '../../parts/day.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { useWords } from '../../words/language.tsx';
import { useVersions, type Source } from './queries.ts';
import { useSaidDays } from './said-days.ts';
import { calendarWords } from './words.ts';

const OfSource = ({ year, source }: { year: number; source: Source }) => {
  const t = useWords(calendarWords);
  const saidDays = useSaidDays();
  const { data, error, refetch } = useVersions(year, source);
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data.items.length === 0) return <p className="soft">{t.noHistory}</p>;
  return (
    <ol className="versions" reversed>
      {data.items.map(({ version, at, by, why, notice }) => (
        <li key={version} className="sheet">
          <div className="bar">
            <strong>{t.version(version)}</strong>
            {notice.notice.url === undefined ? (
              notice.notice.number
            ) : (
              <a href={notice.notice.url} target="_blank" rel="noreferrer">
                {notice.notice.number ?? notice.notice.url}
              </a>
            )}
            <span className="soft">
              <Moment of={at} /> · {by}
            </span>
          </div>
          <div>
            {t.why}：{why}
          </div>
          <div className="soft">{notice.withdrawn ? t.withdrawn : saidDays(notice)}</div>
        </li>
      ))}
    </ol>
  );
};

/** What was published for a year, by whom and why. */
export const History = ({ year }: { year: number }) => {
  const t = useWords(calendarWords);
  return (
    <>
      {(['nation', 'region'] as const).map((source) => (
        <section key={source} className="part">
          <h2>{t[source]}</h2>
          <OfSource year={year} source={source} />
        </section>
      ))}
    </>
  );
};

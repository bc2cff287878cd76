import { Tag } from 'antd';
import { saidDay } from '../../parts/days.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { useSaidDays } from './said-days.ts';
import { calendarWords } from './words.ts';
import type { Year } from './year.ts';

type OneSource = Year['sources'][number];

const Standing = ({ of }: { of: OneSource }) => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  const { status, version, notice } = of;
  if (status === 'missing') return <strong className="light-word-yellow">{t.missing}</strong>;
  return (
    <>
      {status === 'withdrawn' && <Tag>{t.withdrawn}</Tag>}
      {[
        notice?.number,
        version === 0 || version === undefined ? t.shipped : t.version(version),
        notice?.issuedOn && t.issued(saidDay(notice.issuedOn, language)),
      ]
        .filter((part) => part)
        .join(' · ')}
      {notice?.url !== undefined && (
        <>
          {' '}
          <a href={notice.url} target="_blank" rel="noreferrer">
            {t.read}
          </a>
        </>
      )}
    </>
  );
};

/** By whose notices a year stands, and what is still to come. */
export const Sources = ({ year }: { year: Year }) => {
  const t = useWords(calendarWords);
  const saidDays = useSaidDays();
  const missing = year.sources.filter(({ status }) => status === 'missing').map(({ source }) => t[source]);
  return (
    <section className="sheet sources" aria-label={t.source}>
      <p>
        <strong className="number">{t.whole(year.workingDays)}</strong>{' '}
        {missing.length === 0 ? (
          <span className="soft">{t.settled}</span>
        ) : (
          <span className="light-word-yellow">{t.provisional}</span>
        )}
      </p>
      <dl className="facts facts-wide">
        {year.sources.map((of) => (
          <div key={of.source}>
            <dt>{t[of.source]}</dt>
            <dd>
              <Standing of={of} />
            </dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && <p className="soft">{t.provisionalWhy(missing.join(t.and))}</p>}
      {year.told.map(({ source, off, work }) => (
        <p key={source} className="soft">
          {t[source]}：{t.told(saidDays({ off, work }) || t.toldNothing)}
        </p>
      ))}
    </section>
  );
};

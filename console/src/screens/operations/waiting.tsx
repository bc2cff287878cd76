import { Moment } from '../../parts/day.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { regionNames } from '../../words/names.ts';
import { Part } from './part.tsx';
import { useSickItems, useUnpublishedYears, useWaitingNames } from './queries.ts';
import { operationsWords, roleOfNames, sourceNames, whyNames } from './words.ts';

/** Deadlines that the sweep had to set aside. */
export const SickItems = ({ rhythm }: { rhythm: number | false }) => {
  const t = useWords(operationsWords);
  const asked = useSickItems(rhythm);
  const items = asked.data?.items ?? [];
  return (
    <Part
      title={t.sick}
      step={t.sickStep}
      asked={asked}
      count={items.length}
      more={asked.data?.cursor !== undefined}
    >
      <ul className="causes" aria-label={t.sick}>
        {items.map(({ pk, sk, kind, error, since, lastTriedAt }) => (
          <li key={`${pk} ${sk}`} className="sheet cause">
            <span className="number cause-count light-word-red">!</span>
            <div className="cause-what">
              <strong>{error}</strong> <span className="soft">{kind}</span>
              <div className="soft cause-said">
                {pk} {sk}
              </div>
            </div>
            <span className="soft">
              {t.since} <Moment of={since} />
            </span>
            <span className="soft">
              {t.tried} <Moment of={lastTriedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** Names of payers and departments that lead to nobody. */
export const WaitingNames = ({ rhythm }: { rhythm: number | false }) => {
  const t = useWords(operationsWords);
  const name = useNames();
  const asked = useWaitingNames(rhythm);
  const items = asked.data?.items ?? [];
  return (
    <Part
      title={t.names}
      step={t.namesStep}
      asked={asked}
      count={items.length}
      more={asked.data?.cursor !== undefined}
    >
      <ul className="causes" aria-label={t.names}>
        {items.map(({ role, name: called, region, why, since, waiting, more }) => (
          <li key={`${role} ${called} ${region ?? ''}`} className="sheet cause">
            <strong className="number cause-count">{t.waits(`${waiting.length}${more ? '+' : ''}`)}</strong>
            <div className="cause-what">
              <strong>{called}</strong>{' '}
              <span className="soft">
                {[name(roleOfNames, role), region && name(regionNames, region)]
                  .filter((one) => one !== undefined && one !== '')
                  .join(' · ')}
              </span>
              <div className="soft">{name(whyNames, why)}</div>
            </div>
            <span />
            <span className="soft">
              {t.since} <Moment of={since} />
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** Years whose limits go by the statute alone. */
export const UnpublishedYears = () => {
  const t = useWords(operationsWords);
  const name = useNames();
  const asked = useUnpublishedYears();
  const years = asked.data ?? [];
  return (
    <Part title={t.years} step={t.yearsStep} asked={asked} count={years.length}>
      <ul className="causes" aria-label={t.years}>
        {years.map(({ year, sources }) => (
          <li key={year} className="sheet cause">
            <strong className="number cause-count">{t.calendar(year)}</strong>
            <span>
              {sources
                .filter(({ status }) => status !== 'published')
                .map(
                  ({ source, status }) =>
                    `${name(sourceNames, source)}：${status === 'withdrawn' ? t.withdrawn : t.missing}`,
                )
                .join('；')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
};

import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { dayOf } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { Failed, Loading } from '../../parts/states.tsx';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { History } from './history.tsx';
import { Hours } from './hours.tsx';
import { Months } from './months.tsx';
import { Notice } from './notice/notice.tsx';
import { useYear } from './queries.ts';
import { Sources } from './sources.tsx';
import { calendarWords } from './words.ts';
import './calendar.css';

/** Years that the API knows. */
const years = { first: 2000, last: 2999 };

const yearIn = (said: string | undefined, today: string): number => {
  const year = Number(said ?? today.slice(0, 4));
  return Number.isInteger(year) && year >= years.first && year <= years.last
    ? year
    : Number(today.slice(0, 4));
};

const YearChooser = ({ year }: { year: number }) => {
  const t = useWords(calendarWords);
  const { set } = useFilters();
  const go = (to: number) => set({ year: String(to) });
  return (
    <div className="bar no-print">
      <Button
        icon={<LeftOutlined />}
        aria-label={t.before}
        disabled={year === years.first}
        onClick={() => go(year - 1)}
      />
      <strong className="number" aria-live="polite">
        {t.year(year)}
      </strong>
      <Button
        icon={<RightOutlined />}
        aria-label={t.after}
        disabled={year === years.last}
        onClick={() => go(year + 1)}
      />
    </div>
  );
};

const WholeYear = ({ year, today }: { year: number; today: string }) => {
  const { data, error, refetch } = useYear(year);
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  return (
    <>
      <Sources year={data} />
      <Months year={data} today={today} />
    </>
  );
};

/** Which days are working days, and by whose word; for operators, what a notice would move before it is published. */
export default function Calendar() {
  const t = useWords(calendarWords);
  const me = useMe();
  const { one, set } = useFilters();
  const today = dayOf(new Date().toISOString());
  const year = yearIn(one('year'), today);
  return (
    <div className="page calendar">
      <div className="page-head">
        <h1>{t.title}</h1>
        <YearChooser year={year} />
      </div>
      <Tabs
        activeKey={one('tab') ?? 'year'}
        onChange={(tab) => set({ tab })}
        destroyOnHidden
        items={[
          { key: 'year', label: t.tabYear, children: <WholeYear year={year} today={today} /> },
          { key: 'hours', label: t.tabHours, children: <Hours /> },
          ...(may(me, 'calendar.publish')
            ? [{ key: 'notice', label: t.tabNotice, children: <Notice key={year} year={year} /> }]
            : []),
          ...(may(me, 'calendar.versions')
            ? [{ key: 'history', label: t.tabHistory, children: <History year={year} /> }]
            : []),
        ]}
      />
    </div>
  );
}

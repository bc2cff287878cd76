import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { dayOf } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { BenefitsPaid, LatePayments } from './benefits.tsx';
import { Integrity } from './integrity.tsx';
import { mostMonths, periodOf, type Period } from './period.ts';
import { PromisesKept } from './promises.tsx';
import { reportsWords } from './words.ts';
import './reports.css';

const PeriodChooser = ({ period: { from, to } }: { period: Period }) => {
  const t = useWords(reportsWords);
  const { set } = useFilters();
  return (
    <DatePicker.RangePicker
      aria-label={t.period}
      picker="month"
      allowClear={false}
      className="no-print"
      value={[dayjs(`${from}-01`), dayjs(`${to}-01`)]}
      disabledDate={(day, { from: chosen }) =>
        chosen !== undefined && Math.abs(day.diff(chosen, 'month')) >= mostMonths
      }
      onChange={(chosen) => {
        const [begin, end] = chosen ?? [];
        set({ from: begin?.format('YYYY-MM'), to: end?.format('YYYY-MM') });
      }}
    />
  );
};

/** What the city promised and kept: over months, by whom, with the money that is late and what became of it. */
export default function Reports() {
  const t = useWords(reportsWords);
  const me = useMe();
  const { one } = useFilters();
  const period = periodOf(one('from'), one('to'), dayOf(new Date().toISOString()));
  const hasBenefits = may(me, 'entitlements.report');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <PeriodChooser period={period} />
      </div>
      <PromisesKept period={period} />
      {hasBenefits && <LatePayments />}
      {hasBenefits && <BenefitsPaid period={period} />}
      <Integrity period={period} />
    </div>
  );
}

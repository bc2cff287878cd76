import { Select } from 'antd';
import { dayOf } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { BenefitsPaid, LatePayments } from './benefits.tsx';
import { Integrity } from './integrity.tsx';
import { choicesOf, mostMonths, periodOf, type Period } from './period.ts';
import { PromisesKept } from './promises.tsx';
import { reportsWords } from './words.ts';
import './reports.css';

const PeriodChooser = ({ period, today }: { period: Period; today: string }) => {
  const t = useWords(reportsWords);
  const { set } = useFilters();
  const choices = choicesOf(period, today);
  const month = (end: keyof Period, label: string) => (
    <Select
      aria-label={label}
      value={period[end]}
      onChange={(chosen: string) => set({ [end]: chosen })}
      style={{ width: '9rem' }}
      options={choices[end].map((value) => ({ value, label: t.month(value) }))}
    />
  );
  return (
    <div className="months no-print">
      {month('from', t.fromMonth)}–{month('to', t.toMonth)}
    </div>
  );
};

/** What the city promised and kept: over months, by whom, with the money that is late and what became of it. */
export default function Reports() {
  const t = useWords(reportsWords);
  const me = useMe();
  const { one } = useFilters();
  const today = dayOf(new Date().toISOString());
  const period = periodOf(one('from'), one('to'), today);
  const hasBenefits = may(me, 'entitlements.report');
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <PeriodChooser period={period} today={today} />
      </div>
      <p className="soft">{t.period(t.month(period.from), t.month(period.to), mostMonths)}</p>
      <PromisesKept period={period} />
      {hasBenefits && <LatePayments />}
      {hasBenefits && <BenefitsPaid period={period} />}
      <Integrity period={period} />
    </div>
  );
}

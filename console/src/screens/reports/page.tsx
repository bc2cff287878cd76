import { dayOf } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { BenefitsPaid, LatePayments } from './benefits.tsx';
import { Integrity } from './integrity.tsx';
import { periodOf, type Period } from './period.ts';
import { PromisesKept } from './promises.tsx';
import { reportsWords } from './words.ts';
import './reports.css';

const PeriodChooser = ({ period: { from, to } }: { period: Period }) => {
  const t = useWords(reportsWords);
  const { set } = useFilters();
  return (
    <div className="months no-print">
      <input
        type="month"
        aria-label={t.fromMonth}
        value={from}
        max={to}
        onChange={({ target }) => set({ from: target.value || undefined })}
      />
      –
      <input
        type="month"
        aria-label={t.toMonth}
        value={to}
        onChange={({ target }) => set({ to: target.value || undefined })}
      />
    </div>
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

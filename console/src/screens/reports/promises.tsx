import { Radio } from 'antd';
import { saidMoment } from '../../parts/days.ts';
import { useFilters } from '../../parts/filters.ts';
import { useMe } from '../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../words/language.tsx';
import { orderKindNames, serviceNames } from '../../words/names.ts';
import { dimensions, grouped, rateOf, saidRate, type Dimension } from './figures.ts';
import { Part } from './part.tsx';
import type { Period } from './period.ts';
import { usePromises } from './queries.ts';
import { reportsWords } from './words.ts';

const isDimension = (said: string | undefined): said is Dimension => dimensions.some((one) => one === said);

/** What was promised and kept, by month, service, department or partner. */
export const PromisesKept = ({ period }: { period: Period }) => {
  const t = useWords(reportsWords);
  const name = useNames();
  const { language } = useLanguage();
  const { one, set } = useFilters();
  const isOperator = useMe()?.role === 'operator';
  const asked = usePromises(period);
  const said = one('by');
  const by = isDimension(said) ? said : 'month';
  const items = asked.data?.items ?? [];
  const rows = grouped(items, by);
  const names = new Map(items.map(({ partner, partnerName }) => [partner, partnerName ?? partner]));
  const called = (key: string): string => {
    switch (by) {
      case 'month':
        return t.month(key);
      case 'service':
        return key === '' ? t.noService : name(serviceNames, key);
      case 'department':
        return key === '' ? t.noDepartment : key;
      case 'partner':
        return names.get(key) ?? key;
      case 'kind':
        return name(orderKindNames, key);
    }
  };
  const total = {
    kept: rows.reduce((sum, { kept }) => sum + kept, 0),
    late: rows.reduce((sum, { late }) => sum + late, 0),
    running: rows.reduce((sum, { running }) => sum + running, 0),
  };
  const titles = {
    month: t.byMonth,
    service: t.byService,
    department: t.byDepartment,
    partner: t.byPartner,
    kind: t.byKind,
  };
  const heads = {
    month: t.ofMonth,
    service: t.ofService,
    department: t.ofDepartment,
    partner: t.ofPartner,
    kind: t.ofKind,
  };
  // A partner has but itself.
  const offered = isOperator ? dimensions : (['month', 'service', 'kind'] as const);
  return (
    <Part
      title={t.promises}
      what={`${t.promisesWhat}${asked.data ? ` ${t.asOf(saidMoment(asked.data.asOf, language))}` : ''}`}
      asked={asked}
      nothing={t.noPromises}
      controls={
        <Radio.Group
          aria-label={t.by}
          optionType="button"
          value={by}
          onChange={({ target }) => set({ by: target.value === 'month' ? undefined : String(target.value) })}
          options={offered.map((value) => ({ value, label: titles[value] }))}
        />
      }
      head={[heads[by], t.kept, t.late, t.running, t.rate]}
      rows={rows.map((row) => [called(row.key), row.kept, row.late, row.running, saidRate(rateOf(row))])}
      total={[t.total, total.kept, total.late, total.running, saidRate(rateOf(total))]}
      chart={{
        categories: rows.map(({ key }) => called(key)),
        lying: by !== 'month',
        series: [
          { name: t.kept, tone: 'green', values: rows.map(({ kept }) => kept) },
          { name: t.late, tone: 'red', values: rows.map(({ late }) => late) },
          { name: t.running, tone: 'grey', values: rows.map(({ running }) => running) },
        ],
      }}
    />
  );
};

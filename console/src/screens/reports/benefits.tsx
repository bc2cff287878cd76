import { Select } from 'antd';
import { Link } from '@tanstack/react-router';
import { useFilters } from '../../parts/filters.ts';
import { usePartners } from '../../parts/partner-names.ts';
import { useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { Part } from './part.tsx';
import type { Period } from './period.ts';
import { useFulfilment, useLatePayments } from './queries.ts';
import { reportsWords } from './words.ts';

const yuan = (fen: number): number => fen / 100;
const tenThousands = (value: number): string => value.toLocaleString('zh-CN');

/** Benefits by the month in which they were matched: how much, what was paid, what is late, and how fast it went. */
export const BenefitsPaid = ({ period }: { period: Period }) => {
  const t = useWords(reportsWords);
  const me = useMe();
  const { one, set } = useFilters();
  const partners = usePartners();
  const isOperator = me?.role === 'operator';
  const department = isOperator ? one('department') : undefined;
  const asked = useFulfilment(period, department, true);
  const months = asked.months.filter(({ matched }) => matched.count > 0);
  const sum = (of: (month: (typeof months)[number]) => number) =>
    months.reduce((all, month) => all + of(month), 0);
  const departments = [...new Set(partners.flatMap((partner) => partner.department ?? []))];
  return (
    <Part
      title={t.benefits}
      what={t.benefitsWhat}
      asked={asked}
      nothing={t.noBenefits}
      controls={
        isOperator && (
          <Select
            aria-label={t.everyDepartment}
            value={department ?? ''}
            onChange={(chosen) => set({ department: chosen || undefined })}
            style={{ width: '14rem' }}
            options={[
              { value: '', label: t.everyDepartment },
              ...departments.map((value) => ({ value, label: value })),
            ]}
          />
        )
      }
      head={[
        t.ofMonth,
        `${t.matched} ${t.count}`,
        `${t.matched} ${t.sum}`,
        `${t.paid} ${t.sum}`,
        `${t.overdue} ${t.sum}`,
        t.daysToPay,
      ]}
      rows={months.map(({ month, matched, paid, overdue, workingDaysToPay }) => [
        t.month(month),
        matched.count,
        yuan(matched.fen),
        yuan(paid.fen),
        yuan(overdue.fen),
        workingDaysToPay.median ?? '—',
      ])}
      total={[
        t.total,
        sum(({ matched }) => matched.count),
        yuan(sum(({ matched }) => matched.fen)),
        yuan(sum(({ paid }) => paid.fen)),
        yuan(sum(({ overdue }) => overdue.fen)),
        '',
      ]}
      chart={{
        categories: months.map(({ month }) => t.month(month)),
        stacked: false,
        say: tenThousands,
        series: [
          { name: t.matched, tone: 'grey', values: months.map(({ matched }) => yuan(matched.fen)) },
          { name: t.paid, tone: 'green', values: months.map(({ paid }) => yuan(paid.fen)) },
          { name: t.overdue, tone: 'red', values: months.map(({ overdue }) => yuan(overdue.fen)) },
        ],
      }}
    />
  );
};

/** Whose payments are late now. */
export const LatePayments = () => {
  const t = useWords(reportsWords);
  const asked = useLatePayments();
  const by = (asked.data?.counts?.by ?? []).toSorted((a, b) => b.red - a.red || b.yellow - a.yellow);
  const called = by.map(({ department, partnerName, partner }) => partnerName ?? department ?? partner ?? '');
  return (
    <Part
      title={t.payments}
      what={t.paymentsWhat}
      asked={asked}
      nothing={t.noPayments}
      head={[t.who, t.late, t.near]}
      rows={by.map(({ red, yellow }, at) => [called[at] ?? '', red, yellow])}
      total={[t.total, asked.data?.counts?.red ?? 0, asked.data?.counts?.yellow ?? 0]}
      chart={{
        categories: called,
        lying: true,
        series: [
          { name: t.late, tone: 'red', values: by.map(({ red }) => red) },
          { name: t.near, tone: 'yellow-light', values: by.map(({ yellow }) => yellow) },
        ],
      }}
      foot={
        <p className="no-print">
          <Link to="/overdue" search={{ kind: 'entitlement' } as never}>
            {t.toBoard}
          </Link>
        </p>
      }
    />
  );
};

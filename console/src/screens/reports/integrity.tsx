import { useStatusNames } from '../../parts/status-tag.tsx';
import { may, useMe } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { integrityStatuses } from '../../words/statuses.ts';
import type { Tone } from './chart.tsx';
import { Part } from './part.tsx';
import type { Period } from './period.ts';
import { useCases, type IntegrityCase } from './queries.ts';
import { reportsWords } from './words.ts';

const tones: Readonly<Record<string, Tone>> = {
  determined: 'red',
  candidate: 'yellow-light',
  disputed: 'yellow-light',
};

/** Promises of money that were broken, and what became of each case (Art. 17). */
export const Integrity = ({ period }: { period: Period }) => {
  const t = useWords(reportsWords);
  const statusName = useStatusNames();
  const isOpen = may(useMe(), 'integrity.list');
  const asked = useCases(period, isOpen);
  if (!isOpen) return null;
  const items = asked.data?.items ?? [];
  const statuses = Object.keys(integrityStatuses);
  // What this page does not know yet is counted all the same.
  for (const { status } of items) if (!statuses.includes(status)) statuses.push(status);
  const by = [...Map.groupBy(items, ({ department }) => department)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const count = (of: readonly IntegrityCase[], status: string) =>
    of.filter((one) => one.status === status).length;
  const sum = (of: readonly IntegrityCase[]) => of.reduce((all, { fen = 0 }) => all + fen, 0) / 100;
  return (
    <Part
      title={t.integrity}
      what={t.integrityWhat}
      asked={asked}
      nothing={t.noCases}
      head={[t.department, ...statuses.map((status) => statusName(integrityStatuses, status)), t.promised]}
      rows={by.map(([department, of]) => [
        department,
        ...statuses.map((status) => count(of, status)),
        sum(of),
      ])}
      total={[t.total, ...statuses.map((status) => count(items, status)), sum(items)]}
      chart={{
        categories: by.map(([department]) => department),
        lying: true,
        series: statuses
          .filter((status) => count(items, status) > 0)
          .map((status) => ({
            name: statusName(integrityStatuses, status),
            tone: tones[status] ?? 'grey',
            values: by.map(([, of]) => count(of, status)),
          })),
      }}
      foot={asked.data?.more === true && <p className="soft">{t.more}</p>}
    />
  );
};

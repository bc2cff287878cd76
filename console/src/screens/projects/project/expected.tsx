import { Button } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import type { Project } from '../queries.ts';
import { projectWords } from './words.ts';

const atMost = {
  'working-days': 'atMost',
  'natural-days': 'atMostNatural',
  months: 'atMostMonths',
} as const;

/** The stages to come: how long each may take, and what lets it begin. */
export const Expected = ({ one, again }: WholeProps<Project>) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  if (one.expected.length === 0) return null;
  const start = (stage: string) =>
    run({
      act: () =>
        ok(
          client.POST('/v1/projects/{id}/stages/{stage}/start', { params: { path: { id: one.id, stage } } }),
        ),
      look: again,
      isWell: ({ stages }) => stages.some(({ id }) => id === stage),
      say: () => t.started,
    });
  return (
    <section className="part">
      <h2>{t.notBegun}</h2>
      <ul className="plain">
        {one.expected.map(({ id, title, begins, budget, unit, allowed }) => (
          <li key={id} className="bar">
            <strong>{inLanguage(title, language)}</strong>
            <span className="soft">
              {t[atMost[unit]](budget)} · {begins === 'at-once' ? t.beginsItself : t.beginsOnReport}
            </span>
            {allowed.includes('start') && (
              <Button className="no-print" loading={busy} onClick={() => void start(id)}>
                {t.start}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { useClient } from '../session/context.tsx';
import { inLanguage, useLanguage, useNames, useWords } from '../words/language.tsx';
import { machineNames } from '../words/names.ts';
import { executionStatuses } from '../words/statuses.ts';
import type { Cause } from './failed-executions.ts';
import { StatusTag, useStatusNames } from './status-tag.tsx';
import type { Whole } from './whole-filter.tsx';

const words = {
  causes: ['按原因归类', 'By cause'],
  times: (count: string) => [`${count} 次`, `${count} times`],
  example: ['看其中一次', 'See one of them'],
  redriveAll: ['全部从失败处继续', 'Redrive all of these'],
  redrive: ['从失败处继续', 'Redrive'],
  title: ['全部从失败处继续', 'Go on with all of these'],
  filter: (machine: string, status: string, error: string) => [
    `“${machine}”中状态为“${status}”、错误为 ${error} 的全部流程，从失败处继续；已办成的不会重办。请先排除原因。`,
    `All executions of “${machine}” that are “${status}” with the error ${error} go on from where they failed; what was done is not done again. Remove the cause first.`,
  ],
} as const satisfies Parameters<typeof useWords>[0];

interface CausesProps {
  readonly causes: readonly Cause[];
  /** There are more than were read. */
  readonly more: boolean;
  /** The dialogue is the page's: it stays when its causes are gone. */
  readonly ask: (whole: Whole) => void;
}

/** Why executions failed, each cause once, and all that share machine and error redriven at once. */
export const Causes = ({ causes, more, ask }: CausesProps) => {
  const t = useWords(words);
  const name = useNames();
  const statusName = useStatusNames();
  const { language } = useLanguage();
  const client = useClient();
  const redrive = (machine: string, status: Cause['status'], error: string) =>
    ask({
      title: t.title,
      filter: t.filter(name(machineNames, machine), statusName(executionStatuses, status), error),
      doIt: t.redrive,
      replay: (step, header) =>
        client.POST('/v1/executions/redrive', {
          params: { header },
          body: { machine, status, error, limit: 50, ...step },
        }),
    });
  return (
    <ul className="causes" aria-label={t.causes}>
      {causes.map(({ machine, status, error, cause, meaning, count, example }) => (
        <li key={`${machine} ${status} ${error ?? ''} ${cause ?? ''}`} className="sheet cause">
          <strong className="number cause-count">{t.times(`${count}${more ? '+' : ''}`)}</strong>
          <div className="cause-what">
            <strong>
              {name(machineNames, machine)} · {inLanguage(meaning, language)}
            </strong>{' '}
            <StatusTag statuses={executionStatuses} status={status} />
            <div className="soft cause-said">{[error, cause].filter((one) => one).join('：')}</div>
          </div>
          <Link to="/executions/$id" params={{ id: example } as never}>
            {t.example}
          </Link>
          {error !== undefined && (
            <Button onClick={() => redrive(machine, status, error)}>{t.redriveAll}</Button>
          )}
        </li>
      ))}
    </ul>
  );
};

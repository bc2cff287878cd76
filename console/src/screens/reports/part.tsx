import type { ReactNode } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useActing } from '../../parts/acting.tsx';
import { dayOf } from '../../parts/days.ts';
import { save } from '../../parts/save.ts';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { useWords } from '../../words/language.tsx';
import { Chart, type Series } from './chart.tsx';
import { csvOf } from './csv.ts';
import { reportsWords } from './words.ts';

interface PartProps {
  readonly title: string;
  readonly what: string;
  readonly asked: {
    readonly error: Error | null;
    readonly isPending: boolean;
    readonly refetch: () => unknown;
  };
  readonly nothing: string;
  readonly controls?: ReactNode;
  /** What stands below: how much was counted, where to see each. */
  readonly foot?: ReactNode;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** As it is said of all of them. */
  readonly total?: readonly (string | number)[];
  readonly chart: {
    readonly categories: readonly string[];
    readonly series: readonly Series[];
    readonly lying?: boolean;
    readonly stacked?: boolean;
    readonly say?: (value: number) => string;
  };
}

const said = (value: string | number): string =>
  typeof value === 'number' ? value.toLocaleString('zh-CN', { maximumFractionDigits: 2 }) : value;

const Figures = ({ title, head, rows, total }: Pick<PartProps, 'title' | 'head' | 'rows' | 'total'>) => (
  <div className="figures" tabIndex={0} role="group" aria-label={title}>
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name = '', ...values]) => (
          <tr key={name}>
            <td role="rowheader">{name}</td>
            {values.map((value, at) => (
              <td key={head[at + 1]} className="number">
                {said(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            {total.map((value, at) =>
              at === 0 ? (
                <td key={head[at]} role="rowheader">
                  {value}
                </td>
              ) : (
                <td key={head[at]} className="number">
                  {said(value)}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  </div>
);

const Download = ({ title, head, rows, total }: Pick<PartProps, 'title' | 'head' | 'rows' | 'total'>) => {
  const t = useWords(reportsWords);
  const { run } = useActing();
  const name = `${title} ${dayOf(new Date().toISOString())}.csv`;
  const download = () =>
    run({
      act: async () => save(csvOf([head, ...rows, ...(total ? [total] : [])]), name),
      look: async () => name,
      say: t.saved,
    });
  return (
    <Button
      icon={<DownloadOutlined />}
      className="no-print"
      aria-label={t.csvOf(title)}
      disabled={rows.length === 0}
      onClick={() => void download()}
    >
      {t.csv}
    </Button>
  );
};

/** One report: a chart, the same figures as a table beside it, and as a sheet to take along. */
export const Part = ({ title, what, asked, nothing, controls, foot, chart, ...table }: PartProps) => (
  <section className="part report" aria-labelledby={`report-${title}`}>
    <div className="page-head">
      <h2 id={`report-${title}`}>{title}</h2>
      <div className="bar">
        {controls}
        <Download title={title} {...table} />
      </div>
    </div>
    <p className="soft">{what}</p>
    {asked.error !== null && <Failed error={asked.error} again={() => void asked.refetch()} />}
    {asked.isPending ? (
      <Loading />
    ) : table.rows.length === 0 ? (
      asked.error === null && <Nothing said={nothing} />
    ) : (
      <div className="sheet report-parts">
        <Chart title={title} {...chart} />
        <Figures title={title} {...table} />
      </div>
    )}
    {foot}
  </section>
);

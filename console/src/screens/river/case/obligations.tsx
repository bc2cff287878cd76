import { Button, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { dayOf, saidDay } from '../../../parts/days.ts';
import { StatusTag, useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { obligationStatuses } from '../../../words/statuses.ts';
import type { RiverCase } from '../queries.ts';
import { riverCaseWords } from './words.ts';

type Obligation = RiverCase['obligations'][number];

const One = ({ one, obligation, again }: WholeProps<RiverCase> & { obligation: Obligation }) => {
  const t = useWords(riverCaseWords);
  const { language } = useLanguage();
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const { number, text, dueOn, status, overdueSince, allowed } = obligation;
  const path = { id: one.id, number };
  const act = (send: () => Promise<unknown>): void =>
    void run({
      act: send,
      look: again,
      say: ({ obligations }) =>
        t.obligationNow(
          statusName(obligationStatuses, obligations.find((its) => its.number === number)?.status ?? ''),
        ),
    });
  const confirm = (fulfilled: boolean) =>
    act(() =>
      ok(
        client.POST('/v1/river-approvals/{id}/obligations/{number}/confirmation', {
          params: { path },
          body: { fulfilled },
        }),
      ),
    );
  return (
    <li className={allowed.length > 0 ? 'card card-mine' : 'card'}>
      <div className="card-head">
        <h3>{text}</h3>
        <StatusTag statuses={obligationStatuses} status={status} />
      </div>
      {dueOn !== undefined && <div>{t.by(saidDay(dueOn, language))}</div>}
      {overdueSince !== undefined && status !== 'fulfilled' && (
        <div className="light-word-red">{t.overdue(saidDay(dayOf(overdueSince), language))}</div>
      )}
      <Space className="no-print">
        {allowed.includes('report') && (
          <Button
            type="primary"
            loading={busy}
            onClick={() =>
              act(() =>
                ok(client.POST('/v1/river-approvals/{id}/obligations/{number}/report', { params: { path } })),
              )
            }
          >
            {t.report}
          </Button>
        )}
        {allowed.includes('confirmation') && (
          <>
            <Button type="primary" loading={busy} onClick={() => confirm(true)}>
              {t.confirm}
            </Button>
            {status === 'reported' && (
              <Button loading={busy} title={t.denyWhat} onClick={() => confirm(false)}>
                {t.deny}
              </Button>
            )}
          </>
        )}
      </Space>
    </li>
  );
};

/** What the decision asks to be done, by which day, and how far it is. */
export const Obligations = (props: WholeProps<RiverCase>) => {
  const t = useWords(riverCaseWords);
  const { obligations } = props.one;
  if (obligations.length === 0) return null;
  return (
    <section className="part">
      <h2>{t.obligations}</h2>
      <ul className="cards">
        {obligations.map((obligation) => (
          <One key={obligation.number} {...props} obligation={obligation} />
        ))}
      </ul>
    </section>
  );
};

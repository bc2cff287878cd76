import { Button, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Day, Money } from '../../parts/day.tsx';
import { useLive } from '../../parts/live.tsx';
import { useReason } from '../../parts/reason.tsx';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { may, useClient, useMe } from '../../session/context.tsx';
import { useLanguage, useWords, type Said } from '../../words/language.tsx';
import { integrityStatuses } from '../../words/statuses.ts';
import { useIntegrityCases, type IntegrityCase } from './queries.ts';
import { caseActs, departmentWords } from './words.ts';

type Act = keyof typeof caseActs;

/** What is open in which state; who may do it the API says itself. */
const openIn: Readonly<Record<IntegrityCase['status'], readonly Act[]>> = {
  candidate: ['determine', 'dismiss', 'dispute'],
  disputed: ['determine', 'dismiss'],
  determined: ['dispute', 'withdraw'],
  dismissed: [],
  withdrawn: [],
};

const useSend = () => {
  const client = useClient();
  return (act: Act, id: string, grounds: string): Promise<unknown> => {
    const said = { params: { path: { id } }, body: { grounds } };
    switch (act) {
      case 'dispute':
        return ok(client.POST('/v1/integrity-cases/{id}/dispute', said));
      case 'determine':
        return ok(client.POST('/v1/integrity-cases/{id}/determination', said));
      case 'dismiss':
        return ok(client.POST('/v1/integrity-cases/{id}/dismissal', said));
      case 'withdraw':
        return ok(client.POST('/v1/integrity-cases/{id}/withdrawal', said));
    }
  };
};

const Acts = ({ one }: { one: IntegrityCase }) => {
  const t = useWords(departmentWords);
  const { language } = useLanguage();
  const me = useMe();
  const client = useClient();
  const send = useSend();
  const { run } = useActing();
  const reason = useReason();
  const said = ([zh, en]: Said) => (language === 'zh' ? zh : en);
  const open = openIn[one.status].filter((act) => may(me, `integrity.${act}`));
  return (
    <Space wrap className="no-print">
      {open.map((act) => (
        <Button
          key={act}
          onClick={() =>
            reason.ask({
              title: said(caseActs[act].said),
              consequence: said(caseActs[act].consequence),
              doIt: said(caseActs[act].said),
              run: (grounds) =>
                run({
                  act: () => send(act, one.id, grounds),
                  look: () =>
                    ok(client.GET('/v1/integrity-cases/{id}', { params: { path: { id: one.id } } })),
                  say: ({ status }) => t.became(said(integrityStatuses[status]?.said ?? [status, status])),
                }),
            })
          }
        >
          {said(caseActs[act].said)}
        </Button>
      ))}
      {reason.dialog}
    </Space>
  );
};

const Decided = ({ said, act }: { said: Said; act: Schema<'IntegrityAct'> | undefined }) => {
  const { language } = useLanguage();
  if (act === undefined) return null;
  return (
    <li>
      <Day of={act.at} /> <strong>{said[language === 'zh' ? 0 : 1]}</strong> {act.grounds}
    </li>
  );
};

const Case = ({ one }: { one: IntegrityCase }) => {
  const t = useWords(departmentWords);
  return (
    <li className="sheet case">
      <div className="bar">
        <h3>{one.policy?.name ?? one.what}</h3>
        <StatusTag statuses={integrityStatuses} status={one.status} />
        {one.fen !== undefined && <Money fen={one.fen} />}
      </div>
      <p className="soft">
        {one.department} · {t.since} <Day of={one.overdueSince} /> · {t.opened} <Day of={one.openedAt} />
      </p>
      <ul className="case-acts">
        <Decided said={caseActs.dispute.said} act={one.dispute} />
        <Decided said={caseActs.determine.said} act={one.determination} />
        <Decided said={caseActs.dismiss.said} act={one.dismissal} />
        <Decided said={caseActs.withdraw.said} act={one.withdrawal} />
      </ul>
      <Acts one={one} />
    </li>
  );
};

/** Promises that were broken, and what became of each (Art. 17). */
export const IntegrityCases = () => {
  const t = useWords(departmentWords);
  const live = useLive(30_000);
  const list = useIntegrityCases(live.refetchInterval);
  if (list.error !== null) return <Failed error={list.error} again={list.refresh} />;
  if (list.isPending) return <Loading />;
  if (list.rows.length === 0) return <Nothing said={t.nothingCases} />;
  return (
    <ul className="cases">
      {list.rows.map((one) => (
        <Case key={one.id} one={one} />
      ))}
      {list.more && (
        <Button loading={list.more.loading} onClick={list.more.load}>
          …
        </Button>
      )}
    </ul>
  );
};

import { Button, Drawer } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Day, Money } from '../../parts/day.tsx';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { RunningLimits } from '../../parts/running-limits.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { StatusTag, useStatusNames } from '../../parts/status-tag.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { entitlementStatuses } from '../../words/statuses.ts';
import { useEntitlement, type Entitlement, type WholeProps } from './queries.ts';
import { EvaluationForm } from './evaluation-form.tsx';
import { ObjectionDecisions } from './objection-decisions.tsx';
import { Recovery } from './recovery.tsx';
import { StatementForm } from './statement-form.tsx';
import { departmentWords } from './words.ts';

const Statement = ({ one: { statement } }: Pick<WholeProps, 'one'>) => {
  const t = useWords(departmentWords);
  if (statement === undefined) return null;
  const { reason, person, contact, plan, broken } = statement;
  return (
    <section className="part">
      <h2>{t.current}</h2>
      <Facts
        of={[
          [t.reason, reason],
          ...plan.map(({ on, fen }, index): Fact => [
            `${t.plan} ${index + 1}`,
            <span key={on}>
              <Day of={on} /> <Money fen={fen} />{' '}
              {broken.includes(on) && <strong className="light-word-red">{t.broken}</strong>}
            </span>,
          ]),
          [t.person, `${person} ${contact}`],
        ]}
      />
    </section>
  );
};

const OrderAgain = ({ one: { id, allowed }, again }: WholeProps) => {
  const t = useWords(departmentWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  if (!allowed.includes('payment-orders')) return null;
  const order = () =>
    run({
      act: () => ok(client.POST('/v1/entitlements/{id}/payment-orders', { params: { path: { id } } })),
      look: again,
      say: ({ status }) => t.ordered(statusName(entitlementStatuses, status)),
    });
  return (
    <Button type="primary" loading={busy} onClick={() => void order()}>
      {t.again}
    </Button>
  );
};

const Whole = ({ one, again }: WholeProps) => {
  const t = useWords(departmentWords);
  return (
    <>
      <div className="bar">
        <StatusTag statuses={entitlementStatuses} status={one.status} />
        <RunningLimits of={one.limits} />
      </div>
      <OrderAgain one={one} again={again} />
      {one.allowed.includes('overdue-statement') && (
        // What was said last is where the next begins.
        <StatementForm key={one.statement?.givenAt ?? ''} one={one} again={again} />
      )}
      <Statement one={one} />
      <ObjectionDecisions one={one} again={again} />
      <EvaluationForm one={one} again={again} />
      <Recovery one={one} again={again} />
      <section className="part">
        <Facts
          of={[
            [t.left, <Money fen={one.fen - one.paid} key="left" />],
            [t.granted, <Money fen={one.fen} key="fen" />],
            [t.paid, one.paid > 0 ? <Money fen={one.paid} key="paid" /> : undefined],
            [t.beneficiary, one.uscc ?? one.county ?? one.citizen],
            [t.owed, one.department],
            [t.payer, one.terms.payer],
            [t.document, one.terms.documentNumber],
            [t.notices, one.notices.length > 0 ? String(one.notices.length) : undefined],
            [t.number, one.id],
          ]}
        />
      </section>
    </>
  );
};

/** One late payment beside the list: how late, what its department says, and the form to say it. */
export const EntitlementDrawer = ({ id, close }: { id: string; close: () => void }) => {
  const { data, error, isPending, refetch } = useEntitlement(id);
  const again = async (): Promise<Entitlement> => {
    const { data: seen } = await refetch({ throwOnError: true });
    if (seen === undefined) throw new Error('The payment could not be read');
    return seen;
  };
  return (
    <Drawer open size={640} mask={false} onClose={close} title={data?.policy.name ?? ''}>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {isPending && <Loading />}
      {data && <Whole one={data} again={again} />}
    </Drawer>
  );
};

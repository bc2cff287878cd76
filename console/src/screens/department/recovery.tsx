import { useState } from 'react';
import { Button, Form, Input, InputNumber, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Day, Money } from '../../parts/day.tsx';
import { Facts, type Fact } from '../../parts/facts.tsx';
import { useReason } from '../../parts/reason.tsx';
import { SheetForm } from '../../parts/sheet-form.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { actWords } from './act-words.ts';
import type { WholeProps } from './queries.ts';
import { RecoveryFields, recoveryOf, type RecoveryFilled } from './recovery-fields.tsx';

const Begin = ({ one, again }: WholeProps) => {
  const t = useWords(actWords);
  const client = useClient();
  const { busy, run } = useActing();
  const send = (filled: RecoveryFilled) =>
    run({
      act: () =>
        ok(
          client.PUT('/v1/entitlements/{id}/recovery', {
            params: { path: { id: one.id } },
            body: recoveryOf(filled),
          }),
        ),
      look: again,
      say: () => t.recovering,
    });
  return (
    <SheetForm<RecoveryFilled>
      title={t.recover}
      lead={t.recoverLead}
      doIt={t.recover}
      danger
      busy={busy}
      send={send}
    >
      <RecoveryFields />
    </SheetForm>
  );
};

interface Repaid {
  readonly yuan: number;
  readonly on: string;
  readonly reference: string;
}

const Repayment = ({ one, again }: WholeProps) => {
  const t = useWords(actWords);
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Repaid>();
  const send = async ({ yuan, on, reference }: Repaid) => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/entitlements/{id}/repayments', {
            params: { path: { id: one.id } },
            body: { fen: Math.round(yuan * 100), on, reference },
          }),
        ),
      look: again,
      say: () => t.repaid,
    });
    if (done) form.resetFields();
  };
  const needed = [{ required: true, message: t.needed }];
  return (
    <SheetForm<Repaid> form={form} title={t.repayment} doIt={t.record} busy={busy} send={send}>
      <Form.Item name="yuan" label={t.sum} rules={needed}>
        <InputNumber<number> min={0.01} precision={2} suffix="元" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="on" label={t.arrivedOn} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="reference" label={t.reference} rules={needed}>
        <Input maxLength={100} />
      </Form.Item>
    </SheetForm>
  );
};

/** 追回: begun by the department, paid back by days, ended whole or for a reason. */
export const Recovery = ({ one, again }: WholeProps) => {
  const t = useWords(actWords);
  const client = useClient();
  const { run } = useActing();
  const reason = useReason();
  const [begins, setBegins] = useState(false);
  const { recovery, allowed } = one;
  const end = () =>
    reason.ask({
      title: t.end,
      consequence: t.endLead,
      doIt: t.end,
      run: (said) =>
        run({
          act: () =>
            ok(
              client.POST('/v1/entitlements/{id}/recovery-end', {
                params: { path: { id: one.id } },
                body: { reason: said },
              }),
            ),
          look: again,
          say: () => t.ended,
        }),
    });
  return (
    <>
      {recovery && (
        <section className="part">
          <h2>{t.recovery}</h2>
          <Facts
            of={[
              [t.sum, <Money fen={recovery.fen} key="fen" />],
              [t.why, recovery.reason],
              [t.basis, recovery.basis],
              [t.payInto, recovery.payInto],
              ...recovery.plan.map(({ on, fen }): Fact => [
                t.by,
                <span key={on}>
                  <Day of={on} /> <Money fen={fen} />
                </span>,
              ]),
              ...recovery.repayments.map(({ on, fen, reference }): Fact => [
                t.repaid,
                <span key={reference}>
                  <Day of={on} /> <Money fen={fen} /> {reference}
                </span>,
              ]),
            ]}
          />
        </section>
      )}
      {allowed.includes('repayments') && <Repayment one={one} again={again} />}
      <Space wrap className="no-print">
        {allowed.includes('recovery') && (
          <Button onClick={() => setBegins(!begins)}>{recovery ? t.changeRecovery : t.recover}</Button>
        )}
        {allowed.includes('recovery-end') && <Button onClick={end}>{t.end}</Button>}
      </Space>
      {begins && allowed.includes('recovery') && <Begin one={one} again={again} />}
      {reason.dialog}
    </>
  );
};

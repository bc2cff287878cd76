import { useState } from 'react';
import { Button, Form, Input, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import type { Entitlement } from '../queries.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useBecame } from './acts.tsx';
import { benefitWords } from './words.ts';

type Account = Schema<'AccountInput'>;

const fields = [
  ['bank', 'bank'],
  ['holder', 'holder'],
  ['number', 'numberOf'],
] as const;

/** One click, after the account was seen; or another account, written out. */
export const Confirmation = ({ one, again }: WholeProps<Entitlement>) => {
  const t = useWords(benefitWords);
  const client = useClient();
  const became = useBecame();
  const { busy, run } = useActing();
  const { id, payTo, allowed } = one;
  const [isOther, setOther] = useState(false);
  if (!allowed.includes('confirmation')) return null;
  const confirm = (body: { accountVersion: number } | { account: Account }): void =>
    void run({
      act: () => ok(client.POST('/v1/entitlements/{id}/confirmation', { params: { path: { id } }, body })),
      look: again,
      say: became,
    });
  return (
    <section className="part no-print">
      <h2>{t.confirmTitle}</h2>
      <div className="card card-mine">
        {payTo !== undefined && !isOther ? (
          <>
            <p>{t.confirmLead}</p>
            <Facts
              of={[
                [t.bank, payTo.bank],
                [t.holder, payTo.holder],
                [t.numberOf, payTo.number],
              ]}
            />
            <Space wrap>
              <Button
                type="primary"
                loading={busy}
                onClick={() => confirm({ accountVersion: payTo.version })}
              >
                {t.confirm}
              </Button>
              <Button onClick={() => setOther(true)}>{t.other}</Button>
            </Space>
          </>
        ) : (
          <Form layout="vertical" onFinish={(account: Account) => confirm({ account })}>
            {payTo === undefined && <p>{t.noAccount}</p>}
            {fields.map(([name, label]) => (
              <Form.Item
                key={name}
                name={name}
                label={t[label]}
                rules={[{ required: true, whitespace: true, message: t.needed }]}
              >
                <Input autoComplete="off" />
              </Form.Item>
            ))}
            <Space wrap>
              <Button type="primary" htmlType="submit" loading={busy}>
                {t.confirm}
              </Button>
              {payTo !== undefined && <Button onClick={() => setOther(false)}>{t.useRecord}</Button>}
            </Space>
          </Form>
        )}
      </div>
    </section>
  );
};

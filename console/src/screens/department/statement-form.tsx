import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { saidMoney } from '../../parts/days.ts';
import { useClient } from '../../session/context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import type { WholeProps } from './queries.ts';
import { departmentWords } from './words.ts';
import './department.css';

interface Filled {
  readonly reason: string;
  readonly person: string;
  readonly contact: string;
  /** What is typed in yuan; a row just added has neither. */
  readonly plan: readonly { readonly on?: string; readonly yuan?: number }[];
}

/** At most so many instalments (the API's own bound). */
const most = 24;

const fenOf = (yuan: number | undefined): number => Math.round((yuan ?? 0) * 100);
const sumOf = (plan: Filled['plan'] | undefined): number =>
  (plan ?? []).reduce((sum, row) => sum + fenOf(row?.yuan), 0);

/** Whether the instalments add up, said while one types. */
const Total = ({ sum, left }: { sum: number; left: number }) => {
  const t = useWords(departmentWords);
  const { language } = useLanguage();
  const said = (fen: number) => saidMoney(fen, language);
  return (
    <p role="status" className="number">
      {t.total(said(sum), said(left))}{' '}
      <strong className={sum === left ? '' : 'light-word-red'}>
        {sum === left ? t.adds : sum < left ? t.short(said(left - sum)) : t.much(said(sum - left))}
      </strong>
    </p>
  );
};

const Plan = () => {
  const t = useWords(departmentWords);
  const needed = [{ required: true, message: t.needed }];
  return (
    <Form.List name="plan">
      {(rows, { add, remove }) => (
        <fieldset className="plan">
          <legend>{t.plan}</legend>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="plan-row">
              <Form.Item name={[name, 'on']} rules={needed}>
                <Input type="date" aria-label={t.on(index + 1)} />
              </Form.Item>
              <Form.Item name={[name, 'yuan']} rules={needed}>
                <InputNumber<number>
                  aria-label={t.sum(index + 1)}
                  min={0.01}
                  precision={2}
                  suffix="元"
                  style={{ width: '100%' }}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.less(index + 1)}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={rows.length >= most} onClick={() => add({})}>
            {t.more}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
};

/** Why payment is late, which sum comes when, who answers for it (Art. 16). */
export const StatementForm = ({ one, again }: WholeProps) => {
  const t = useWords(departmentWords);
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Filled>();
  const left = one.fen - one.paid;
  const sum = sumOf(Form.useWatch('plan', form));
  const { statement } = one;
  const send = ({ reason, person, contact, plan }: Filled) =>
    run({
      act: () =>
        ok(
          client.PUT('/v1/entitlements/{id}/overdue-statement', {
            params: { path: { id: one.id } },
            body: {
              reason,
              person,
              contact,
              plan: plan.map(({ on = '', yuan }) => ({ on, fen: fenOf(yuan) })),
            },
          }),
        ),
      look: again,
      say: (seen) => t.sent(seen.statement?.person ?? ''),
    });
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  return (
    <Form<Filled>
      form={form}
      layout="vertical"
      className="sheet no-print"
      aria-label={t.state}
      initialValues={{
        plan: [{ yuan: left / 100 }],
        ...(statement && { reason: statement.reason, person: statement.person, contact: statement.contact }),
      }}
      onFinish={(filled) => void send(filled)}
    >
      <h3>{statement === undefined ? t.state : t.stateAgain}</h3>
      <p className="soft">{t.stateLead}</p>
      <Form.Item name="reason" label={t.reason} rules={needed}>
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
      <Plan />
      <Total sum={sum} left={left} />
      <div className="plan-row">
        <Form.Item name="person" label={t.person} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contact" label={t.contact} rules={needed}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item>
        <Button type="primary" htmlType="submit" loading={busy} disabled={sum !== left}>
          {t.send}
        </Button>
      </Form.Item>
    </Form>
  );
};

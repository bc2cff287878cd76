import { Button, Form, Input, Radio, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Moment } from '../../../parts/day.tsx';
import { saidDay } from '../../../parts/days.ts';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { riverStatuses } from '../../../words/statuses.ts';
import type { RiverCase } from '../queries.ts';
import { outcomeNames, riverCaseWords } from './words.ts';

type NewDecision = Schema<'NewRiverDecision'>;
type Outcome = NewDecision['outcome'];

interface Filled {
  readonly outcome: Outcome;
  readonly name: string;
  readonly post: string;
  readonly reasons: string;
  readonly conditions?: readonly { readonly text: string; readonly dueOn?: string }[];
  readonly overrides?: Readonly<Record<string, string>>;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const bodyOf = ({ outcome, name, post, reasons, conditions = [], overrides = {} }: Filled): NewDecision => ({
  outcome,
  decidedBy: { name: name.trim(), post: post.trim() },
  reasons: linesOf(reasons),
  conditions:
    outcome === 'refused' ? [] : conditions.map(({ text, dueOn }) => ({ text, ...(dueOn && { dueOn }) })),
  overrides:
    outcome === 'refused'
      ? []
      : Object.entries(overrides).map(([orderId, why]) => ({ orderId, reasons: why }) as never),
});

const Conditions = () => {
  const t = useWords(riverCaseWords);
  return (
    <Form.List name="conditions">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="condition">
              <Form.Item
                name={[name, 'text']}
                label={t.condition(name + 1)}
                rules={[{ required: true, whitespace: true, message: t.needed }]}
              >
                <Input maxLength={2_000} />
              </Form.Item>
              <Form.Item name={[name, 'dueOn']} label={t.conditionDay(name + 1)}>
                <Input type="date" />
              </Form.Item>
              <Button type="text" aria-label={t.dropCondition(name + 1)} onClick={() => remove(name)}>
                ×
              </Button>
            </div>
          ))}
          {fields.length < 40 && (
            <Form.Item>
              <Button onClick={() => add({})}>{t.addCondition}</Button>
            </Form.Item>
          )}
        </>
      )}
    </Form.List>
  );
};

/** A named person decides, with reasons; against an opinion only with reasons of its own. */
export const DecisionForm = ({ one, again }: WholeProps<RiverCase>) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Filled>();
  const outcome = Form.useWatch('outcome', form) as Outcome | undefined;
  const conditions = (Form.useWatch('conditions', form) ?? []) as readonly unknown[];
  const against = one.orders.filter(({ status }) => status === 'not-met');
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  const lacksConditions = outcome === 'approved-with-conditions' && conditions.length === 0;
  const send = (filled: Filled): Promise<boolean> =>
    run({
      act: () =>
        ok(
          client.POST('/v1/river-approvals/{id}/decision', {
            params: { path: { id: one.id } },
            body: bodyOf(filled),
          }),
        ),
      look: again,
      isWell: ({ decision }) => decision !== undefined,
      say: ({ status }) => t.decided(statusName(riverStatuses, status)),
    });
  return (
    <section className="part no-print">
      <h2>{t.decide}</h2>
      <Form
        form={form}
        layout="vertical"
        className="card card-mine"
        aria-label={t.decide}
        onFinish={(filled: Filled) => void send(filled)}
      >
        <p className="soft">{t.decideWhat}</p>
        <Form.Item name="outcome" label={t.outcome} rules={[{ required: true, message: t.needed }]}>
          <Radio.Group
            options={Object.keys(outcomeNames).map((value) => ({
              value,
              label: name(outcomeNames, value),
              disabled: one.prohibited !== undefined && value !== 'refused',
            }))}
          />
        </Form.Item>
        {outcome !== undefined &&
          outcome !== 'refused' &&
          against.map(({ id, department, partner }) => (
            <Form.Item
              key={id}
              name={['overrides', id]}
              label={t.override(department ?? partner)}
              rules={needed}
            >
              <Input.TextArea rows={2} maxLength={2_000} />
            </Form.Item>
          ))}
        <Form.Item name="reasons" label={t.reasons} rules={needed}>
          <Input.TextArea rows={3} maxLength={20_000} />
        </Form.Item>
        {outcome === 'approved-with-conditions' && <Conditions />}
        {lacksConditions && <p className="soft">{t.needConditions}</p>}
        <Space wrap align="start">
          <Form.Item name="name" label={t.deciderName} rules={needed}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="post" label={t.post} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
        </Space>
        <div>
          <Button
            type="primary"
            danger={outcome === 'refused'}
            htmlType="submit"
            loading={busy}
            disabled={lacksConditions}
          >
            {t.decide}
          </Button>
        </div>
      </Form>
    </section>
  );
};

/** What was decided, by whom and why. */
export const Decided = ({ one: { decision, meeting } }: { one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const { language } = useLanguage();
  return (
    <>
      {meeting && (
        <section className="part">
          <h2>{t.meeting}</h2>
          <p>
            <span className="soft">
              {t.meetingFact(saidDay(meeting.heldOn, language), meeting.experts)}：
            </span>
            {meeting.conclusion}
          </p>
        </section>
      )}
      {decision && (
        <section className="part">
          <h2>{t.decision}</h2>
          <div className="card">
            <div className="card-head">
              <strong>{name(outcomeNames, decision.outcome)}</strong>
              <span>
                {t.decidedBy(decision.decidedBy.name, decision.decidedBy.post)} <Moment of={decision.at} />
              </span>
            </div>
            <ul>
              {decision.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  );
};

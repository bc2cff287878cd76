import { Checkbox, Form, Input, Radio } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Money } from '../../parts/day.tsx';
import { SheetForm } from '../../parts/sheet-form.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import { actWords } from './act-words.ts';
import type { WholeProps } from './queries.ts';
import { RecoveryFields, recoveryOf, type RecoveryFilled } from './recovery-fields.tsx';

interface Filled extends RecoveryFilled {
  readonly passed: boolean;
  readonly reasons?: string;
}

/** Whether what an instalment is for was reached: it is paid, or lapses with what follows. */
export const EvaluationForm = ({ one, again }: WholeProps) => {
  const t = useWords(actWords);
  const client = useClient();
  const { busy, run } = useActing();
  const [form] = Form.useForm<Filled>();
  const passed = Form.useWatch('passed', form);
  const index = one.instalments.findIndex(
    ({ evaluation, evaluatedAt, lapsedAt }) =>
      evaluation !== undefined && evaluatedAt === undefined && lapsedAt === undefined,
  );
  const instalment = one.instalments[index];
  if (!one.allowed.includes('evaluations') || !instalment?.evaluation) return null;
  const { label, failed } = instalment.evaluation;
  const recovers = passed === false && failed === 'recovers';
  const send = (filled: Filled) =>
    run({
      act: () =>
        ok(
          client.POST('/v1/entitlements/{id}/evaluations', {
            params: { path: { id: one.id } },
            body: {
              instalment: index + 1,
              passed: filled.passed,
              reasons: filled.reasons ? [filled.reasons] : [],
              ...(recovers && { recovery: recoveryOf(filled) }),
            },
          }),
        ),
      look: again,
      say: () => t.evaluated,
    });
  return (
    <SheetForm<Filled> form={form} title={t.evaluate} doIt={t.record} busy={busy} send={send}>
      <p>
        {t.instalment(index + 1)} <Money fen={instalment.fen} />：{label}
      </p>
      <Form.Item name="passed" label={t.found} rules={[{ required: true, message: t.needed }]}>
        <Radio.Group
          options={[
            { value: true, label: t.passed },
            { value: false, label: failed === 'recovers' ? t.failedRecovers : t.failed },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="reasons"
        label={t.reasons}
        rules={passed === false ? [{ required: true, whitespace: true, message: t.needed }] : []}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      {recovers && <RecoveryFields />}
      <Form.Item
        name="sure"
        valuePropName="checked"
        rules={[{ validator: (_, on) => (on ? Promise.resolve() : Promise.reject(new Error(t.needed))) }]}
      >
        <Checkbox>{t.final}</Checkbox>
      </Form.Item>
    </SheetForm>
  );
};

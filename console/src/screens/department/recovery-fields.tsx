import { Form, Input, InputNumber } from 'antd';
import { useWords } from '../../words/language.tsx';
import { actWords } from './act-words.ts';

/** How what was paid wrongly is paid back, as it is typed: one day for all of it, or more by the API. */
export interface RecoveryFilled {
  readonly yuan?: number;
  readonly why?: string;
  readonly basis?: string;
  readonly payInto?: string;
  readonly by?: string;
}

const fenOf = (yuan: number | undefined): number => Math.round((yuan ?? 0) * 100);

export const recoveryOf = ({ yuan, why = '', basis = '', payInto = '', by = '' }: RecoveryFilled) => ({
  fen: fenOf(yuan),
  reason: why,
  basis,
  payInto,
  plan: [{ on: by, fen: fenOf(yuan) }],
});

/** 追回: how much, why, by which provision, where to, by which day. */
export const RecoveryFields = () => {
  const t = useWords(actWords);
  const needed = [{ required: true, message: t.needed }];
  return (
    <>
      <Form.Item name="yuan" label={t.sum} rules={needed}>
        <InputNumber<number> min={0.01} precision={2} suffix="元" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="why" label={t.why} rules={needed}>
        <Input.TextArea rows={2} maxLength={1_000} />
      </Form.Item>
      <Form.Item name="basis" label={t.basis} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="payInto" label={t.payInto} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="by" label={t.by} rules={needed}>
        <Input type="date" />
      </Form.Item>
    </>
  );
};

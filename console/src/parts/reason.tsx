import { useState } from 'react';
import { Form, Input, Modal } from 'antd';
import { useWords } from '../words/language.tsx';

const words = {
  reason: ['理由', 'Reason'],
  needed: ['请写明理由，会留存备查', 'Say why: it is kept on record'],
  cancel: ['取消', 'Cancel'],
} as const satisfies Parameters<typeof useWords>[0];

interface Asked {
  readonly title: string;
  /** What follows, in a sentence: whom it touches and what cannot be undone. */
  readonly consequence: string;
  readonly doIt: string;
  readonly run: (reason: string) => Promise<boolean>;
}

/**
 * For what cannot be undone or touches others: says what follows and asks for a reason.
 * `const reason = useReason(); reason.ask({ … }); … {reason.dialog}`
 */
export const useReason = () => {
  const t = useWords(words);
  const [asked, setAsked] = useState<Asked>();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<{ reason: string }>();
  const close = () => {
    form.resetFields();
    setAsked(undefined);
  };
  const submit = async ({ reason }: { reason: string }) => {
    setBusy(true);
    const done = await asked?.run(reason.trim());
    setBusy(false);
    if (done === true) close();
  };
  const dialog = (
    <Modal
      open={asked !== undefined}
      title={asked?.title}
      okText={asked?.doIt}
      cancelText={t.cancel}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => form.submit()}
      onCancel={close}
      destroyOnHidden
    >
      <p>{asked?.consequence}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="reason"
          label={t.reason}
          rules={[{ required: true, whitespace: true, message: t.needed }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
    </Modal>
  );
  return { ask: setAsked, dialog };
};

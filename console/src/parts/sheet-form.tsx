import type { ReactNode } from 'react';
import { Button, Form, type FormProps } from 'antd';

interface SheetFormProps<Filled> extends Pick<FormProps<Filled>, 'form' | 'initialValues'> {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly doIt: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly send: (filled: Filled) => Promise<unknown>;
  readonly children: ReactNode;
}

/** A form that does one thing, on a sheet of its own: what it does, its fields, and the button that does it. */
export const SheetForm = <Filled,>({
  title,
  lead,
  doIt,
  danger = false,
  busy,
  send,
  children,
  ...form
}: SheetFormProps<Filled>) => (
  <Form<Filled>
    {...form}
    layout="vertical"
    className="sheet no-print"
    aria-label={title}
    onFinish={(filled) => void send(filled)}
  >
    <h3>{title}</h3>
    {lead !== undefined && <p className="soft">{lead}</p>}
    {children}
    <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
      {doIt}
    </Button>
  </Form>
);

import { createContext, useContext, type ReactNode } from 'react';
import { Form, InputNumber, type FormItemProps } from 'antd';
import type { Fault } from './use-check.ts';

/** What is wrong with the policy as it stands: each field shows its own. */
export const Faults = createContext<readonly Fault[]>([]);

/** A fault at its place; of an expression with the characters that it is about. */
const Said = ({ fault: { said, start, end }, source }: { fault: Fault; source?: string | undefined }) => (
  <div className="fault">
    {said}
    {source !== undefined && start !== undefined && end !== undefined && (
      <div>
        <code>
          {source.slice(0, start)}
          <mark>{source.slice(start, Math.max(end, start + 1))}</mark>
          {source.slice(Math.max(end, start + 1))}
        </code>
      </div>
    )}
  </div>
);

interface FieldProps extends Omit<FormItemProps, 'children'> {
  /** Where it stands in the policy: `/conditions/1/expression`. */
  readonly pointer: string;
  /** Of an expression: what is typed, to show the place in it. */
  readonly source?: string | undefined;
  readonly children: ReactNode;
}

/** A field of the policy, with what the check says of it below. */
export const Field = ({ pointer, source, children, ...item }: FieldProps) => {
  const faults = useContext(Faults).filter(
    (fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`),
  );
  return (
    <Form.Item
      {...item}
      {...(faults.length > 0 && {
        validateStatus: 'error' as const,
        extra: faults.map((fault) => (
          <Said key={`${fault.said} ${fault.start}`} fault={fault} source={source} />
        )),
      })}
    >
      {children}
    </Form.Item>
  );
};

interface ScaledProps {
  readonly label: string;
  readonly by: number;
  readonly least?: number;
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly id?: string;
}

/** A number that is typed in yuan or per cent and kept in fen or basis points. */
export const Scaled = ({ label, by, least = 0.01, value, onChange, id }: ScaledProps) => (
  <InputNumber<number>
    {...(id !== undefined && { id })}
    aria-label={label}
    min={least}
    precision={2}
    value={value === null || value === undefined ? null : value / by}
    onChange={(typed) => onChange?.(typed === null ? null : Math.round(typed * by))}
    style={{ width: '100%' }}
  />
);

import type { ReactNode } from 'react';
import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient } from '../../session/context.tsx';
import { inLanguage, useLanguage, useNames, useWords, type Said } from '../../words/language.tsx';
import { Charges } from './charges.tsx';
import { Crossings } from './crossings.tsx';
import { checklistOf } from './matter.ts';
import type { Field, Move } from './moves.ts';
import { aspectNames, causeNames, fieldWords, positionNames } from './words.ts';

interface FieldProps {
  readonly field: Field;
  readonly move: Move;
  readonly order: Schema<'OwnOrder'>;
  readonly required: boolean;
}

const checkAnswers = {
  met: ['符合', 'Met'],
  'not-met': ['不符合', 'Not met'],
} as const satisfies Readonly<Record<string, Said>>;

const Choice = ({ names, ...rest }: { names: Readonly<Record<string, Said>>; id?: string }) => {
  const name = useNames();
  return (
    <Radio.Group
      {...rest}
      options={Object.keys(names).map((code) => ({ value: code, label: name(names, code) }))}
    />
  );
};

const Several = ({ names, ...rest }: { names: Readonly<Record<string, Said>>; id?: string }) => {
  const name = useNames();
  return (
    <Checkbox.Group
      {...rest}
      options={Object.keys(names).map((code) => ({ value: code, label: name(names, code) }))}
    />
  );
};

/** The grounds on which a clock may stand still: those of the legal data in force. */
const GroundChoice = (props: object) => {
  const client = useClient();
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['legal-data'],
    queryFn: () => ok(client.GET('/v1/legal-data')),
    staleTime: 600_000,
  });
  return (
    <Select
      {...props}
      options={(data?.document.grounds ?? []).map(({ code, title }) => ({
        value: code,
        label: inLanguage(title, language),
      }))}
    />
  );
};

/** Each technical condition with its answer; where it is not met, why. */
const Checks = ({ order, move }: Pick<FieldProps, 'order' | 'move'>) => {
  const { language } = useLanguage();
  const t = useWords(fieldWords);
  const name = useNames();
  const answers = move === 'not-met' ? ['met', 'not-met'] : ['met'];
  return checklistOf(order, language).map(({ id, text }) => (
    <div key={id}>
      <Form.Item
        name={['checks', id]}
        label={text}
        rules={[{ required: true, message: t.needed }]}
        {...(answers.length === 1 && { initialValue: 'met' })}
      >
        <Radio.Group options={answers.map((code) => ({ value: code, label: name(checkAnswers, code) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before: unknown, now: unknown) => before !== now}>
        {({ getFieldValue }): ReactNode =>
          getFieldValue(['checks', id]) === 'not-met' && (
            <Form.Item
              name={['checkGrounds', id]}
              label={t.grounds}
              rules={[{ required: true, whitespace: true, message: t.needed }]}
            >
              <Input.TextArea rows={2} maxLength={2_000} />
            </Form.Item>
          )
        }
      </Form.Item>
    </div>
  ));
};

const inputs: Readonly<Record<Exclude<Field, 'checks' | 'line' | 'charges'>, ReactNode>> = {
  note: <Input.TextArea rows={2} maxLength={2_000} />,
  reasons: <Input.TextArea rows={4} maxLength={5_000} />,
  papers: <Input.TextArea rows={2} maxLength={2_000} />,
  conditions: <Input.TextArea rows={3} maxLength={5_000} />,
  grounds: <Input.TextArea rows={3} maxLength={2_000} />,
  remarks: <Input.TextArea rows={2} maxLength={2_000} />,
  about: <Several names={aspectNames} />,
  words: <Input.TextArea rows={3} maxLength={1_000} />,
  reason: <Input.TextArea rows={2} maxLength={500} />,
  ground: <GroundChoice />,
  until: <Input type="date" />,
  paidOn: <Input type="date" />,
  reference: <Input maxLength={100} />,
  number: <Input maxLength={60} />,
  fen: <InputNumber<number> min={0.01} precision={2} style={{ width: '12rem' }} />,
  position: <Choice names={positionNames} />,
  cause: <Choice names={causeNames} />,
};

/** One field of what is said of an order. */
export const MoveField = ({ field, move, order, required }: FieldProps) => {
  const t = useWords(fieldWords);
  if (field === 'line') return <Crossings />;
  if (field === 'charges') return <Charges />;
  if (field === 'checks') return <Checks order={order} move={move} />;
  const fen = order.request['fen'];
  const initial = field === 'fen' && move === 'paid' && typeof fen === 'number' ? fen / 100 : undefined;
  return (
    <Form.Item
      name={field}
      label={t[field]}
      rules={[{ required, message: t.needed }]}
      {...(initial !== undefined && { initialValue: initial })}
    >
      {inputs[field]}
    </Form.Item>
  );
};

import { useState } from 'react';
import { Alert, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { factAt, saidFact, valueAt, withValue } from '../facts.ts';
import { trialWords } from './words.ts';

export type Tree = Readonly<Record<string, unknown>>;

interface FactsProps {
  /** What the rules read. */
  readonly paths: readonly string[];
  readonly facts: Tree;
  readonly change: (facts: Tree) => void;
}

const parsed = (text: string): Tree | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Tree) : undefined;
  } catch {
    return undefined;
  }
};

/** Facts as text: what comes out of a register is pasted as it is. */
const Pasted = ({ facts, change }: Omit<FactsProps, 'paths'>) => {
  const t = useWords(trialWords);
  const [text, setText] = useState(() => JSON.stringify(facts, undefined, 2));
  const isBad = parsed(text) === undefined;
  return (
    <>
      <Input.TextArea
        className="code"
        aria-label={t.pasted}
        aria-invalid={isBad}
        rows={14}
        maxLength={12_000}
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          const now = parsed(target.value);
          if (now) change(now);
        }}
      />
      {isBad && <Alert type="warning" showIcon title={t.badJson} />}
    </>
  );
};

const OneFact = ({ path, facts, change }: Omit<FactsProps, 'paths'> & { path: string }) => {
  const t = useWords(trialWords);
  const { language } = useLanguage();
  const at = language === 'zh' ? 0 : 1;
  const { kind, values } = factAt(path);
  const label = saidFact(path)[at];
  const value = valueAt(facts, path) ?? undefined;
  const set = (next: unknown) =>
    change(withValue(facts, path, next === '' || next === null ? undefined : next));
  const options = values
    ? Object.entries(values).map(([code, said]) => ({ value: code, label: said[at] }))
    : [
        { value: true as never, label: t.yes },
        { value: false as never, label: t.no },
      ];
  const field =
    values !== undefined || kind === 'bool' ? (
      <Select
        aria-label={label}
        allowClear
        placeholder={t.unknown}
        value={value as never}
        onChange={set}
        options={options}
      />
    ) : kind === 'int' ? (
      <InputNumber<number>
        aria-label={label}
        placeholder={t.unknown}
        precision={0}
        value={(value as number | undefined) ?? null}
        onChange={set}
        style={{ width: '100%' }}
      />
    ) : kind === 'fen' ? (
      <InputNumber<number>
        aria-label={label}
        placeholder={t.unknown}
        precision={2}
        suffix={t.yuan}
        value={value === undefined ? null : (value as number) / 100}
        onChange={(yuan) => set(yuan === null ? undefined : Math.round(yuan * 100))}
        style={{ width: '100%' }}
      />
    ) : kind === 'list' ? (
      <Input.TextArea
        aria-label={label}
        key={JSON.stringify(value)}
        className="code"
        placeholder='[{ "kind": "high-tech", "level": "national" }]'
        defaultValue={value === undefined ? '' : JSON.stringify(value)}
        onBlur={({ target }) => {
          const list = parsed(`{"list":${target.value || 'null'}}`)?.['list'];
          set(Array.isArray(list) ? list : undefined);
        }}
      />
    ) : (
      <Input
        aria-label={label}
        type={kind === 'date' ? 'date' : 'text'}
        placeholder={t.unknown}
        value={(value as string | undefined) ?? ''}
        onChange={({ target }) => set(target.value)}
      />
    );
  return (
    <Form.Item label={label} colon={false}>
      {field}
    </Form.Item>
  );
};

/** The facts of a record that is real or made up; what is left empty is unknown, which is neither yes nor no. */
export const TrialFacts = (props: FactsProps) => {
  const t = useWords(trialWords);
  const [how, setHow] = useState<'form' | 'pasted'>('form');
  return (
    <>
      <div className="bar">
        <strong>{t.facts}</strong>
        <Radio.Group
          aria-label={t.how}
          optionType="button"
          size="small"
          value={how}
          onChange={({ target }) => setHow(target.value as typeof how)}
          options={[
            { value: 'form', label: t.form },
            { value: 'pasted', label: t.pasted },
          ]}
        />
      </div>
      {how === 'pasted' ? (
        <Pasted {...props} />
      ) : (
        <div className="trial-facts ant-form-vertical">
          {props.paths.map((path) => (
            <OneFact key={path} path={path} {...props} />
          ))}
        </div>
      )}
    </>
  );
};

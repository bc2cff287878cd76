import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Radio, Select } from 'antd';
import { saidMoney } from '../../../parts/days.ts';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { amountNames, roundingNames } from '../names.ts';
import { Field, Scaled } from './field.tsx';
import type { Draft } from './terms.ts';
import { editorWords } from './words.ts';

const units = [1, 10, 100, 10_000, 1_000_000];

const Rows = () => {
  const t = useWords(editorWords);
  const form = Form.useFormInstance<Draft>();
  const rows = Form.useWatch(['amount', 'rows'], form) as { readonly when?: string }[] | undefined;
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  return (
    <Form.List name={['amount', 'rows']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }, index) => (
            <div key={key} className="editor-condition" role="group" aria-label={t.row(index + 1)}>
              <Field
                pointer={`/amount/rows/${index}/when`}
                source={rows?.[index]?.when ?? ''}
                name={[name, 'when']}
                label={`${index + 1}. ${t.when}`}
                rules={needed}
              >
                <Input.TextArea
                  className="code"
                  autoSize={{ minRows: 1, maxRows: 6 }}
                  maxLength={1_000}
                  spellCheck={false}
                />
              </Field>
              <Field
                pointer={`/amount/rows/${index}/label`}
                name={[name, 'label']}
                label={t.rowLabel}
                rules={needed}
              >
                <Input maxLength={80} />
              </Field>
              <Field
                pointer={`/amount/rows/${index}/fen`}
                name={[name, 'fen']}
                label={t.fixed}
                rules={[{ required: true, message: t.needed }]}
              >
                <Scaled label={`${t.row(index + 1)} ${t.fixed}`} by={100} />
              </Field>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.lessRow(index + 1)}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Form.Item>
            <Button icon={<PlusOutlined />} disabled={fields.length >= 40} onClick={() => add({})}>
              {t.moreRows}
            </Button>
          </Form.Item>
        </>
      )}
    </Form.List>
  );
};

const Formula = () => {
  const t = useWords(editorWords);
  const name = useNames();
  const { language } = useLanguage();
  const form = Form.useFormInstance<Draft>();
  const source = (Form.useWatch(['amount', 'expression'], form) as string | undefined) ?? '';
  const needed = [{ required: true, message: t.needed }];
  return (
    <div className="editor-grid">
      <Field
        className="editor-whole"
        pointer="/amount/expression"
        source={source}
        name={['amount', 'expression']}
        label={t.formula}
        rules={needed}
      >
        <Input.TextArea
          className="code"
          autoSize={{ minRows: 1, maxRows: 8 }}
          maxLength={1_000}
          spellCheck={false}
          placeholder="enterprise.newGraduates * 150000"
        />
      </Field>
      <Field pointer="/amount/per" name={['amount', 'per']} label={t.per} rules={needed}>
        <Input className="code" maxLength={1_000} spellCheck={false} placeholder="100" />
      </Field>
      <Field
        pointer="/amount/rounding/mode"
        name={['amount', 'rounding', 'mode']}
        label={t.rounding}
        rules={needed}
      >
        <Select
          options={Object.keys(roundingNames).map((value) => ({ value, label: name(roundingNames, value) }))}
        />
      </Field>
      <Field
        pointer="/amount/rounding/toFen"
        name={['amount', 'rounding', 'toFen']}
        label={t.toFen}
        rules={needed}
      >
        <Select options={units.map((value) => ({ value, label: saidMoney(value, language) }))} />
      </Field>
      <Field pointer="/amount/cap" name={['amount', 'cap']} label={t.cap} rules={needed}>
        <Scaled label={t.cap} by={100} />
      </Field>
    </div>
  );
};

/** How much: nothing, a fixed sum, by a table, or by a formula. */
export const Amount = () => {
  const t = useWords(editorWords);
  const name = useNames();
  const form = Form.useFormInstance<Draft>();
  const kind = Form.useWatch(['amount', 'kind'], form) as string | undefined;
  return (
    <fieldset>
      <legend>{t.amount}</legend>
      <Form.Item name={['amount', 'kind']} label={t.amountKind}>
        <Radio.Group
          optionType="button"
          options={Object.keys(amountNames).map((value) => ({ value, label: name(amountNames, value) }))}
        />
      </Form.Item>
      {kind === 'fixed' && (
        <div className="editor-grid">
          <Field
            pointer="/amount/fen"
            name={['amount', 'fen']}
            label={t.fixed}
            rules={[{ required: true, message: t.needed }]}
          >
            <Scaled label={t.fixed} by={100} />
          </Field>
        </div>
      )}
      {kind === 'table' && <Rows />}
      {kind === 'formula' && <Formula />}
    </fieldset>
  );
};

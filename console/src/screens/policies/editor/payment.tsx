import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { usePartners } from '../../../parts/partner-names.ts';
import { useWords } from '../../../words/language.tsx';
import { Field, Scaled } from './field.tsx';
import type { Draft } from './terms.ts';
import { editorWords } from './words.ts';

const whole = 10_000;

const Instalments = () => {
  const t = useWords(editorWords);
  const form = Form.useFormInstance<Draft>();
  const parts = Form.useWatch('instalments', form) ?? [];
  const sum = parts.reduce((all, one) => all + (one?.basisPoints ?? 0), 0);
  const needed = [{ required: true, message: t.needed }];
  return (
    <Form.List name="instalments">
      {(rows, { add, remove }) => (
        <Field className="editor-whole" pointer="/instalments" label={t.instalments}>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="bar">
              <Form.Item name={[name, 'basisPoints']} label={t.share(index + 1)} rules={needed}>
                <Scaled label={t.share(index + 1)} by={100} />
              </Form.Item>
              <Form.Item name={[name, 'afterWorkingDays']} label={t.after(index + 1)} rules={needed}>
                <InputNumber min={0} max={1_500} precision={0} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.lessPart(index + 1)}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          {sum !== whole && <div className="fault">{t.wholeOf(String(sum / 100))}</div>}
          <Button
            icon={<PlusOutlined />}
            disabled={rows.length >= 12}
            onClick={() => add({ basisPoints: Math.max(0, whole - sum), afterWorkingDays: 0 })}
          >
            {t.moreParts}
          </Button>
        </Field>
      )}
    </Form.List>
  );
};

/** Who pays out of which fund, by when, in which parts, and what it cannot be had beside. */
export const Payment = () => {
  const t = useWords(editorWords);
  const partners = usePartners();
  const payers = partners.filter(({ kind }) => kind === 'finance').map(({ name }) => ({ value: name }));
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  const days = [{ required: true, message: t.needed }];
  const number = <InputNumber min={1} max={250} precision={0} style={{ width: '100%' }} />;
  return (
    <fieldset>
      <legend>{t.payment}</legend>
      <div className="editor-grid">
        <Field className="editor-wide" pointer="/payer" name="payer" label={t.payer} rules={needed}>
          <AutoComplete maxLength={120} options={payers} showSearch={{ filterOption: true }} />
        </Field>
        <Field pointer="/fund/source" name={['fund', 'source']} label={t.source} rules={needed}>
          <Input maxLength={120} />
        </Field>
        <Field pointer="/fund/budget" name={['fund', 'budget']} label={t.budget}>
          <Scaled label={t.budget} by={100} />
        </Field>
        <Field pointer="/paymentLimit" name="paymentLimit" label={t.paymentLimit} rules={days}>
          {number}
        </Field>
        <Field pointer="/noticeInterval" name="noticeInterval" label={t.noticeInterval} rules={days}>
          {number}
        </Field>
        <Field
          className="editor-wide"
          pointer="/confirmation"
          name={['confirmation', 'limit']}
          label={t.confirmation}
        >
          {number}
        </Field>
        <Instalments />
        <Field className="editor-wide" pointer="/excludes" name="excludes" label={t.excludes}>
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，']} />
        </Field>
        <Form.Item name="review" valuePropName="checked" label=" " colon={false}>
          <Checkbox>{t.review}</Checkbox>
        </Form.Item>
      </div>
    </fieldset>
  );
};

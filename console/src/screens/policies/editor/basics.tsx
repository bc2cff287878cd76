import { AutoComplete, Checkbox, Form, Input, Select } from 'antd';
import { usePartners } from '../../../parts/partner-names.ts';
import { useMe } from '../../../session/context.tsx';
import { useNames, useWords } from '../../../words/language.tsx';
import { regionNames } from '../../../words/names.ts';
import { kindNames, modeNames } from '../names.ts';
import { policiesWords } from '../words.ts';
import { Field } from './field.tsx';
import { editorWords } from './words.ts';

/** What the policy is, of whom, and when it is in force. */
export const Basics = () => {
  const t = useWords(editorWords);
  const tp = useWords(policiesWords);
  const name = useNames();
  const me = useMe();
  const partners = usePartners();
  const departments = [...new Set(partners.flatMap(({ department }) => department ?? []))];
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  const chosen = [{ required: true, message: t.needed }];
  const options = (names: Parameters<typeof name>[0]) =>
    Object.keys(names).map((value) => ({ value, label: name(names, value) }));
  return (
    <fieldset>
      <legend>{t.basics}</legend>
      <div className="editor-grid">
        <Field className="editor-wide" pointer="/name" name="name" label={t.name} rules={needed}>
          <Input maxLength={200} />
        </Field>
        <Field
          className="editor-wide"
          pointer="/documentNumber"
          name="documentNumber"
          label={tp.number}
          rules={needed}
        >
          <Input maxLength={80} />
        </Field>
        <Field className="editor-whole" pointer="/summary" name="summary" label={t.summary}>
          <Input.TextArea rows={2} maxLength={1_000} />
        </Field>
        <Field pointer="/kind" name="kind" label={tp.kind} rules={chosen}>
          <Select options={options(kindNames)} />
        </Field>
        <Field pointer="/mode" name="mode" label={tp.mode} rules={chosen}>
          <Select options={options(modeNames)} />
        </Field>
        <Field pointer="/validFrom" name="validFrom" label={t.validFrom} rules={chosen}>
          <Input type="date" />
        </Field>
        <Field
          pointer="/validTo"
          name="validTo"
          label={t.validTo}
          getValueProps={(value: string | null) => ({ value: value ?? '' })}
          normalize={(value: string) => value || null}
        >
          <Input type="date" />
        </Field>
        <Field pointer="/department" name="department" label={tp.department} rules={needed}>
          <AutoComplete
            disabled={me?.role !== 'operator'}
            maxLength={60}
            options={departments.map((value) => ({ value }))}
            showSearch={{ filterOption: true }}
          />
        </Field>
        <Field
          pointer="/phone"
          name="phone"
          label={tp.phone}
          rules={[{ required: true, pattern: /^[0-9-]{3,20}$/, message: t.badPhone }]}
        >
          <Input maxLength={20} inputMode="tel" />
        </Field>
        <Field pointer="/regions" name="regions" label={tp.regions} rules={chosen}>
          <Select mode="multiple" options={options(regionNames)} />
        </Field>
        <Field
          pointer="/industries"
          name="industries"
          label={t.industries}
          tooltip={t.industriesHelp}
          rules={[
            {
              type: 'array',
              defaultField: { type: 'string', pattern: /^[A-T]\d{0,4}$/, message: t.industriesHelp },
            },
          ]}
        >
          <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ',', '，']} />
        </Field>
      </div>
      <Form.Item name="sample" valuePropName="checked">
        <Checkbox>{t.isSample}</Checkbox>
      </Form.Item>
    </fieldset>
  );
};

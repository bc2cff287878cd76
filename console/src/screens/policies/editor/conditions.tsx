import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useWords } from '../../../words/language.tsx';
import { FactsHelp } from './facts-help.tsx';
import { Field } from './field.tsx';
import type { Draft } from './terms.ts';
import { editorWords } from './words.ts';

const most = 15;

/** A name that no condition has yet: programs go by it, and nobody reads it. */
const freeName = (conditions: Draft['conditions'] = []): string => {
  const taken = new Set(conditions.map((one) => one?.name));
  let at = conditions.length + 1;
  while (taken.has(`c${at}`)) at += 1;
  return `c${at}`;
};

/** What must hold: as the enterprise reads it, by which clause, and the rule, checked as one types. */
export const Conditions = () => {
  const t = useWords(editorWords);
  const form = Form.useFormInstance<Draft>();
  const conditions = Form.useWatch('conditions', form) ?? [];
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  return (
    <Form.List name="conditions">
      {(rows, { add, remove }) => (
        <fieldset>
          <legend>{t.conditions}</legend>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="editor-condition" role="group" aria-label={t.condition(index + 1)}>
              <Field
                pointer={`/conditions/${index}/label`}
                name={[name, 'label']}
                label={`${index + 1}. ${t.label}`}
                rules={needed}
              >
                <Input maxLength={120} />
              </Field>
              <Field
                pointer={`/conditions/${index}/citation`}
                name={[name, 'citation']}
                label={t.citation}
                rules={needed}
              >
                <Input maxLength={200} placeholder="第三条" />
              </Field>
              <span />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.less(index + 1)}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
              <Field
                className="editor-rule"
                pointer={`/conditions/${index}/expression`}
                source={conditions[index]?.expression ?? ''}
                name={[name, 'expression']}
                label={t.expression}
                rules={needed}
              >
                <Input.TextArea
                  className="code"
                  autoSize={{ minRows: 1, maxRows: 8 }}
                  maxLength={1_000}
                  spellCheck={false}
                  placeholder="enterprise.newGraduates >= 1"
                />
              </Field>
              <Form.Item name={[name, 'name']} hidden>
                <Input />
              </Form.Item>
            </div>
          ))}
          <FactsHelp />
          <Form.Item>
            <Button
              icon={<PlusOutlined />}
              disabled={rows.length >= most}
              onClick={() => add({ name: freeName(form.getFieldValue('conditions') as Draft['conditions']) })}
            >
              {t.more}
            </Button>
          </Form.Item>
        </fieldset>
      )}
    </Form.List>
  );
};

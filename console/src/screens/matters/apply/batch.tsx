import { Button, Checkbox, Form, Input } from 'antd';
import { useWords } from '../../../words/language.tsx';
import { buildingsIn } from './services.ts';
import { batchWords } from './words.ts';

/** For how long, where it is wanted only while somebody builds: both days, or neither is asked for. */
export const Temporary = () => {
  const t = useWords(batchWords);
  const isTemporary = Form.useWatch<boolean | undefined>(['term', 'wanted']) === true;
  const needed = [{ required: true, message: t.needed }];
  return (
    <fieldset className="card">
      <legend>{t.temporary}</legend>
      <Form.Item name={['term', 'wanted']} valuePropName="checked" extra={t.temporaryExplained}>
        <Checkbox>{t.isTemporary}</Checkbox>
      </Form.Item>
      {isTemporary && (
        <>
          <Form.Item name={['term', 'from']} label={t.from} rules={needed}>
            <Input type="date" />
          </Form.Item>
          <Form.Item name={['term', 'until']} label={t.until} rules={needed}>
            <Input type="date" />
          </Form.Item>
        </>
      )}
    </fieldset>
  );
};

/** Buildings that are connected by phases: for each phase its name, when its site will be ready, and its buildings. */
export const Batch = () => {
  const t = useWords(batchWords);
  return (
    <fieldset className="card">
      <legend>{t.title}</legend>
      <p className="soft">{t.explained}</p>
      <Form.List name="phases">
        {(phases, { add, remove }) => (
          <>
            {phases.map(({ key, name }) => (
              <div key={key} className="card" style={{ marginBottom: '0.75rem' }}>
                <Form.Item
                  name={[name, 'name']}
                  label={t.phase}
                  rules={[{ required: true, whitespace: true, message: t.needed }]}
                >
                  <Input maxLength={30} />
                </Form.Item>
                <Form.Item name={[name, 'expectedOn']} label={t.expectedOn}>
                  <Input type="date" />
                </Form.Item>
                <Form.Item
                  name={[name, 'buildings']}
                  label={t.buildings}
                  required
                  extra={t.howBuildings}
                  rules={[
                    {
                      validator: (_, said: unknown) =>
                        buildingsIn(typeof said === 'string' ? said : '').length > 0
                          ? Promise.resolve()
                          : Promise.reject(new Error(t.noBuildings)),
                    },
                  ]}
                >
                  <Input.TextArea rows={3} maxLength={6_000} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t.remove}</Button>
              </div>
            ))}
            <Button onClick={() => add({ name: t.called(String(phases.length + 1)) })}>{t.add}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
};

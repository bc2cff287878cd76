import { Button, Form, Input, InputNumber, Space } from 'antd';
import { useWords, type Words } from '../../words/language.tsx';
import { fieldWords } from './words.ts';

const words = {
  add: ['添加一项', 'Add a charge'],
  remove: ['删除', 'Remove'],
  item: ['收费项目', 'Charge'],
  yuan: ['金额（元）', 'Yuan'],
  basis: ['公布的价格依据', 'The published price it rests on'],
} as const satisfies Words;

/** What a contract charges, item by item: nothing where the connection is free. */
export const Charges = () => {
  const t = useWords(words);
  const { charges: label, needed } = useWords(fieldWords);
  const rules = [{ required: true, message: needed }];
  return (
    <Form.List name="charges" initialValue={[]}>
      {(items, { add, remove }) => (
        <fieldset>
          <legend>{label}</legend>
          {items.map(({ key, name }) => (
            <Space key={key} wrap align="end">
              <Form.Item name={[name, 'item']} label={t.item} rules={rules}>
                <Input maxLength={60} />
              </Form.Item>
              <Form.Item name={[name, 'yuan']} label={t.yuan} rules={rules}>
                <InputNumber<number> min={0.01} precision={2} />
              </Form.Item>
              <Form.Item name={[name, 'basis']} label={t.basis} rules={rules}>
                <Input maxLength={200} />
              </Form.Item>
              <Form.Item>
                <Button onClick={() => remove(name)}>{t.remove}</Button>
              </Form.Item>
            </Space>
          ))}
          <Form.Item>
            <Button onClick={() => add({})} disabled={items.length >= 30}>
              {t.add}
            </Button>
          </Form.Item>
        </fieldset>
      )}
    </Form.List>
  );
};

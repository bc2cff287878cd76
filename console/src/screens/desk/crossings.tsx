import { Button, Checkbox, Form, Input, InputNumber, Select, Space } from 'antd';
import { useNames, useWords, type Said, type Words } from '../../words/language.tsx';
import { fieldWords } from './words.ts';

/** What a line may need the approval of others for. */
const matters = {
  'road-excavation': ['占用、挖掘城市道路', 'Road excavation'],
  'green-space': ['占用城市绿地', 'Green space'],
  trees: ['砍伐、移植树木', 'Trees'],
  highway: ['公路涉路施工', 'Highway'],
  river: ['河道管理范围内建设', 'River'],
  planning: ['建设工程规划许可', 'Planning permit'],
} as const satisfies Readonly<Record<string, Said>>;

const words = {
  add: ['添加一处', 'Add a place'],
  remove: ['删除', 'Remove'],
  matter: ['事项', 'Matter'],
  place: ['位置（路段、绿地、河道）', 'Which road, green space or river'],
  lengthM: ['长（米）', 'Length, m'],
  widthM: ['宽（米）', 'Width, m'],
  depthM: ['深（米）', 'Depth, m'],
  areaM2: ['面积（平方米）', 'Area, m²'],
  builtOn: ['道路交付日期', 'Road handed over on'],
  overhauledOn: ['大修竣工日期', 'Last overhauled on'],
  count: ['株数', 'How many trees'],
  protected: ['含古树名木', 'One of them is protected'],
} as const satisfies Words;

const measures = ['lengthM', 'widthM', 'depthM', 'areaM2'] as const;

/** The further fields of a matter: how old a road is, how many trees. */
const Further = ({ at, matter }: { at: number; matter: unknown }) => {
  const t = useWords(words);
  const needed = useWords(fieldWords).needed;
  if (matter === 'road-excavation')
    return (['builtOn', 'overhauledOn'] as const).map((name) => (
      <Form.Item key={name} name={[at, name]} label={t[name]}>
        <Input type="date" />
      </Form.Item>
    ));
  if (matter !== 'trees') return null;
  return (
    <>
      <Form.Item name={[at, 'count']} label={t.count} rules={[{ required: true, message: needed }]}>
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name={[at, 'protected']} valuePropName="checked">
        <Checkbox>{t.protected}</Checkbox>
      </Form.Item>
    </>
  );
};

const Crossing = ({ at, remove }: { at: number; remove: () => void }) => {
  const t = useWords(words);
  const needed = useWords(fieldWords).needed;
  const name = useNames();
  const matter: unknown = Form.useWatch(['line', at, 'matter']);
  return (
    <Space wrap align="end">
      <Form.Item name={[at, 'matter']} label={t.matter} rules={[{ required: true, message: needed }]}>
        <Select
          style={{ width: '14rem' }}
          options={Object.keys(matters).map((code) => ({ value: code, label: name(matters, code) }))}
        />
      </Form.Item>
      <Form.Item name={[at, 'place']} label={t.place} rules={[{ required: true, message: needed }]}>
        <Input maxLength={200} />
      </Form.Item>
      {measures.map((measure) => (
        <Form.Item key={measure} name={[at, measure]} label={t[measure]}>
          <InputNumber min={0.01} />
        </Form.Item>
      ))}
      <Further at={at} matter={matter} />
      <Form.Item>
        <Button onClick={remove}>{t.remove}</Button>
      </Form.Item>
    </Space>
  );
};

/** What the line of a plan crosses: a place each, none where nobody digs. */
export const Crossings = () => {
  const t = useWords(words);
  const label = useWords(fieldWords).line;
  return (
    <Form.List name="line" initialValue={[]}>
      {(places, { add, remove }) => (
        <fieldset>
          <legend>{label}</legend>
          {places.map(({ key, name }) => (
            <Crossing key={key} at={name} remove={() => remove(name)} />
          ))}
          <Form.Item>
            <Button onClick={() => add({})} disabled={places.length >= 6}>
              {t.add}
            </Button>
          </Form.Item>
        </fieldset>
      )}
    </Form.List>
  );
};

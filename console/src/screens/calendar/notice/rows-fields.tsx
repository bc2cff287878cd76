import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, Input, Select } from 'antd';
import { saidDay } from '../../../parts/days.ts';
import { useLanguage, useWords } from '../../../words/language.tsx';
import { calendarWords, holidays } from '../words.ts';
import { daysOf } from '../year.ts';
import type { Row } from './draft.ts';

const kinds = ['off', 'work'] as const;

/** What a line comes to, with its weekdays: a slip of the hand is seen before it is sent. */
const ComesTo = ({ at }: { at: number }) => {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  const row = Form.useWatch<Row | undefined>(['rows', at]);
  if (!row?.from) return <span />;
  const to = row.to || row.from;
  const count = daysOf(row.from, to).length;
  return (
    <span className="soft number notice-comes-to">
      {to === row.from
        ? saidDay(row.from, language)
        : t.to(saidDay(row.from, language), saidDay(to, language))}
      {count > 0 && ` · ${t.count(count)}`}
    </span>
  );
};

/** The lines of a notice: what, for which holiday, from when to when. */
export const RowsFields = () => {
  const t = useWords(calendarWords);
  const needed = [{ required: true, message: t.needed }];
  return (
    <Form.List name="rows">
      {(rows, { add, remove }) => (
        <fieldset>
          <legend>{t.days}</legend>
          {rows.map(({ key, name }, index) => (
            <div key={key} className="notice-row" role="group" aria-label={t.row(index + 1)}>
              <Form.Item name={[name, 'kind']} rules={needed}>
                <Select
                  aria-label={`${t.row(index + 1)} ${t.kind}`}
                  options={kinds.map((kind) => ({
                    value: kind,
                    label: kind === 'off' ? t.holiday : t['make-up'],
                  }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'name']} rules={needed}>
                <AutoComplete
                  aria-label={`${t.row(index + 1)} ${t.name}`}
                  placeholder={t.name}
                  maxLength={60}
                  options={holidays.map(([value]) => ({ value }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'from']} rules={needed}>
                <Input type="date" aria-label={`${t.row(index + 1)} ${t.from}`} />
              </Form.Item>
              <Form.Item
                name={[name, 'to']}
                dependencies={[['rows', name, 'from']]}
                rules={[
                  ({ getFieldValue }) => ({
                    validator: async (_, to?: string) => {
                      const from = getFieldValue(['rows', name, 'from']) as string | undefined;
                      if (to && from && to < from) throw new Error(t.backwards);
                    },
                  }),
                ]}
              >
                <Input type="date" aria-label={`${t.row(index + 1)} ${t.until}`} />
              </Form.Item>
              <ComesTo at={name} />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t.less(index + 1)}
                disabled={rows.length === 1}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={rows.length >= 60} onClick={() => add({ kind: 'off' })}>
            {t.more}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
};

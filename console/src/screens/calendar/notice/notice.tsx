import { Button, Form, Input, Radio, Space } from 'antd';
import { ProblemError } from '@liban/client';
import { useFilters } from '../../../parts/filters.ts';
import { useReason } from '../../../parts/reason.tsx';
import { Failed, Loading } from '../../../parts/states.tsx';
import { useWords } from '../../../words/language.tsx';
import { useYear, type Source } from '../queries.ts';
import { calendarWords } from '../words.ts';
import type { Year } from '../year.ts';
import { arrangedOf, beginningsOf, type Draft } from './draft.ts';
import { ForeseenMoves } from './foreseen.tsx';
import { Recompute } from './recompute.tsx';
import { RowsFields } from './rows-fields.tsx';
import { isSame, useNotice } from './use-notice.ts';

interface Placed {
  readonly pointer: string;
  readonly detail: string;
}

const errorsOf = (error: unknown): readonly Placed[] =>
  error instanceof ProblemError && Array.isArray(error.problem?.['errors'])
    ? (error.problem['errors'] as readonly Placed[])
    : [];

interface OneNotice {
  readonly year: Year;
  readonly source: Source;
  readonly withdraws: boolean;
}

const Head = () => {
  const t = useWords(calendarWords);
  return (
    <div className="notice-head">
      <Form.Item
        name="number"
        label={t.number}
        rules={[{ required: true, whitespace: true, message: t.needed }]}
      >
        <Input maxLength={100} placeholder="国办发明电〔2026〕8号" />
      </Form.Item>
      <Form.Item
        name="url"
        label={t.url}
        rules={[{ required: true, pattern: /^https:\/\/\S+$/, message: t.badUrl }]}
      >
        <Input maxLength={500} inputMode="url" />
      </Form.Item>
      <Form.Item name="issuedOn" label={t.issuedOn}>
        <Input type="date" />
      </Form.Item>
    </div>
  );
};

/** A notice as it is typed off the document, what it would move, and its publication. */
const OneNotice = ({ year, source, withdraws }: OneNotice) => {
  const t = useWords(calendarWords);
  const [form] = Form.useForm<Draft>();
  const reason = useReason();
  const { look, looked, publish, forget } = useNotice(year.year, source, reason);
  const beginnings = beginningsOf(year, source);
  const rows = Form.useWatch('rows', form) ?? beginnings[0]?.[1] ?? [];
  const { arranged, rowAt } = arrangedOf(rows, year);
  const said = withdraws ? ('withdrawn' as const) : arranged;
  const isLooked = looked !== undefined && !looked.isPublished && isSame(looked.said, said);
  const preview = () =>
    look.mutate(said, {
      onError: (error) => {
        for (const { pointer, detail } of errorsOf(error)) {
          const row = rowAt(pointer);
          // Beside the row that it is about; what is about the whole year stands below.
          if (row !== undefined) form.setFields([{ name: ['rows', row, 'from'] as never, errors: [detail] }]);
        }
      },
    });
  return (
    <Form<Draft>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="notice-form"
      aria-label={withdraws ? t.withdraw : t.actPublish}
      initialValues={{ rows: beginnings[0]?.[1] ?? [] }}
      onFinish={(draft) => looked && publish(looked, draft)}
    >
      {withdraws && <p className="soft">{t.withdrawWhat}</p>}
      <Head />
      {!withdraws && (
        <>
          <Space wrap className="bar">
            <span className="soft">{t.begin}</span>
            {beginnings.map(([which, from]) => (
              <Button
                key={which}
                size="small"
                onClick={() => {
                  form.setFieldsValue({ rows: from });
                  forget();
                }}
              >
                {t[which]}
              </Button>
            ))}
          </Space>
          <RowsFields />
        </>
      )}
      <Space wrap>
        <Button
          loading={look.isPending}
          onClick={() => void form.validateFields({ recursive: true }).then(preview, () => undefined)}
        >
          {t.preview}
        </Button>
        <Button type="primary" htmlType="submit" disabled={!isLooked}>
          {withdraws ? t.withdraw : t.publish}
        </Button>
        <span className="soft">{looked?.isPublished === true ? '' : isLooked ? t.looked : t.lookFirst}</span>
      </Space>
      <div className="notice-outcome">
        {look.error !== null && (
          <>
            <Failed error={look.error} />
            <ul>
              {errorsOf(look.error).map(({ pointer, detail }) => (
                <li key={`${pointer} ${detail}`}>{detail}</li>
              ))}
            </ul>
          </>
        )}
        {looked?.isPublished === true && <Recompute year={year.year} source={source} said={looked.said} />}
        {looked && <ForeseenMoves of={looked.foreseen} isPublished={looked.isPublished} />}
      </div>
      {reason.dialog}
    </Form>
  );
};

/** Publishing what an office arranges for a year, or that it took its notice back. */
export const Notice = ({ year }: { year: number }) => {
  const t = useWords(calendarWords);
  const { one, set } = useFilters();
  const { data, error, refetch } = useYear(year);
  const source: Source = one('source') === 'region' ? 'region' : 'nation';
  if (error !== null && data === undefined) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const isInForce = data.sources.some((of) => of.source === source && of.status === 'published');
  const withdraws = one('act') === 'withdraw';
  return (
    <>
      <div className="bar no-print" style={{ marginBottom: '1rem' }}>
        <Radio.Group
          aria-label={t.source}
          optionType="button"
          value={source}
          onChange={({ target }) => set({ source: String(target.value) })}
          options={(['nation', 'region'] as const).map((value) => ({ value, label: t[value] }))}
        />
        <Radio.Group
          aria-label={t.act}
          optionType="button"
          value={withdraws ? 'withdraw' : 'publish'}
          onChange={({ target }) => set({ act: target.value === 'withdraw' ? 'withdraw' : undefined })}
          options={[
            { value: 'publish', label: t.actPublish },
            { value: 'withdraw', label: t.withdraw },
          ]}
        />
      </div>
      {withdraws && !isInForce ? (
        <p className="soft">{t.nothingToWithdraw}</p>
      ) : (
        <OneNotice key={`${source} ${withdraws}`} year={data} source={source} withdraws={withdraws} />
      )}
    </>
  );
};

import { useState } from 'react';
import { Button, Form, Input, Space } from 'antd';
import { Day } from '../../parts/day.tsx';
import { lastDayOf } from '../../parts/days.ts';
import { Facts } from '../../parts/facts.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import { useBars, useMatters } from './queries.ts';
import { commitmentsWords } from './words.ts';

/** For what no commitment is taken of an enterprise, and until when; nothing of one of whom every one is. */
export const Bars = ({ uscc, quiet = false }: { uscc?: string; quiet?: boolean }) => {
  const t = useWords(commitmentsWords);
  const { language } = useLanguage();
  const { data, error, isPending } = useBars(uscc, true);
  const matters = useMatters().data?.matters ?? [];
  if (error !== null) return <Failed error={error} />;
  if (isPending) return <Loading />;
  if (data.items.length === 0) return quiet ? null : <p>{t.barredNone}</p>;
  const called = (code: string | undefined): string => {
    if (code === undefined) return t.everyMatter;
    const title = matters.find((one) => one.code === code)?.title;
    return title === undefined ? code : inLanguage(title, language);
  };
  return (
    <section className="part" aria-label={t.barred}>
      <h2>{t.barred}</h2>
      {data.items.map(({ commitment, matter, until, basis }) => (
        <Facts
          key={commitment}
          of={[
            [t.matter, called(matter)],
            [t.until, <Day key="until" of={lastDayOf(until)} />],
            [t.basis, basis],
          ]}
        />
      ))}
    </section>
  );
};

/** A department, or an operator, asks of an enterprise. */
export const AskBars = () => {
  const t = useWords(commitmentsWords);
  const [uscc, ask] = useState<string>();
  return (
    <section className="part no-print">
      <h2>{t.ask}</h2>
      <Form layout="inline" onFinish={({ uscc: asked }: { uscc: string }) => ask(asked.trim())}>
        <Form.Item name="uscc" label={t.uscc} rules={[{ required: true, len: 18, message: t.needed }]}>
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        <Space>
          <Button htmlType="submit">{t.find}</Button>
        </Space>
      </Form>
      {uscc !== undefined && <Bars uscc={uscc} />}
    </section>
  );
};

import { Button, Form, Input } from 'antd';
import { Link } from '@tanstack/react-router';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Day } from '../../parts/day.tsx';
import { Facts } from '../../parts/facts.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useClient } from '../../session/context.tsx';
import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import { commitmentStatuses } from '../../words/statuses.ts';
import type { Made } from './queries.ts';
import { commitmentsWords } from './words.ts';

/** Who made it says how it was mended: its department looks again. */
const Mending = ({ id }: { id: string }) => {
  const t = useWords(commitmentsWords);
  const client = useClient();
  const { busy, run } = useActing();
  const send = (how: string) =>
    run({
      act: () => ok(client.POST('/v1/commitments/{id}/mending', { params: { path: { id } }, body: { how } })),
      look: async () => {
        const { items } = await ok(client.GET('/v1/commitments', { params: { query: { limit: 100 } } }));
        return items.find((one) => one.id === id);
      },
      isWell: (seen) => seen?.status === 'mending',
      say: (seen) => (seen?.status === 'mending' ? t.mended : t.notMended),
    });
  return (
    <Form layout="vertical" className="no-print" onFinish={({ how }: { how: string }) => void send(how)}>
      <Form.Item name="how" label={t.how} rules={[{ required: true, whitespace: true, message: t.needed }]}>
        <Input.TextArea rows={2} maxLength={2_000} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t.mend}
      </Button>
    </Form>
  );
};

const dayIn = (limits: Made['limits'], name: string) => {
  const day = limits[name]?.lastDay;
  return day ? <Day of={day} /> : undefined;
};

/** A commitment: what it stands for, until when it is checked or mended, and what was found. */
export const One = ({ made, own }: { made: Made; own: boolean }) => {
  const t = useWords(commitmentsWords);
  const { language } = useLanguage();
  const {
    called,
    status,
    terms,
    madeAt,
    madeBy,
    limits,
    grounds,
    mending,
    waits,
    checkOrderId,
    uscc,
    department,
  } = made;
  const isChecked = status === 'in-check' || status === 'mending';
  return (
    <li className="card">
      <div className="card-head">
        <strong>{inLanguage(called, language)}</strong>
        <StatusTag statuses={commitmentStatuses} status={status} />
      </div>
      <Facts
        of={[
          [t.matter, inLanguage(terms.title, language)],
          [t.applicant, own ? madeBy : `${uscc} · ${madeBy}`],
          [t.department, own ? department : undefined],
          [t.madeOn, <Day key="made" of={madeAt} />],
          [t.checkedOn, status === 'made' ? (dayIn(limits, 'check') ?? t.exempt) : undefined],
          [t.mendBy, dayIn(limits, 'mend')],
          [t.grounds, grounds],
          [t.mending, mending],
        ]}
      />
      {waits && <p className="soft">{t.waits(waits.name)}</p>}
      {own && status === 'broken' && <Mending id={made.id} />}
      {!own && isChecked && checkOrderId !== undefined && (
        <Link to="/desk" search={{ open: checkOrderId } as never} className="card-title no-print">
          {t.check}
        </Link>
      )}
    </li>
  );
};

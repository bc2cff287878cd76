import { useState } from 'react';
import { Button, Form, Input } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { Light } from '../../../parts/days-left.tsx';
import { saidCount, saidDay } from '../../../parts/days.ts';
import { StatusTag, useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { limitNames, serviceNames, turnNames } from '../../../words/names.ts';
import { orderStatuses } from '../../../words/statuses.ts';
import { returnedBy, type Line } from '../lines.ts';
import type { Case } from '../queries.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { caseWords } from './words.ts';

/** The answer to a return: what was put right, in words. The clock of that order goes on with it. */
const Correction = ({ one, line, again }: WholeProps<Case> & { line: Line }) => {
  const t = useWords(caseWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const [open, setOpen] = useState(true);
  const asks = returnedBy(line)?.asks ?? [];
  const files = useAttachments({
    subject: { kind: 'joint-installation', id: one.id },
    purpose: 'correction',
  });
  const send = async ({ note }: { note: string }): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/joint-installations/{id}/corrections', {
            params: { path: { id: one.id } },
            body: { orderId: line.id, note, materials: files.given() },
          }),
        ),
      look: again,
      say: (seen) => {
        const now = seen.orders.find(({ id }) => id === line.id)?.status ?? '';
        return t.answered(statusName(orderStatuses, now));
      },
    });
    if (done) setOpen(false);
  };
  if (!open) return null;
  return (
    <Form layout="vertical" className="no-print" onFinish={(values: { note: string }) => void send(values)}>
      <Form.Item
        name="note"
        label={t.answer}
        rules={[{ required: true, whitespace: true, message: t.needed }]}
      >
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <Attach of={files} kinds={asks} more={asks.length === 0 ? 10 : 0} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={files.isUnfinished}>
        {t.send}
      </Button>
    </Form>
  );
};

const Next = ({ line: { next, breachedAt } }: { line: Line }) => {
  const t = useWords(caseWords);
  const name = useNames();
  const { language } = useLanguage();
  if (next === undefined) return breachedAt === undefined ? null : <span className="late">{t.late}</span>;
  const turn =
    next.turn === 'applicant'
      ? t.turnApplicant
      : next.turn === 'partner'
        ? t.turnPartner
        : t.turnOther(name(turnNames, next.turn));
  const isLate = next.overdue > 0;
  return (
    <div className="bar">
      <Light colour={isLate ? 'red' : next.turn === 'applicant' ? 'yellow' : 'green'} />
      <span>
        {turn} {next.turn === 'partner' && name(limitNames, next.what)}
      </span>
      {next.lastDay !== null && <span>{t.by(saidDay(next.lastDay, language))}</span>}
      {isLate && <span className="late">{t.over(saidCount(next.overdue))}</span>}
    </div>
  );
};

const Returned = ({ line }: { line: Line }) => {
  const t = useWords(caseWords);
  const returned = returnedBy(line);
  if (returned === undefined) return null;
  const { reasons, asks = [] } = returned;
  return (
    <>
      <div>{t.reasons}</div>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {asks.length > 0 && <p>{t.asks(asks.join('、'))}</p>}
    </>
  );
};

/** A line for each provider, by name: where it stands, whose turn, by which day; what it returned can be answered here. */
export const Providers = ({ one, again }: WholeProps<Case>) => {
  const t = useWords(caseWords);
  const name = useNames();
  return (
    <section className="part">
      <h2>{t.providers}</h2>
      <ul className="providers">
        {one.orders.map((line) => (
          <li key={line.id} className={returnedBy(line) ? 'card card-mine' : 'card'}>
            <div className="card-head">
              <h3>
                {[name(serviceNames, line.service ?? ''), line.phase]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </h3>
              <StatusTag statuses={orderStatuses} status={line.status} />
            </div>
            <div className="soft">{line.partnerName}</div>
            <Next line={line} />
            {line.reasons !== undefined && line.hold === undefined && <p>{line.reasons.join('；')}</p>}
            <Returned line={line} />
            {returnedBy(line) && <Correction one={one} line={line} again={again} />}
          </li>
        ))}
      </ul>
    </section>
  );
};

import { useState } from 'react';
import { Button, Form, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { useClient } from '../../session/context.tsx';
import { useLanguage, useWords, type Said } from '../../words/language.tsx';
import { orderStatuses } from '../../words/statuses.ts';
import { MoveField } from './fields.tsx';
import { eventOf, isMove, moves, type Filled, type Move } from './moves.ts';
import { deskWords } from './words.ts';

type OwnOrder = Schema<'OwnOrder'>;

interface FormProps {
  readonly move: Move;
  readonly order: OwnOrder;
  readonly again: () => Promise<OwnOrder>;
  readonly close: () => void;
}

const MoveForm = ({ move, order, again, close }: FormProps) => {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  // One form is one event, however often it is sent.
  const [eventId] = useState(() => crypto.randomUUID());
  const said = ([zh, en]: Said) => (language === 'zh' ? zh : en);
  const { fields, optional = [], consequence, isFinal, said: name } = moves[move];
  const send = async (filled: Filled): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/orders/{id}/events', {
            params: { path: { id: order.id } },
            body: eventOf(move, filled, eventId),
          }),
        ),
      look: again,
      say: ({ status }) => t.became(said(orderStatuses[status]?.said ?? [status, status])),
    });
    if (done) close();
  };
  return (
    <Form
      layout="vertical"
      className="sheet move"
      aria-label={said(name)}
      onFinish={(filled: Filled) => void send(filled)}
    >
      <h3>{said(name)}</h3>
      {consequence && <p className="soft">{said(consequence)}</p>}
      {fields.map((field) => (
        <MoveField key={field} field={field} move={move} order={order} required={!optional.includes(field)} />
      ))}
      <Space style={{ paddingBottom: '1rem' }}>
        <Button type="primary" danger={isFinal === true} htmlType="submit" loading={busy}>
          {said(name)}
        </Button>
        <Button onClick={close}>{t.cancel}</Button>
      </Space>
    </Form>
  );
};

/** What can be said of an order now, as it says itself: a button each, and its form. */
export const Moves = ({ order, again }: Pick<FormProps, 'order' | 'again'>) => {
  const t = useWords(deskWords);
  const { language } = useLanguage();
  const [chosen, choose] = useState<Move>();
  const open = order.allowed.filter(isMove);
  const elsewhere = order.allowed.filter((name) => !isMove(name));
  const first = open.find((move) => moves[move].consequence === undefined);
  return (
    <section className="part no-print">
      <h2>{t.now}</h2>
      {open.length === 0 && <p className="soft">{order.endedAt === undefined ? t.noMoves : t.over}</p>}
      <Space wrap size="middle">
        {open.map((move) => (
          <Button
            key={move}
            type={move === first ? 'primary' : 'default'}
            danger={moves[move].isFinal === true}
            aria-expanded={chosen === move}
            onClick={() => choose(move)}
          >
            {moves[move].said[language === 'zh' ? 0 : 1]}
          </Button>
        ))}
      </Space>
      {elsewhere.length > 0 && <p className="soft">{t.elsewhere(elsewhere.join('、'))}</p>}
      {chosen !== undefined && open.includes(chosen) && (
        <MoveForm key={chosen} move={chosen} order={order} again={again} close={() => choose(undefined)} />
      )}
    </section>
  );
};

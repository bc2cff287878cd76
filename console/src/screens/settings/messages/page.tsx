import { Button, Checkbox, Select } from 'antd';
import { Link } from '@tanstack/react-router';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Moment } from '../../../parts/day.tsx';
import { saidDay } from '../../../parts/days.ts';
import { useFilters } from '../../../parts/filters.ts';
import { LiveControls, useLive } from '../../../parts/live.tsx';
import { Failed, Loading, Nothing } from '../../../parts/states.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { pageOf, readRead, useMessages, useRead, type Message } from './queries.ts';
import { messagesWords, topicNames } from './words.ts';
import '../settings.css';

const OneMessage = ({ message, isUnread }: { message: Message; isUnread: boolean }) => {
  const t = useWords(messagesWords);
  const { language } = useLanguage();
  const me = useMe();
  const { at, title, body, en, subject, entitlementId, lastDay, contact } = message;
  const said = language === 'en' && en !== undefined ? en : { title, body };
  const to = pageOf(me?.role, subject, entitlementId);
  return (
    <li className={isUnread ? 'sheet mail mail-unread' : 'sheet mail'}>
      <div className="mail-head">
        <strong>
          {isUnread && <span className="mail-mark">{t.isUnread}</span>}
          {to === undefined ? said.title : <Link to={to}>{said.title}</Link>}
        </strong>
        <span className="soft">
          <Moment of={at} />
        </span>
      </div>
      <p>{said.body}</p>
      {(lastDay !== undefined || contact !== undefined) && (
        <p className="soft">
          {[
            lastDay && t.by(saidDay(lastDay, language)),
            contact && t.contact([contact.name, contact.phone].filter((part) => part).join(' ')),
          ]
            .filter((part) => part)
            .join(' · ')}
        </p>
      )}
    </li>
  );
};

/** Marks everything up to the newest message as read; what came meanwhile stays unread. */
const MarkAll = ({ upTo }: { upTo: string }) => {
  const t = useWords(messagesWords);
  const client = useClient();
  const { busy, run } = useActing();
  const mark = () =>
    run({
      act: () => ok(client.PUT('/v1/messages/read', { body: { upTo } })),
      look: () => readRead(client),
      say: ({ unread }) => t.marked(String(unread)),
    });
  return (
    <Button loading={busy} onClick={() => void mark()}>
      {t.markAll}
    </Button>
  );
};

/** The mailbox: what is new first, by what it is about. */
export default function Messages() {
  const t = useWords(messagesWords);
  const name = useNames();
  const { one, set } = useFilters();
  const live = useLive(20_000);
  const topic = one('topic');
  const onlyUnread = one('unread') === 'true';
  const read = useRead(live.refetchInterval);
  const list = useMessages(topic, live.refetchInterval);
  const isUnread = ({ id }: Message): boolean =>
    read.data !== undefined && (read.data.upTo === undefined || id > read.data.upTo);
  const shown = onlyUnread ? list.rows.filter(isUnread) : list.rows;
  const unread = read.data?.unread ?? 0;
  const newest = list.rows[0];
  // Of what was filtered by unread, nothing older is new either.
  const more = onlyUnread && shown.length < list.rows.length ? undefined : list.more;
  return (
    <div className="page mailbox">
      <div className="page-head">
        <h1>{t.title}</h1>
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <div className="bar no-print" style={{ marginBlock: '0.75rem' }}>
        <strong role="status" className="number">
          {read.data === undefined
            ? '…'
            : unread === 0
              ? t.allRead
              : t.unread(unread >= 100 ? '100+' : String(unread))}
        </strong>
        <Select
          aria-label={t.everyTopic}
          value={topic ?? ''}
          onChange={(chosen) => set({ topic: chosen || undefined })}
          style={{ width: '11rem' }}
          options={[
            { value: '', label: t.everyTopic },
            ...Object.keys(topicNames).map((value) => ({ value, label: name(topicNames, value) })),
          ]}
        />
        <Checkbox
          checked={onlyUnread}
          onChange={({ target }) => set({ unread: target.checked ? 'true' : undefined })}
        >
          {t.onlyUnread}
        </Checkbox>
        {topic === undefined && newest !== undefined && unread > 0 && <MarkAll upTo={newest.id} />}
      </div>
      {list.error !== null && <Failed error={list.error} again={list.refresh} />}
      {list.isPending ? (
        <Loading />
      ) : shown.length === 0 && more === undefined ? (
        <Nothing said={topic !== undefined || onlyUnread ? t.nothingFits : t.nothing} />
      ) : (
        <ul className="mails" aria-label={t.title}>
          {shown.map((message) => (
            <OneMessage key={message.id} message={message} isUnread={isUnread(message)} />
          ))}
        </ul>
      )}
      {more && (
        <Button onClick={more.load} loading={more.loading}>
          {t.more}
        </Button>
      )}
    </div>
  );
}

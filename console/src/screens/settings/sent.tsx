import { Button, Select } from 'antd';
import { Moment } from '../../parts/day.tsx';
import { useFilters } from '../../parts/filters.ts';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { usePartnerNames } from '../../parts/partner-names.ts';
import { Failed, Loading, Nothing } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useMe } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { useSent, type ChannelName, type Sent as One } from './queries.ts';
import { channelNames, sentStatuses, settingsWords } from './words.ts';

const Filters = () => {
  const t = useWords(settingsWords);
  const name = useNames();
  const { one, set } = useFilters();
  const statuses = Object.fromEntries(
    Object.entries(sentStatuses).map(([status, { said }]) => [status, said]),
  );
  const options = (names: Parameters<typeof name>[0], all: string) => [
    { value: '', label: all },
    ...Object.keys(names).map((value) => ({ value, label: name(names, value) })),
  ];
  return (
    <>
      <Select
        aria-label={t.everyStatus}
        value={one('status') ?? ''}
        onChange={(status) => set({ status: status || undefined })}
        style={{ width: '10rem' }}
        options={options(statuses, t.everyStatus)}
      />
      <Select
        aria-label={t.everyChannel}
        value={one('channel') ?? ''}
        onChange={(channel) => set({ channel: channel || undefined })}
        style={{ width: '10rem' }}
        options={options(channelNames, t.everyChannel)}
      />
    </>
  );
};

/** What was sent on channels and what became of it; for operators everybody's. */
export const Sent = () => {
  const t = useWords(settingsWords);
  const name = useNames();
  const partner = usePartnerNames();
  const { one } = useFilters();
  const isOperator = useMe()?.role === 'operator';
  const live = useLive(20_000);
  const [status, channel] = [one('status'), one('channel')];
  const list = useSent(
    {
      ...(status !== undefined && { status: status as One['status'] }),
      ...(channel !== undefined && { channel: channel as ChannelName }),
    },
    live.refetchInterval,
  );
  return (
    <>
      <div className="bar no-print">
        <Filters />
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      {list.error !== null && <Failed error={list.error} again={list.refresh} />}
      {list.isPending ? (
        <Loading />
      ) : list.rows.length === 0 ? (
        list.error === null && <Nothing said={t.nothingSent} />
      ) : (
        <div className="sheet sent" tabIndex={0} role="group" aria-label={t.tabSent}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t.sentAt}</th>
                <th scope="col">{t.channel}</th>
                {isOperator && <th scope="col">{t.owner}</th>}
                <th scope="col">{t.status}</th>
                <th scope="col" className="number">
                  {t.messages}
                </th>
                <th scope="col" className="number">
                  {t.attempts}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((sent) => (
                <tr key={sent.id}>
                  <td>
                    <Moment of={sent.createdAt} />
                  </td>
                  <td>{name(channelNames, sent.channel)}</td>
                  {isOperator && <td>{partner(sent.owner.id)}</td>}
                  <td>
                    <StatusTag statuses={sentStatuses} status={sent.status} />{' '}
                    <span className="soft">{sent.lastFailure}</span>
                  </td>
                  <td className="number">{sent.messages}</td>
                  <td className="number">{sent.attempts}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.more && (
        <Button onClick={list.more.load} loading={list.more.loading}>
          {t.more}
        </Button>
      )}
    </>
  );
};

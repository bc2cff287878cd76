import { Link } from '@tanstack/react-router';
import { Moment } from '../../parts/day.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { may, useMe } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { OneChannel } from './channel.tsx';
import { useChannels } from './queries.ts';
import { actNames, channelNames, settingsWords } from './words.ts';

/** On which channels one is told that there is something to read, and what was done about consent. */
export const Channels = () => {
  const t = useWords(settingsWords);
  const name = useNames();
  const me = useMe();
  const { data, error, refetch } = useChannels(true);
  if (data === undefined)
    return error === null ? <Loading /> : <Failed error={error} again={() => void refetch()} />;
  return (
    <>
      <p className="soft">{t.lead}</p>
      {data.offered.length === 0 && <p>{t.noneOffered}</p>}
      {data.offered.map((channel) => (
        <OneChannel
          key={channel}
          name={channel}
          channel={data.items.find((one) => one.channel === channel)}
        />
      ))}
      {may(me, 'webhooks.addEndpoint') && (
        <p>
          <Link to="/deliveries">{t.webhooks}</Link>
        </p>
      )}
      <section className="part">
        <h2>{t.consents}</h2>
        {data.consents.length === 0 ? (
          <p className="soft">{t.noConsents}</p>
        ) : (
          <ul className="consents">
            {data.consents.map(({ channel, act, at, by }) => (
              <li key={`${at} ${channel} ${act}`}>
                <Moment of={at} /> {name(channelNames, channel)} <strong>{name(actNames, act)}</strong>{' '}
                <span className="soft">{by}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
};

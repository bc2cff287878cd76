import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { failureOf, failureNames } from '../../parts/send-failures.ts';
import { usePartnerNames } from '../../parts/partner-names.ts';
import { useWholeFilter } from '../../parts/whole-filter.tsx';
import { useClient } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { Part } from './part.tsx';
import { deliveriesByRecipient, useDeadDeliveries } from './queries.ts';
import { operationsWords } from './words.ts';

/** What could not be delivered, by whom it is for. */
export const DeadDeliveries = ({ rhythm }: { rhythm: number | false }) => {
  const t = useWords(operationsWords);
  const name = useNames();
  const client = useClient();
  const partner = usePartnerNames();
  const whole = useWholeFilter();
  const asked = useDeadDeliveries(rhythm);
  const items = asked.data?.items ?? [];
  const more = asked.data?.cursor !== undefined;
  const replay = (recipient: string) =>
    whole.ask({
      title: t.deliverAll,
      filter: t.deliveriesFilter(partner(recipient)),
      doIt: t.deliver,
      replay: (step, header) =>
        client.POST('/v1/webhook-deliveries/replay', {
          params: { header },
          body: { status: 'dead', recipient, limit: 50, ...step },
        }),
    });
  return (
    <>
      <Part title={t.deliveries} step={t.deliveriesStep} asked={asked} count={items.length} more={more}>
        <ul className="causes" aria-label={t.deliveries}>
          {deliveriesByRecipient(items).map(({ key, items: of }) => (
            <li key={key} className="sheet cause">
              <strong className="number cause-count">{t.times(`${of.length}${more ? '+' : ''}`)}</strong>
              <div className="cause-what">
                <strong>{partner(key)}</strong>
                <div className="soft cause-said">
                  {[...new Set(of.map((one) => name(failureNames, failureOf(one.lastAttempt))))].join('、')}
                </div>
              </div>
              <Link to="/deliveries" search={{ status: 'dead' } as never}>
                {t.see}
              </Link>
              <Button onClick={() => replay(key)}>{t.deliverAll}</Button>
            </li>
          ))}
        </ul>
      </Part>
      {whole.dialog}
    </>
  );
};

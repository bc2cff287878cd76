import { Happened } from '../../../parts/happened.tsx';
import { useNames, useWords } from '../../../words/language.tsx';
import { serviceNames } from '../../../words/names.ts';
import type { Case } from '../queries.ts';
import { caseWords } from './words.ts';

/** What happened to the case and to the order of each provider. */
export const CaseHappened = ({ one: { orders, timeline } }: { one: Case }) => {
  const t = useWords(caseWords);
  const name = useNames();
  return (
    <section className="part">
      <h2>{t.happened}</h2>
      <Happened
        timeline={timeline}
        whose={({ orderId }) => name(serviceNames, orders.find(({ id }) => id === orderId)?.service ?? '')}
      />
    </section>
  );
};

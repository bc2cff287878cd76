import { Causes } from '../../parts/causes.tsx';
import { useFailedExecutions } from '../../parts/failed-executions.ts';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { useWholeFilter } from '../../parts/whole-filter.tsx';
import { useWords } from '../../words/language.tsx';
import { DeadDeliveries } from './dead-deliveries.tsx';
import { DeadEffects } from './effects.tsx';
import { Part } from './part.tsx';
import { SickItems, UnpublishedYears, WaitingNames } from './waiting.tsx';
import { operationsWords } from './words.ts';

/** The home of who keeps the platform running: each kind of trouble, what is to be done, and the act on all of it. */
export default function Operations() {
  const t = useWords(operationsWords);
  const live = useLive(15_000);
  const failed = useFailedExecutions(live.refetchInterval);
  const whole = useWholeFilter();
  const rhythm = live.refetchInterval;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <LiveControls live={live} at={failed.at} refresh={failed.refresh} />
      </div>
      <Part
        title={t.executions}
        step={t.executionsStep}
        asked={{ ...failed, refetch: failed.refresh }}
        count={failed.rows.length}
        more={failed.more}
      >
        <Causes causes={failed.causes} more={failed.more} ask={whole.ask} />
      </Part>
      <DeadEffects rhythm={rhythm} />
      <DeadDeliveries rhythm={rhythm} />
      <SickItems rhythm={rhythm} />
      <WaitingNames rhythm={rhythm} />
      <UnpublishedYears />
      {whole.dialog}
    </div>
  );
}

import { Drawer } from 'antd';
import { RunningLimits } from '../../parts/running-limits.tsx';
import { Failed, Loading } from '../../parts/states.tsx';
import { StatusTag } from '../../parts/status-tag.tsx';
import { useWords } from '../../words/language.tsx';
import { Applications } from './applications.tsx';
import { ObjectionDecisions } from './objection-decisions.tsx';
import { PanelForm } from './panel-form.tsx';
import { useRound, type Round, type RoundProps } from './queries.ts';
import { Results } from './results.tsx';
import { roundStatuses, scoringWords } from './words.ts';

const Whole = ({ one, again }: RoundProps) => (
  <>
    <div className="bar">
      <StatusTag statuses={roundStatuses} status={one.status} />
      {one.status !== 'closed' && <RunningLimits of={one.limits} />}
    </div>
    {one.allowed.includes('panel') && <PanelForm key={one.panel.length} one={one} again={again} />}
    <Applications one={one} again={again} />
    <Results one={one} again={again} />
    <ObjectionDecisions one={one} again={again} />
  </>
);

/** One round beside the list: what a reviewer scores, whom the department names, what was published. */
export const RoundDrawer = ({ id, close }: { id: string; close: () => void }) => {
  const t = useWords(scoringWords);
  const { data, error, isPending, refetch } = useRound(id);
  const again = async (): Promise<Round> => {
    const { data: seen } = await refetch({ throwOnError: true });
    if (seen === undefined) throw new Error('The round could not be read');
    return seen;
  };
  return (
    <Drawer open size={640} mask={false} onClose={close} title={data?.policy.name ?? t.title}>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {isPending && <Loading />}
      {data && <Whole one={data} again={again} />}
    </Drawer>
  );
};

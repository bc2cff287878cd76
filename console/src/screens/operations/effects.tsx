import { Button } from 'antd';
import type { Schema } from '@liban/client';
import { useWholeFilter } from '../../parts/whole-filter.tsx';
import { useClient } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { machineNames } from '../../words/names.ts';
import { Part } from './part.tsx';
import { effectsByCause, useDeadEffects } from './queries.ts';
import { effectNames, operationsWords } from './words.ts';

type DeadEffect = Schema<'DeadEffect'>;

const kinds = ['start-execution', 'answer-task', 'tell-partner', 'tell-enterprise'] as const;
const kindOf = (effect: string) => kinds.find((kind) => kind === effect);

/** What should have followed and did not, by what it was and why. */
export const DeadEffects = ({ rhythm }: { rhythm: number | false }) => {
  const t = useWords(operationsWords);
  const name = useNames();
  const client = useClient();
  const whole = useWholeFilter();
  const asked = useDeadEffects(rhythm);
  const items = asked.data?.items ?? [];
  const more = asked.data?.cursor !== undefined;
  const said = ({ effect, machine, type }: DeadEffect) =>
    [name(effectNames, effect), machine && name(machineNames, machine), type]
      .filter((one) => one !== undefined && one !== '')
      .join(' · ');
  const replay = (one: DeadEffect) => {
    const { machine, recipient, type, lastError } = one;
    const effect = kindOf(one.effect);
    if (effect === undefined) return;
    whole.ask({
      title: t.replayAll,
      filter: t.effectsFilter([said(one), recipient, lastError].filter((part) => part).join(' · ')),
      doIt: t.replay,
      replay: (step, header) =>
        client.POST('/v1/dead-effects/replay', {
          params: { header },
          body: {
            state: 'dead',
            effect,
            limit: 50,
            ...(machine !== undefined && { machine }),
            ...(recipient !== undefined && { recipient }),
            ...(type !== undefined && { type }),
            ...(lastError !== undefined && { error: lastError }),
            ...step,
          },
        }),
    });
  };
  return (
    <>
      <Part title={t.effects} step={t.effectsStep} asked={asked} count={items.length} more={more}>
        <ul className="causes" aria-label={t.effects}>
          {effectsByCause(items).map(({ key, items: [first, ...others] }) => (
            <li key={key} className="sheet cause">
              <strong className="number cause-count">
                {t.times(`${others.length + 1}${more ? '+' : ''}`)}
              </strong>
              {first && (
                <>
                  <div className="cause-what">
                    <strong>{said(first)}</strong>
                    <div className="soft cause-said">
                      {[first.recipient, first.lastError].filter((one) => one).join(' · ')}
                    </div>
                  </div>
                  <span />
                  {kindOf(first.effect) && <Button onClick={() => replay(first)}>{t.replayAll}</Button>}
                </>
              )}
            </li>
          ))}
        </ul>
      </Part>
      {whole.dialog}
    </>
  );
};

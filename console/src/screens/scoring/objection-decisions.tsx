import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Objections } from '../../parts/objections.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { RoundProps } from './queries.ts';
import { scoringWords } from './words.ts';

/** What is said against scores, and what the department decides. */
export const ObjectionDecisions = ({ one, again }: RoundProps) => {
  const t = useWords(scoringWords);
  const client = useClient();
  const { run } = useActing();
  return (
    <Objections
      of={one.objections}
      mayDecide={one.allowed.includes('objection-decisions')}
      against={({ application: id }) => one.results.find(({ application }) => application === id)?.uscc ?? id}
      said={t}
      decide={(objection, upheld, reason) =>
        run({
          act: () =>
            ok(
              client.POST('/v1/scoring-rounds/{id}/objection-decisions', {
                params: { path: { id: one.id } },
                body: { objection, upheld, reason },
              }),
            ),
          look: again,
          say: () => t.decided,
        })
      }
    />
  );
};

import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { Objections } from '../../parts/objections.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeProps } from './queries.ts';
import { actWords } from './act-words.ts';

/** 公示: what was said against a benefit, and what its department decides. */
export const ObjectionDecisions = ({ one, again }: WholeProps) => {
  const t = useWords(actWords);
  const client = useClient();
  const { run } = useActing();
  return (
    <Objections
      of={one.objections ?? []}
      mayDecide={one.allowed.includes('objection-decisions')}
      said={t}
      decide={(objection, upheld, reason) =>
        run({
          act: () =>
            ok(
              client.POST('/v1/entitlements/{id}/objection-decisions', {
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

import { ok } from '@liban/client';
import { Objections as Decisions } from '../../parts/objections.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { RoundProps } from './queries.ts';
import { scoringWords } from './words.ts';

/** What is said against scores, and what the department decides. */
export const Objections = ({ one, again }: RoundProps) => {
  const t = useWords(scoringWords);
  const client = useClient();
  return (
    <Decisions
      of={one.objections}
      mayDecide={one.allowed.includes('objection-decisions')}
      decide={(body) =>
        ok(
          client.POST('/v1/scoring-rounds/{id}/objection-decisions', {
            params: { path: { id: one.id } },
            body,
          }),
        )
      }
      again={again}
      words={t}
      about={({ application }) => application}
    />
  );
};

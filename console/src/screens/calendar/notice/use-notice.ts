import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import type { useReason } from '../../../parts/reason.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { foresee, readYear, type Arranged, type Foreseen, type Source } from '../queries.ts';
import { calendarWords } from '../words.ts';
import type { Draft } from './draft.ts';

/** What was looked at beforehand: exactly this may be published. */
export interface Looked {
  readonly said: Arranged | 'withdrawn';
  readonly foreseen: Foreseen;
  readonly isPublished: boolean;
}

export const isSame = (a: Arranged | 'withdrawn', b: Arranged | 'withdrawn'): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Looking beforehand, and then publishing what was looked at and nothing else. */
export const useNotice = (year: number, source: Source, reason: ReturnType<typeof useReason>) => {
  const t = useWords(calendarWords);
  const client = useClient();
  const { run } = useActing();
  const [looked, setLooked] = useState<Looked>();
  const look = useMutation({
    mutationFn: (said: Arranged | 'withdrawn') => foresee(client, { year, source }, said),
    onMutate: () => setLooked(undefined),
    onSuccess: (foreseen, said) => setLooked({ said, foreseen, isPublished: false }),
  });
  const send = ({ said, foreseen }: Looked, { number, url, issuedOn }: Draft, why: string) => {
    const params = { path: { year, source } };
    const body = {
      version: foreseen.version,
      calendar: foreseen.calendar,
      notice: { number, url, ...(issuedOn && { issuedOn }) },
      reason: why,
    };
    return said === 'withdrawn'
      ? ok(client.PUT('/v1/calendar/{year}/{source}/withdrawal', { params, body }))
      : ok(
          client.PUT('/v1/calendar/{year}/{source}', {
            params,
            body: { ...body, off: [...said.off], work: [...said.work] },
          }),
        );
  };
  const publish = (which: Looked, draft: Draft) =>
    reason.ask({
      title: (which.said === 'withdrawn' ? t.withdrawTitle : t.publishTitle)(year, t[source]),
      consequence: t.publishWhat(which.foreseen.moved.toLocaleString('zh-CN')),
      doIt: which.said === 'withdrawn' ? t.withdraw : t.publish,
      run: async (why) => {
        const done = await run({
          act: () => send(which, draft, why),
          look: () => readYear(client, year),
          say: ({ sources }) => {
            const now = sources.find((one) => one.source === source);
            return t.published(
              t[source],
              now?.status === 'withdrawn' ? t.withdrawn : t.version(now?.version ?? 0),
            );
          },
        });
        if (done) setLooked({ ...which, isPublished: true });
        return done;
      },
    });
  return { look, looked, publish, forget: () => setLooked(undefined) };
};

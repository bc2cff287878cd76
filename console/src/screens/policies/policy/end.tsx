import { Button } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { useReason } from '../../../parts/reason.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { readVersions, type Policy } from '../queries.ts';
import { policiesWords } from '../words.ts';

/** Ends a policy: nobody is matched any more. */
export const End = ({ policy: { code, name } }: { policy: Policy }) => {
  const t = useWords(policiesWords);
  const client = useClient();
  const { run } = useActing();
  const reason = useReason();
  const ask = () =>
    reason.ask({
      title: t.endTitle(name),
      consequence: t.endWhat,
      doIt: t.end,
      run: (why) =>
        run({
          act: () =>
            ok(
              client.PUT('/v1/policies/{code}', {
                params: { path: { code }, header: { 'Audit-Reason': encodeURIComponent(why) } },
                body: { status: 'ended' },
              }),
            ),
          look: () => readVersions(client, code, true),
          isWell: (versions) => versions.every(({ status }) => status !== 'published'),
          say: (versions) =>
            versions.every(({ status }) => status !== 'published') ? t.ended(name) : t.stillThere,
        }),
    });
  return (
    <>
      <Button type="text" danger onClick={ask}>
        {t.end}
      </Button>
      {reason.dialog}
    </>
  );
};

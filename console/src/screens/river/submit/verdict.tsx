import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useClient } from '../../../session/context.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import { Prohibited } from '../prohibited.tsx';
import { submitWords } from './words.ts';

type Checked = Schema<'RiverSiteChecked'>;

/** What the rules say of an activity at a site, before anything is sent. */
export const useSiteCheck = (geometry: Schema<'SiteGeometry'> | undefined, activity: string | undefined) => {
  const client = useClient();
  return useQuery({
    queryKey: ['river-check', geometry, activity],
    queryFn: () =>
      geometry === undefined || activity === undefined
        ? undefined
        : ok(client.POST('/v1/river-approvals/check', { body: { geometry, activity } })),
    enabled: geometry !== undefined && activity !== undefined,
    retry: false,
    staleTime: 60_000,
  });
};

export const verdictOf = (checked: Checked | undefined) => checked?.activities[0];

/** Prohibited with its provision; or who reviews it, and how long that takes. */
export const Verdict = ({ checked }: { checked: Checked | undefined }) => {
  const t = useWords(submitWords);
  const { language } = useLanguage();
  const one = verdictOf(checked);
  if (checked === undefined || one === undefined) return null;
  if (one.verdict === 'prohibited') return <Prohibited citations={one.citations} />;
  const { missing } = checked.window;
  if (missing.length > 0)
    return (
      <Alert
        type="warning"
        showIcon
        message={t.closed(missing.map(({ title }) => inLanguage(title, language)).join('、'))}
      />
    );
  if (one.verdict !== 'reviewed') return <Alert type="info" showIcon message={t.unasked} />;
  const { scenic, departments = [], limit } = one;
  return (
    <Alert
      type="info"
      showIcon
      message={t.asked(
        (scenic === undefined ? departments : departments.filter((name) => name !== scenic)).join('、'),
        limit?.promised.budget ?? 0,
      )}
      {...(scenic !== undefined && { description: t.scenicFirst(scenic) })}
    />
  );
};

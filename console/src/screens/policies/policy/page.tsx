import { lazy, Suspense } from 'react';
import { Tabs } from 'antd';
import { Link, useParams } from '@tanstack/react-router';
import { ProblemError } from '@liban/client';
import { useFilters } from '../../../parts/filters.ts';
import { Failed, Loading } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { may, useMe, type Me } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { policyStatuses } from '../names.ts';
import { useVersions, type Policy } from '../queries.ts';
import { policiesWords } from '../words.ts';
import { Content } from './content.tsx';
import { End } from './end.tsx';
import { MatchingRun } from './run.tsx';
import { Trial } from './trial.tsx';
import { Versions } from './versions.tsx';
import '../policies.css';

/** For who writes policies alone. */
const Editor = lazy(() => import('../editor/editor.tsx'));

/** A department writes its own, an operator any; what there is not yet is for whoever may write. */
const writesIt = (me: Me | undefined, versions: readonly Policy[]): boolean =>
  may(me, 'policies.put') &&
  (me?.role === 'operator' ||
    versions.every(({ department }) => department === me?.registration?.department));

const runOf = ({ code, version }: Policy): string => `${code}-v${version}`;

const Whole = ({ code, versions }: { code: string; versions: readonly Policy[] }) => {
  const t = useWords(policiesWords);
  const me = useMe();
  const { one, set } = useFilters();
  const writes = writesIt(me, versions);
  const inForce = versions.find(({ status }) => status === 'published');
  const asked = versions.find(({ version }) => String(version) === one('version'));
  const shown = asked ?? inForce ?? versions[0];
  return (
    <>
      <div className="page-head">
        <div className="bar">
          <h1>{shown?.name ?? code}</h1>
          {shown && <StatusTag statuses={policyStatuses} status={shown.status} />}
          {shown && versions.length > 1 && <span className="soft">{t.version(shown.version)}</span>}
        </div>
        {writes && inForce && <End policy={inForce} />}
      </div>
      {writes && inForce && one('tab') !== 'edit' && <MatchingRun id={runOf(inForce)} />}
      <Tabs
        activeKey={one('tab') ?? (shown ? 'read' : 'edit')}
        onChange={(tab) => set({ tab })}
        destroyOnHidden
        items={[
          ...(shown
            ? [
                { key: 'read', label: t.tabRead, children: <Content policy={shown} /> },
                {
                  key: 'try',
                  label: t.tabTry,
                  children: <Trial key={shown.version} versions={versions} first={shown} />,
                },
              ]
            : []),
          ...(writes
            ? [
                {
                  key: 'edit',
                  label: t.tabEdit,
                  children: (
                    <Suspense fallback={<Loading />}>
                      <Editor code={code} versions={versions} />
                    </Suspense>
                  ),
                },
              ]
            : []),
          ...(versions.length > 1 && shown
            ? [
                {
                  key: 'versions',
                  label: `${t.tabVersions} ${versions.length}`,
                  children: (
                    <Versions
                      versions={versions}
                      shown={shown.version}
                      show={(version) => set({ version: String(version), tab: 'read' })}
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
};

/** One policy: read in words, tried out with a record, written anew. */
export default function PolicyPage() {
  const t = useWords(policiesWords);
  const me = useMe();
  const { code = '' } = useParams({ strict: false });
  const { one } = useFilters();
  const writes = may(me, 'policies.versions');
  const { data, error, refetch } = useVersions(code, writes);
  // A code that nobody has used is where a new policy begins.
  const isNew = writes && one('tab') === 'edit' && error instanceof ProblemError && error.status === 404;
  return (
    <div className="page">
      <p className="no-print">
        <Link to="/policies">{t.back}</Link>
      </p>
      {error !== null && !isNew && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined || isNew ? (
        <Whole code={code} versions={data ?? []} />
      ) : (
        error === null && <Loading />
      )}
    </div>
  );
}

import { Drawer } from 'antd';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { Facts } from '../../../parts/facts.tsx';
import { Happened } from '../../../parts/happened.tsx';
import { Failed, Loading } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { useClient, type Client } from '../../../session/context.tsx';
import { useNames, useWords } from '../../../words/language.tsx';
import { subjectKindNames } from '../../../words/names.ts';
import {
  caseStatuses,
  entitlementStatuses,
  projectStatuses,
  riverStatuses,
  type Statuses,
} from '../../../words/statuses.ts';
import { executionWords } from './words.ts';

type Subject = NonNullable<Schema<'ExecutionSummary'>['subject']>;

/** What every case has, whatever it is. */
interface Case {
  readonly status: string;
  readonly timeline: readonly Schema<'TimelineEntry'>[];
}

const readers: Readonly<Record<string, (client: Client, id: string) => Promise<Case>>> = {
  'joint-installation': (client, id) =>
    ok(client.GET('/v1/joint-installations/{id}', { params: { path: { id } } })),
  entitlement: (client, id) => ok(client.GET('/v1/entitlements/{id}', { params: { path: { id } } })),
  project: (client, id) => ok(client.GET('/v1/projects/{id}', { params: { path: { id } } })),
  'river-approval': (client, id) => ok(client.GET('/v1/river-approvals/{id}', { params: { path: { id } } })),
};

const statusesOf: Readonly<Record<string, Statuses>> = {
  entitlement: entitlementStatuses,
  project: projectStatuses,
  'river-approval': riverStatuses,
};

/** Where the whole of it is shown. */
const pages: Readonly<Record<string, string>> = { project: '/projects', 'river-approval': '/river' };

/** Whether a case can be shown here; others are found by the API alone. */
export const isShown = ({ kind }: Subject): boolean => Object.hasOwn(readers, kind);

/** The case that an execution carries, beside it: how it stands and what happened, as its applicant sees it. */
export const CaseDrawer = ({ subject: { kind, id }, close }: { subject: Subject; close: () => void }) => {
  const t = useWords(executionWords);
  const name = useNames();
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['executions', 'case', kind, id],
    queryFn: () => readers[kind]?.(client, id),
  });
  return (
    <Drawer open mask={false} size={600} title={name(subjectKindNames, kind)} onClose={close}>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data === undefined ? (
        error === null && <Loading />
      ) : (
        <>
          <Facts
            of={[
              [
                t.status,
                <StatusTag key="status" statuses={statusesOf[kind] ?? caseStatuses} status={data.status} />,
              ],
              [
                t.number,
                pages[kind] === undefined ? (
                  id
                ) : (
                  <Link key="number" to={`${pages[kind]}/${id}`}>
                    {id}
                  </Link>
                ),
              ],
            ]}
          />
          <section className="part">
            <h2>{t.timeline}</h2>
            <Happened timeline={data.timeline} whose={({ partnerName = '' }) => partnerName} />
          </section>
        </>
      )}
    </Drawer>
  );
};

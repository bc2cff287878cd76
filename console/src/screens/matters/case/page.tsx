import { Space } from 'antd';
import { useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { CaseFiles } from '../../../parts/attachments/files.tsx';
import { Moment } from '../../../parts/day.tsx';
import { DaysLeft } from '../../../parts/days-left.tsx';
import { saidDay } from '../../../parts/days.ts';
import { ExplainedLimit } from '../../../parts/explained.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { PrintButton } from '../../../parts/print.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { limitNames } from '../../../words/names.ts';
import { caseStatuses } from '../../../words/statuses.ts';
import { useCase, type Case } from '../queries.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { MatterPage } from '../whole.tsx';
import { MissingDocuments, Withdraw } from './acts.tsx';
import { Phases } from './phases.tsx';
import { Providers } from './providers.tsx';
import { TermOfSupply } from './term.tsx';
import { CaseHappened } from './timeline.tsx';
import { caseWords } from './words.ts';

const Reckoned = ({ id }: { id: string }) => {
  const t = useWords(caseWords);
  const name = useNames();
  const client = useClient();
  const { data } = useQuery({
    queryKey: ['cases', id, 'deadline'],
    queryFn: () => ok(client.GET('/v1/joint-installations/{id}/deadline', { params: { path: { id } } })),
  });
  return (
    <section className="part">
      <h2>{t.reckoned}</h2>
      {Object.entries(data?.limits ?? {}).map(([which, limit]) => (
        <ExplainedLimit key={which} name={name(limitNames, which)} limit={limit} />
      ))}
    </section>
  );
};

const Whole = ({ one, again }: WholeProps<Case>) => {
  const t = useWords(caseWords);
  const { language } = useLanguage();
  const { application, deadline, status, surveyOn, id } = one;
  const { applicant, site } = application;
  return (
    <>
      <div className="page-head">
        <h1>{t.title(site.address)}</h1>
        <Space>
          <StatusTag statuses={caseStatuses} status={status} />
          <PrintButton />
        </Space>
      </div>
      <div className="bar">
        <span className="soft">{t.promised}</span>
        <DaysLeft limit={deadline} />
        {surveyOn !== undefined && <span>{t.survey(saidDay(surveyOn, language))}</span>}
      </div>
      <MissingDocuments one={one} again={again} />
      <TermOfSupply one={one} again={again} />
      <Phases one={one} again={again} />
      <Providers one={one} again={again} />
      <CaseFiles subject={{ kind: 'joint-installation', id }} />
      <CaseHappened one={one} />
      <Reckoned id={id} />
      <section className="part">
        <Facts
          of={[
            [t.number, id],
            [t.contact, `${applicant.contact.name} ${applicant.contact.phone}`],
            [t.submitted, <Moment of={one.submittedAt} key="submitted" />],
          ]}
        />
        <Withdraw one={one} again={again} />
      </section>
    </>
  );
};

/** One joint installation: whose turn it is, until when, what I can do; each provider by name. */
export default function CasePage() {
  const { id } = useParams({ strict: false });
  const asked = useCase(id ?? '');
  return <MatterPage asked={asked}>{(props) => <Whole {...props} />}</MatterPage>;
}

import { Space } from 'antd';
import { Link, useParams } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { CaseFiles } from '../../../parts/attachments/files.tsx';
import { Moment } from '../../../parts/day.tsx';
import { DaysLeft, Light } from '../../../parts/days-left.tsx';
import { saidCount, saidDay } from '../../../parts/days.ts';
import { ExplainedLimit } from '../../../parts/explained.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { Happened } from '../../../parts/happened.tsx';
import { placeOf } from '../../../parts/place.ts';
import { PrintButton } from '../../../parts/print.tsx';
import { Failed } from '../../../parts/states.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { WholePage, type WholeProps } from '../../../parts/whole.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { limitNames, regionNames, turnNames } from '../../../words/names.ts';
import { riverStatuses } from '../../../words/statuses.ts';
import { useIsApplicant, useRiverCase, useRuleNames, type RiverCase } from '../queries.ts';
import { Prohibited } from '../prohibited.tsx';
import { riverWords } from '../words.ts';
import { ApplicantsTurn, Withdraw } from './applicant.tsx';
import { Decided, DecisionForm } from './decision.tsx';
import { MeetingForm } from './meeting.tsx';
import { Obligations } from './obligations.tsx';
import { Place } from './place.tsx';
import { Reviews } from './reviews.tsx';
import { riverCaseWords } from './words.ts';
import './case.css';

/** Whose turn it is, until when. */
const Now = ({ one: { next, deadline, orders, prohibited } }: { one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const { language } = useLanguage();
  const me = useMe();
  const isApplicant = useIsApplicant();
  const mine =
    (next?.turn === 'applicant' && isApplicant) ||
    (next?.turn === 'operator' && me?.role === 'operator') ||
    (next?.partner !== undefined && next.partner === me?.partner);
  const own = orders.find(
    ({ partner, hold, next: its }) => partner === me?.partner && its !== undefined && hold === undefined,
  );
  const isLate = (next?.overdue ?? 0) > 0;
  return (
    <div className={mine || own ? 'card card-mine' : 'card'}>
      {prohibited && <Prohibited citations={prohibited.citations}>{t.onlyRefused}</Prohibited>}
      {next && (
        <div className="bar">
          <Light colour={isLate ? 'red' : mine ? 'yellow' : 'green'} />
          <strong>{mine ? t.turnYou : t.turnOther(next.partnerName ?? name(turnNames, next.turn))}</strong>
          {next.lastDay !== null && <span>{t.by(saidDay(next.lastDay, language))}</span>}
          {isLate && <span className="light-word-red">{t.over(saidCount(next.overdue))}</span>}
          {own && (
            <Link to="/desk" search={{ open: own.id } as never} className="card-title no-print">
              {t.decideAtDesk}
            </Link>
          )}
        </div>
      )}
      {deadline && (
        <div className="bar">
          <span className="soft">{t.promised}</span> <DaysLeft limit={deadline} />
        </div>
      )}
    </div>
  );
};

const About = ({ one }: { one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const ruleName = useRuleNames();
  const { applicant, planned, site, level, project, id, submittedAt } = one;
  return (
    <section className="part">
      <h2>{t.about}</h2>
      <Facts
        of={[
          [t.planned, planned],
          [t.address, placeOf(name(regionNames, site.region), site.address)],
          [t.level, level && ruleName.level(level)],
          [t.applicant, applicant.name],
          [t.contact, `${applicant.contact.name} ${applicant.contact.phone}`],
          [
            t.project,
            project && (
              <Link key="project" to={`/projects/${project}`} className="card-title">
                {project}
              </Link>
            ),
          ],
          [t.submitted, <Moment of={submittedAt} key="submitted" />],
          [t.number, id],
        ]}
      />
    </section>
  );
};

/** How its time is reckoned, day by day; one outside the areas has none. */
const Reckoned = ({ one: { id, deadline } }: { one: RiverCase }) => {
  const t = useWords(riverCaseWords);
  const name = useNames();
  const client = useClient();
  const { data, error } = useQuery({
    queryKey: ['river', id, 'deadline'],
    queryFn: () => ok(client.GET('/v1/river-approvals/{id}/deadline', { params: { path: { id } } })),
    enabled: deadline !== undefined,
  });
  if (deadline === undefined) return null;
  return (
    <section className="part no-print">
      <h2>{t.reckoned}</h2>
      {error !== null && <Failed error={error} />}
      {Object.entries(data?.limits ?? {}).map(([which, limit]) => (
        <ExplainedLimit key={which} name={name(limitNames, which)} limit={limit} />
      ))}
    </section>
  );
};

const Whole = (props: WholeProps<RiverCase>) => {
  const { one } = props;
  const t = useWords(riverCaseWords);
  const ruleName = useRuleNames();
  const me = useMe();
  const { allowed, status, orders } = one;
  return (
    <>
      <div className="page-head">
        <h1>{t.title(ruleName.activity(one.activity), one.site.address)}</h1>
        <Space>
          <StatusTag statuses={riverStatuses} status={status} />
          <PrintButton />
        </Space>
      </div>
      {one.endedAt === undefined && <Now one={one} />}
      <ApplicantsTurn {...props} />
      {allowed.includes('expert-meeting') && <MeetingForm {...props} />}
      <Decided one={one} />
      <Obligations {...props} />
      <Place one={one} />
      <Reviews one={one} />
      {allowed.includes('decision') ? (
        <DecisionForm {...props} />
      ) : (
        me?.role === 'operator' && status === 'in-review' && <p className="soft">{t.notYet}</p>
      )}
      <CaseFiles subject={{ kind: 'river-approval', id: one.id }} />
      <About one={one} />
      <section className="part">
        <h2>{t.happened}</h2>
        <Happened
          timeline={one.timeline}
          whose={({ orderId, partnerName = '' }) =>
            orders.find(({ id }) => id === orderId)?.department ?? partnerName
          }
        />
      </section>
      <Reckoned one={one} />
      <Withdraw {...props} />
    </>
  );
};

/** One case at the window: whose turn, until when; where it is; what each department said; what was decided. */
export default function RiverCasePage() {
  const { id } = useParams({ strict: false });
  const t = useWords(riverWords);
  const asked = useRiverCase(id ?? '');
  return (
    <WholePage asked={asked} back={{ to: '/river', said: t.back }}>
      {(props) => <Whole {...props} />}
    </WholePage>
  );
}

import { Link } from '@tanstack/react-router';
import { placeOf } from '../../../parts/place.ts';
import { Moment } from '../../../parts/day.tsx';
import { Facts } from '../../../parts/facts.tsx';
import { Happened } from '../../../parts/happened.tsx';
import { StatusTag } from '../../../parts/status-tag.tsx';
import { inLanguage, useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { regionNames, serviceNames } from '../../../words/names.ts';
import { commitmentStatuses, installationStatuses } from '../../../words/statuses.ts';
import { useIsOwner, type Project } from '../queries.ts';
import { natureNames } from '../words.ts';
import { linkKindNames, projectWords } from './words.ts';

const pages: Readonly<Record<string, string>> = { 'river-approval': '/river' };
const ownerPages: Readonly<Record<string, string>> = {
  'river-approval': '/river',
  'joint-installation': '/matters/cases',
  entitlement: '/matters/benefits',
};

/** What belongs to the project elsewhere; where the caller has a page of it, the way there. */
export const Linked = ({ one }: { one: Project }) => {
  const t = useWords(projectWords);
  const name = useNames();
  const { language } = useLanguage();
  const isOwner = useIsOwner();
  const { links, installations, allowed, id, stages, expected } = one;
  const stageTitle = (stage: string) => {
    const found = [...stages, ...expected].find((its) => its.id === stage);
    return found === undefined ? stage : inLanguage(found.title, language);
  };
  const mayInstall = isOwner && allowed.includes('joint-installations');
  if (links.length + installations.length === 0 && !mayInstall) return null;
  return (
    <section className="part">
      <h2>{t.linked}</h2>
      <ul className="plain">
        {links.map((link) => {
          const page = (isOwner ? ownerPages : pages)[link.kind];
          const said = `${name(linkKindNames, link.kind)} ${link.id}`;
          return (
            <li key={`${link.kind} ${link.id}`}>
              {page === undefined ? (
                said
              ) : (
                <Link to={`${page}/${link.id}`} className="card-title">
                  {said}
                </Link>
              )}{' '}
              <span className="soft">
                <Moment of={link.at} />
              </span>
            </li>
          );
        })}
        {installations
          .filter(({ status }) => status !== 'sent')
          .map(({ id: planned, stage, status, request }) => (
            <li key={planned} className="bar">
              {request.services.map(({ service }) => name(serviceNames, service)).join('、')}
              <span className="soft">{t.planned(stageTitle(stage))}</span>
              <StatusTag statuses={installationStatuses} status={status} />
            </li>
          ))}
      </ul>
      {mayInstall && (
        <p className="bar no-print">
          <Link to="/matters/apply" search={{ project: id } as never} className="card-title">
            {t.install}
          </Link>
          <Link to="/river/new" search={{ project: id } as never} className="card-title">
            {t.river}
          </Link>
        </p>
      )}
    </section>
  );
};

/** What was committed to instead of proved, and what became of it. */
export const Commitments = ({ one: { commitments, stages } }: { one: Project }) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  if (commitments.length === 0) return null;
  const titleOf = (stage: string, step: string) => {
    const title = stages.find(({ id }) => id === stage)?.steps.find(({ id }) => id === step)?.title;
    return title === undefined ? step : inLanguage(title, language);
  };
  return (
    <section className="part">
      <h2>{t.commitments}</h2>
      <ul className="plain">
        {commitments.map(({ stage, step, made: { id, madeAt, status, limits } }) => (
          <li key={id} className="bar">
            <strong>{titleOf(stage, step)}</strong>
            <StatusTag statuses={commitmentStatuses} status={status} />
            <span className="soft">
              <Moment of={madeAt} />
              {limits['check']?.lastDay && ` · ${t.checkOn(limits['check'].lastDay)}`}
              {limits['mend']?.lastDay && ` · ${t.mendBy(limits['mend'].lastDay)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const About = ({ one }: { one: Project }) => {
  const t = useWords(projectWords);
  const name = useNames();
  const { code, owner, region, site, industry, investmentYuan, nature, id, registeredAt } = one;
  return (
    <section className="part">
      <h2>{t.about}</h2>
      <Facts
        of={[
          [t.code, code],
          [t.owner, owner.name],
          [t.contact, `${owner.contact.name} ${owner.contact.phone}`],
          [t.address, placeOf(name(regionNames, region), site.address)],
          [t.industry, industry],
          [t.investment, t.yuan(investmentYuan.toLocaleString('zh-CN'))],
          [t.nature, name(natureNames, nature)],
          [t.number, id],
          [t.registered, <Moment of={registeredAt} key="registered" />],
        ]}
      />
    </section>
  );
};

export const ProjectHappened = ({ one: { timeline, stages } }: { one: Project }) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const titles = new Map(
    stages.flatMap((stage) => [
      [stage.id, stage.title] as const,
      ...stage.steps.flatMap((step) =>
        step.orderId === undefined ? [] : [[step.orderId, step.title] as const],
      ),
    ]),
  );
  return (
    <section className="part">
      <h2>{t.happened}</h2>
      <Happened
        timeline={timeline}
        whose={({ orderId, facts, partnerName }) => {
          const stage = typeof facts?.['stage'] === 'string' ? facts['stage'] : '';
          const title = titles.get(orderId ?? '') ?? titles.get(stage);
          return [title && inLanguage(title, language), partnerName].filter(Boolean).join(' · ');
        }}
      />
    </section>
  );
};

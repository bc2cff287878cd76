import { Light } from '../../../parts/days-left.tsx';
import { saidCount, saidDay } from '../../../parts/days.ts';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import { useIsOwner, type Project } from '../queries.ts';
import { useMissing } from './missing.ts';
import { projectWords } from './words.ts';

/** Which step binds, whose turn it is, until when. */
export const Binding = ({ project: { bottleneck } }: { project: Project }) => {
  const t = useWords(projectWords);
  const missingOf = useMissing();
  const { language } = useLanguage();
  const isOwner = useIsOwner();
  if (bottleneck === undefined) return null;
  const { title, department = '', waitsFor, missing, lastDay, remaining, overdue, restOfPlan } = bottleneck;
  const whose =
    waitsFor === 'owner'
      ? isOwner
        ? t.waitsYou
        : t.waitsOwner
      : waitsFor === 'registration'
        ? t.waitsRegistration(department)
        : t.waitsDepartment(department);
  const isLate = overdue > 0;
  return (
    <section className={waitsFor === 'owner' && isOwner ? 'card card-mine' : 'card'} aria-label={t.binds}>
      <div className="soft">{t.binds}</div>
      <div className="bar">
        <Light colour={isLate ? 'red' : waitsFor === 'department' ? 'green' : 'yellow'} />
        <strong>{inLanguage(title, language)}</strong>
        <span>{whose}</span>
        {lastDay !== null && <span>{t.by(saidDay(lastDay, language))}</span>}
        {isLate ? (
          <span className="light-word-red">{t.over(saidCount(overdue))}</span>
        ) : (
          lastDay !== null && <span>{t.left(saidCount(remaining))}</span>
        )}
      </div>
      {missing.length > 0 && <div>{missingOf(bottleneck)}</div>}
      {restOfPlan > 0 && <div className="soft">{t.rest(saidCount(restOfPlan))}</div>}
    </section>
  );
};

import { useState } from 'react';
import { Button } from 'antd';
import { Link } from '@tanstack/react-router';
import { saidDay } from '../../../parts/days.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useMe } from '../../../session/context.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import type { Project } from '../queries.ts';
import { CommitmentForm, Correction, Resubmission } from './answers.tsx';
import { GiveForm } from './materials.tsx';
import { owedAt, runningSteps, type Turn } from './steps.ts';
import { projectWords } from './words.ts';

type TurnProps = WholeProps<Project> & Turn;

const Give = (props: TurnProps) => {
  const { step } = props;
  const t = useWords(projectWords);
  const [isCommitting, commit] = useState(false);
  return (
    <>
      {isCommitting ? (
        <CommitmentForm {...props} close={() => commit(false)} />
      ) : (
        <GiveForm {...props} kinds={step.missing} />
      )}
      {step.allowed.includes('commitment') && !isCommitting && (
        <p className="no-print">
          <Button onClick={() => commit(true)}>{t.commit}</Button>
        </p>
      )}
    </>
  );
};

const Owed = (props: TurnProps) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const { one, step } = props;
  const called = inLanguage(step.title, language);
  switch (owedAt(step)) {
    case 'materials':
      return (
        one.allowed.includes('materials') && (
          <li className="card card-mine">
            <h3>{t.give(called)}</h3>
            <Give {...props} />
          </li>
        )
      );
    case 'correction':
      return (
        one.allowed.includes('corrections') && (
          <li className="card card-mine">
            <h3>{t.answer(called)}</h3>
            <Correction {...props} />
          </li>
        )
      );
    case 'resubmission':
      return (
        <li className="card card-mine">
          <h3>{t.resubmit(called)}</h3>
          <Resubmission {...props} />
        </li>
      );
    default:
      return null;
  }
};

/** The steps of a department that looks: each is decided at its desk. */
const Asked = ({ step }: Turn) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const { orderId, order } = step;
  const lastDay = order?.next?.lastDay;
  return (
    <li className="card card-mine">
      <div className="card-head">
        <h3>{inLanguage(step.title, language)}</h3>
        {lastDay && <strong>{t.by(saidDay(lastDay, language))}</strong>}
      </div>
      <Link to="/desk" search={{ open: orderId } as never} className="card-title no-print">
        {t.decide}
      </Link>
    </li>
  );
};

/** What whoever looks can move on now, each with its form. */
export const Yours = (props: WholeProps<Project>) => {
  const t = useWords(projectWords);
  const me = useMe();
  const steps = runningSteps(props.one);
  const asked =
    me?.partner === undefined
      ? []
      : steps.filter(
          ({ step }) =>
            step.partner === me.partner && step.status === 'open' && step.order?.hold === undefined,
        );
  const owed = me?.role === 'partner' ? [] : steps.filter(({ step }) => owedAt(step) !== undefined);
  if (asked.length + owed.length === 0) return null;
  return (
    <section className="part" aria-labelledby="yours">
      <h2 id="yours">{t.yours}</h2>
      <ul className="cards">
        {asked.map((turn) => (
          <Asked key={turn.step.id} {...turn} />
        ))}
        {owed.map((turn) => (
          <Owed key={`${turn.stage.id} ${turn.step.id}`} {...props} {...turn} />
        ))}
      </ul>
    </section>
  );
};

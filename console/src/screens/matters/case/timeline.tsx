import { Timeline } from 'antd';
import { Moment } from '../../../parts/day.tsx';
import { useLanguage, useNames, useWords, type Said } from '../../../words/language.tsx';
import { serviceNames } from '../../../words/names.ts';
import { orderStatuses } from '../../../words/statuses.ts';
import { linesOf } from '../lines.ts';
import type { Case } from '../queries.ts';
import { caseWords } from './words.ts';

const codes: Readonly<Record<string, Said>> = {
  'case.submitted': ['已提交', 'Submitted'],
  'joint-installation.submitted': ['已提交', 'Submitted'],
  'case.admitted': ['工单已推送至各单位', 'Sent to every provider'],
  'joint-installation.admitted': ['工单已推送至各单位', 'Sent to every provider'],
  'joint-installation.survey-agreed': ['已约定联合查勘', 'The joint survey was agreed'],
  'case.completed': ['已办结', 'Completed'],
  'case.survey-agreed': ['已约定联合查勘', 'The joint survey was agreed'],
  'case.withdrawn': ['已撤回', 'Withdrawn'],
  'joint-installation.completed': ['已办结', 'Completed'],
  'joint-installation.withdrawn': ['已撤回', 'Withdrawn'],
  'order.created': ['已推送', 'Sent'],
  'order.corrected': ['已补正', 'Answered'],
  'order.breached': ['逾期', 'Over'],
  'order.reminded': ['临期提醒', 'Reminded'],
};

/** What happened, the newest first, in words; what has none yet is shown by its code. */
export const Happened = ({ one }: { one: Case }) => {
  const t = useWords(caseWords);
  const name = useNames();
  const { language } = useLanguage();
  const said = (code: string): string => {
    if (Object.hasOwn(codes, code)) return name(codes, code);
    const status = code.startsWith('order.') ? orderStatuses[code.slice('order.'.length)] : undefined;
    return status?.said[language === 'zh' ? 0 : 1] ?? code;
  };
  const whose = (orderId: string | undefined): string => {
    const service = linesOf(one).find(({ id }) => id === orderId)?.service;
    return service === undefined ? '' : `${name(serviceNames, service)}：`;
  };
  return (
    <section className="part">
      <h2>{t.happened}</h2>
      <Timeline
        items={one.timeline.toReversed().map(({ at, code, orderId }) => ({
          content: (
            <>
              {whose(orderId)}
              {said(code)}{' '}
              <span className="soft">
                <Moment of={at} />
              </span>
            </>
          ),
        }))}
      />
    </section>
  );
};

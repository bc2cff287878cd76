import { text } from '../../common/text.ts';
import { say } from '../../services/messages/told.ts';
import { caseCalled, type AboutCase } from './told-words.ts';

export const contradicted = say<AboutCase>(
  'order.call-back-unsatisfied',
  text('报装回访记录与申请人陈述不一致', 'Two words on a call'),
  (about) => {
    const one = caseCalled(about);
    return text(
      `${one.zh}：承办单位的回访记录与申请人的陈述不一致，申请人表示不满意，已要求再次回访。请核实。`,
      `A provider’s word on a call about ${one.en} is not the applicant’s, who is not content. It is called again. Please look into it.`,
    );
  },
);

/** What the department made of it, in its words. */
export const dealtWith = say<AboutCase>(
  'application.call-back-dealt-with',
  text('主管部门已处理您的不满意', 'Your discontent was dealt with'),
  (about) => {
    const [one, said] = [caseCalled(about), about.orders?.[0]?.said?.at(-1)?.['grounds']];
    const grounds = typeof said === 'string' ? said.replace(/[。.\s]+$/u, '') : '';
    return text(
      `您对${one.zh}的不满意已由主管部门处理${grounds && `：${grounds}`}。`,
      `The department has dealt with your discontent about ${one.en}${grounds && `: ${grounds}`}.`,
    );
  },
);

/** The last unhappy call has nobody to deal with it: that is the city's to mend. */
export const leftOpen = say<AboutCase>(
  'installation.call-back-left-open',
  text('回访不满意，无主管部门接手', 'Nobody deals with an applicant’s discontent'),
  (about) => {
    const one = caseCalled(about);
    return text(
      `${one.zh}的申请人多次回访仍不满意，公布的主管部门尚未登记。请登记该部门，或者直接处理。`,
      `The applicant of ${one.en} is still not content after the last call, and no department is registered to deal with it. Please register it, or see to it yourselves.`,
    );
  },
);

import { text, type Text } from '../../../../common/text.ts';
import { say } from '../../../../services/messages/told.ts';
import { benefitCalled, call, policyCalled, type AboutEntitlement } from './about.ts';

/** What an applicant is told while reviewers score. */

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

const found = ({ entitlement: { score } }: AboutEntitlement): Text => {
  if (!score) return text('', '');
  const { total, minimum, rank, of, passed } = score;
  return text(
    `评审得分 ${points(total)} 分，排名第 ${rank}（共 ${of} 项）${passed ? '' : `，未达到最低 ${minimum / 100} 分`}`,
    `${points(total)} points, rank ${rank} of ${of}${passed ? '' : `, below the minimum of ${minimum / 100}`}`,
  );
};

export const inScoring = say<AboutEntitlement>(
  'entitlement.scoring',
  text('申报已受理，进入评审', 'Your application will be scored'),
  (about) => {
    const one = benefitCalled(about);
    return text(
      `${one.zh}，已受理申报。申报截止后由评审人独立评分，得分、排名和理由在平台公布，并通知贵单位。贵单位目前无需办理任何手续。`,
      `${one.en}: your application is taken. When the window is over reviewers score it, each alone; points, rank and reasons are published, and you are told. Nothing is expected of you now.`,
    );
  },
  call,
);

export const scored = say<AboutEntitlement>(
  'entitlement.scoring',
  text('评审结果已公布', 'Your score is published'),
  (about) => {
    const { score } = about.entitlement;
    const [policy, result] = [policyCalled(about), found(about)];
    const again = (score?.turn ?? 1) > 1;
    return text(
      `${policy.zh}${result.zh}，现予公示${again ? '（重新评分后的结果，以此为准）' : ''}。逐项得分和理由可在平台查看；有异议的，请在公示期内提出。公示期满后继续办理，并另行通知。`,
      `${policy.en}: ${result.en}${again ? ' (scored anew: this counts)' : ''}. Points and reasons are on the platform; object while they are published if you disagree. It goes on afterwards, and you are told.`,
    );
  },
  call,
);

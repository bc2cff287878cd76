import { type Text, text } from '../../common/text.ts';
import { listed } from '../../common/words/codes.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import type { NotTaken } from '../joint-installations/submission.ts';
import type { PlannedInstallation } from './installation.ts';
import { projectCalled, type AboutProject } from './told-words.ts';

export interface AboutInstallation extends AboutProject {
  readonly installation: PlannedInstallation;
  /** Undefined where the same was sent at its site a moment before. */
  readonly why: NotTaken | undefined;
}

const whyWords = (why: NotTaken | undefined): Text => {
  if (why === undefined || 'open' in why)
    return text(
      '该地址的同一事项已在办理，您无需重复申请',
      'the same is under way at its site, and need not be asked for again',
    );
  if ('missing' in why) {
    const missing = listed(why.missing);
    return text(
      `缺少材料：${missing.zh}。请备齐后在平台上重新申请`,
      `this is missing: ${missing.en}. Please apply again with it on the platform`,
    );
  }
  return text(
    '有的事项目前没有可以承办的单位。请在平台上选定承办单位后重新申请',
    'not every service has a provider. Please choose them, and apply again on the platform',
  );
};

const impossible = say<AboutInstallation>(
  'application.to-correct',
  text('随阶段办理的联合报装未能提交', 'A joint installation could not be sent with its stage'),
  (about) => {
    const services = listed(about.installation.request.services.map(({ service }) => service));
    const [one, why] = [projectCalled(about), whyWords(about.why)];
    return text(
      `${one.zh}中随阶段办理的联合报装（${services.zh}）未能提交：${why.zh}。`,
      `The joint installation (${services.en}) that waited for a stage of ${one.en} could not be sent: ${why.en}.`,
    );
  },
);

/** A joint installation that waited for its stage. One that was sent is told as a case of its own. */
export const installationTold: Readonly<Record<'impossible', Row<AboutInstallation>>> = {
  impossible: row({ applicant: impossible }, not('Nobody was asked for anything.')),
};

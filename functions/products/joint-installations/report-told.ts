import { text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { not, row, say, type Row } from '../../services/messages/told.ts';
import type { Report } from './report-model.ts';
import { caseCalled, type AboutCase } from './told-words.ts';

const reported = say<AboutCase & { readonly report: Report }>(
  'installation.reported',
  text('申请人反映承办单位的问题', 'An applicant reports a provider'),
  (about) => {
    const { kind, service, what } = about.report;
    const [one, [problem, of]] = [caseCalled(about), [called(kind), called(service)]];
    const said = what.replace(/[。；;.\s]+$/u, '');
    return text(
      `${one.zh}的申请人反映${of.zh}承办单位：${problem.zh}。内容：${said}。请核实处理。`,
      `The applicant of ${one.en} reports the ${of.en} provider: ${problem.en}. "${said}". Please look into it.`,
    );
  },
);

/** What the energy regulator found 717 times is reported to those above; never to the provider. */
export const reportTold: Readonly<Record<'reported', Row<AboutCase & { readonly report: Report }>>> = {
  reported: row(
    {
      applicant: not('It did so itself, and has the answer to its request.'),
      department: reported,
      operators: reported,
    },
    not('Who is reported does not hear by whom.'),
  ),
};

import { type Text, text } from '../../common/text.ts';
import { not, row, say, type Row } from '../messages/told.ts';
import { sayingWhy, type Unnamed } from '../partners/waits.ts';
import { withSection } from '../telling/operations.ts';

/** What waits for a department that nobody is registered as. */
export interface AboutWaiting {
  /** What it is, as a sentence begins with it. */
  readonly what: Text;
  readonly unnamed: Unnamed;
  /** Nothing waited for that name before. */
  readonly first: boolean;
}

/** A stage of a project, or a case at the river; an entitlement has words of its own. */
export type WaitingCode =
  'application.waiting-for-name' | 'project.waiting-for-name' | 'river.waiting-for-name';

const title = text('办理事项等待登记部门', 'A case waits for a department');

const missing = ({ what, unnamed: { wanted, why } }: AboutWaiting): Text =>
  text(
    `${what.zh}须由部门“${wanted.name}”办理，该部门${sayingWhy[why].zh}`,
    `${what.en} is for the department “${wanted.name}”, which ${sayingWhy[why].en}`,
  );

const waits = (code: WaitingCode): Row<AboutWaiting> =>
  row(
    {
      applicant: say(code, title, (about) => {
        const who = missing(about);
        return text(
          `${who.zh}，登记后自动继续；该部门的时限尚未起算，总时限照常计算。贵单位无需办理任何手续。`,
          `${who.en}. It goes on by itself once that is mended; the department’s own limit has not begun, that of the whole runs on. Nothing is expected of you.`,
        );
      }),
      operators: say(
        code,
        title,
        (about) => {
          if (!about.first) return undefined;
          const who = missing(about);
          return withSection(
            text(
              `${who.zh}。请登记，登记后等待该部门的事项自动继续；总时限照常计算。`,
              `${who.en}. Please register it: all that waits for it then goes on; the limit of the whole runs on.`,
            ),
            'what-waits-for-a-name',
          );
        },
        { only: 'Once for each name.' },
      ),
    },
    not('It is whom it waits for.'),
  );

export const waitingTold: Readonly<Record<WaitingCode, Row<AboutWaiting>>> = {
  'application.waiting-for-name': waits('application.waiting-for-name'),
  'project.waiting-for-name': waits('project.waiting-for-name'),
  'river.waiting-for-name': waits('river.waiting-for-name'),
};

import { text } from '../../common/text.ts';
import { not, row, say, type Row } from '../messages/told.ts';
import type { HandingOn } from './model.ts';

/** What is told of a matter that is handed on, by names. */
export interface OfHandingOn {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

const others = not('None of theirs.');

/** `asker`: where whoever has it works; `partner`: who is asked to take it. A new act without a row does not compile. */
export const handingOnTold: Readonly<Record<HandingOn['act'], Row<OfHandingOn>>> = {
  offer: row(
    {
      partner: say(
        'responder.offered',
        text('请接手事项', 'You are asked to take a matter'),
        ({ id, from }) =>
          text(
            `${from}请你单位接手办件 ${id}（首接帮到底）。同意后由接手人负责到办结；不同意则仍由${from}负责。`,
            `${from} asks you to take case ${id} and see it through. Whoever accepts has it until it ends; declined, it stays with ${from}.`,
          ),
      ),
      applicant: not('Nothing has changed for it yet.'),
    },
    others,
  ),
  accept: row(
    {
      applicant: say(
        'responder.handed-on',
        text('首接责任人已变更', 'Another clerk sees to your case'),
        ({ id, from, to }) =>
          text(
            `办件 ${id} 经${to}同意，由${from}移交${to}负责，直至办结。`,
            `Case ${id} was handed on by ${from} to ${to}, with its consent: it sees to it until it ends.`,
          ),
      ),
      asker: say('responder.handed-on', text('移交已被接受', 'Your offer was accepted'), ({ id, to }) =>
        text(`${to}已接手办件 ${id}。`, `${to} has taken case ${id}.`),
      ),
      partner: say(
        'responder.handed-on',
        text('你单位已接手事项', 'You have taken a matter'),
        ({ id, from }) =>
          text(
            `你单位已从${from}接手办件 ${id}，负责到办结。`,
            `You have taken case ${id} from ${from}, until it ends.`,
          ),
      ),
    },
    others,
  ),
  decline: row(
    {
      asker: say('responder.declined', text('移交未被接受', 'Your offer was declined'), ({ id, from, to }) =>
        text(
          `${to}未同意接手办件 ${id}，仍由${from}负责。`,
          `${to} has declined case ${id}: it stays with ${from}.`,
        ),
      ),
      partner: not('It said so itself.'),
      applicant: not('Nothing has changed for it.'),
    },
    others,
  ),
  withdraw: row(
    {
      partner: say('responder.withdrawn', text('移交请求已撤回', 'An offer was withdrawn'), ({ id, from }) =>
        text(
          `${from}已撤回办件 ${id} 的移交请求，无需处理。`,
          `${from} has withdrawn its offer of case ${id}: nothing is to be done.`,
        ),
      ),
      asker: not('It said so itself.'),
      applicant: not('Nothing has changed for it.'),
    },
    others,
  ),
};

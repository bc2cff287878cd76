import { type Text, text } from '../../../common/text.ts';
import { endWords } from '../../../law/last-day.ts';
import { not, row, say, type OfMoved, type OfRung, type ToldTable } from '../../messages/told.ts';
import type { MovesOf } from '../../orders/kinds/kind.ts';
import type { letter } from '../../orders/kinds/letter-transitions.ts';
import type { OrderChange } from '../../orders/news.ts';
import { dueOf, field, movedWords, type AboutOrder } from '../order-words.ts';
import { because, partnerTold } from './common.ts';
import { toPartner } from './rungs.ts';

const until = (about: AboutOrder) => dueOf(about, 'reply');
const callAsker = { call: ({ asker }: AboutOrder) => asker };
const callAsked = { call: ({ partner }: AboutOrder) => partner };
const from = ({ asker }: AboutOrder): string => asker?.name ?? '';

/** Which of several letters: what it is about. */
const letterCalled = ({ order: { request } }: AboutOrder): Text => {
  const about = field(request['about'], 'reference') ?? field(request['about'], 'id');
  return typeof about === 'string'
    ? text(`关于${about}的函告`, `letter about ${about}`)
    : text('函告', 'letter');
};

const silence = text(
  '逾期未明确答复的，依法视为同意',
  'without a clear reply by then you are deemed to consent',
);

const served = say<AboutOrder>(
  'order.created',
  text('收到一件函告', 'A letter was served on you'),
  (about) => {
    const due = until(about);
    if (due === undefined) return undefined;
    const end = endWords(due);
    return text(
      `${from(about)}${letterCalled(about).zh}已送达贵单位，请于${end.zh}前明确答复，${silence.zh}。`,
      `${from(about)} has served on you a ${letterCalled(about).en}. Please give a clear reply by ${end.en}: ${silence.en}.`,
    );
  },
  { until, ...callAsker },
);

const replied = say<AboutOrder>(
  'consultation.replied',
  text('函告已获答复', 'Your letter was answered'),
  (about) =>
    text(
      `${about.partner.name}已明确答复贵单位${letterCalled(about).zh}，请查看复函内容。`,
      `${about.partner.name} has given a clear reply to your ${letterCalled(about).en}. Please read it.`,
    ),
  callAsked,
);

const remarked = say<AboutOrder>(
  'consultation.remarked',
  text('函告的答复不明确', 'Your letter was answered without a clear position'),
  (about) => {
    const due = until(about);
    const end = due && endWords(due);
    return text(
      `${about.partner.name}对贵单位${letterCalled(about).zh}作出答复，但未表明明确意见，答复期限继续计算${end ? `，至${end.zh}` : ''}。`,
      `${about.partner.name} answered your ${letterCalled(about).en} without a clear position: the clock runs on${end ? `, until ${end.en}` : ''}.`,
    );
  },
  { until, ...callAsked },
);

const stillOpen = say<AboutOrder>(
  'consultation.still-open',
  text('贵单位的答复不明确', 'Your reply is not clear'),
  (about) => {
    const due = until(about);
    const end = due && endWords(due);
    return text(
      `贵单位对${from(about)}${letterCalled(about).zh}的答复未表明明确意见，答复期限继续计算。请${end ? `于${end.zh}前` : ''}明确答复，${silence.zh}。`,
      `Your answer to the ${letterCalled(about).en} from ${from(about)} gives no clear position, and the clock runs on. Please give one${end ? ` by ${end.en}` : ''}: ${silence.en}.`,
    );
  },
  { until, ...callAsker },
);

const consented = {
  asker: say<AboutOrder>(
    'consultation.deemed-consent',
    text('函告视为同意', 'Your letter has deemed consent'),
    (about) =>
      text(
        `${about.partner.name}逾期未明确答复贵单位${letterCalled(about).zh}，依法视为同意。`,
        `${about.partner.name} gave no clear reply in time to your ${letterCalled(about).en}: it is deemed to consent.`,
      ),
    callAsked,
  ),
  partner: say<AboutOrder>(
    'consultation.deemed-consent',
    text('贵单位视为同意', 'You are deemed to consent'),
    (about) =>
      text(
        `贵单位逾期未明确答复${from(about)}${letterCalled(about).zh}，依法视为同意，不能再答复。`,
        `You gave no clear reply in time to the ${letterCalled(about).en} from ${from(about)}: you are deemed to consent, and it can no longer be answered.`,
      ),
    callAsker,
  ),
};

const nearing = {
  partner: say<AboutOrder & OfRung>(
    'order.due-soon',
    text('函告即将到期', 'The time to reply to a letter ends soon'),
    (about) => {
      const end = endWords(about.rung.due);
      return text(
        `${from(about)}${letterCalled(about).zh}须于${end.zh}前明确答复，${silence.zh}。`,
        `The ${letterCalled(about).en} from ${from(about)} waits for a clear reply by ${end.en}: ${silence.en}.`,
      );
    },
    { until: ({ rung }) => rung.due, ...callAsker },
  ),
  asker: say<AboutOrder & OfRung>(
    'consultation.due-soon',
    text('函告的答复期限即将届满', 'The time to reply to your letter ends soon'),
    (about) => {
      const end = endWords(about.rung.due);
      return text(
        `${about.partner.name}尚未明确答复贵单位${letterCalled(about).zh}，答复期限至${end.zh}；逾期视为同意。`,
        `${about.partner.name} has not yet given a clear reply to your ${letterCalled(about).en}. Its time ends on ${end.en}; silence is consent.`,
      );
    },
    { until: ({ rung }) => rung.due, ...callAsked },
  ),
};

/** On the last day, in words that say so: nobody reads the same twice. */
const lastDay = {
  partner: say<AboutOrder & OfRung>(
    'order.due-soon',
    text('函告今日到期', 'The time to reply to a letter ends today'),
    (about) =>
      text(
        `今日是答复${from(about)}${letterCalled(about).zh}的最后一日，请今日明确答复，${silence.zh}。`,
        `Today is the last day to reply to the ${letterCalled(about).en} from ${from(about)}. Please give a clear reply today: ${silence.en}.`,
      ),
    { until: ({ rung }) => rung.due, ...callAsker },
  ),
  asker: say<AboutOrder & OfRung>(
    'consultation.due-soon',
    text('函告的答复期限今日届满', 'The time to reply to your letter ends today'),
    (about) =>
      text(
        `${about.partner.name}尚未明确答复贵单位${letterCalled(about).zh}，今日是最后一日；逾期视为同意。`,
        `${about.partner.name} has not yet given a clear reply to your ${letterCalled(about).en}, and today is the last day; silence is consent.`,
      ),
    { until: ({ rung }) => rung.due, ...callAsked },
  ),
};

const moved = say<AboutOrder & OfMoved>(
  'consultation.deadline-moved',
  text('函告的答复期限有变动', 'The time to reply to your letter has moved'),
  (about) => {
    const each = movedWords(about);
    return text(
      `因节假日安排有变动，${about.partner.name}答复贵单位${letterCalled(about).zh}的期限随之调整：${each.zh}。`,
      `The calendar has changed, and with it, for ${about.partner.name}, ${each.en}.`,
    );
  },
  { until: ({ moved: [first] }) => first?.to, ...callAsked },
);

const neverLate = not('A letter is never late: at its due moment silence is consent (Art. 10).');
const between = not('A letter goes on between the two departments, its asker and its partner.');

/** 函告: one department asks, the other answers. Both sides are told of whatever the other, or silence, did. */
export const letterTold: ToldTable<MovesOf<typeof letter> | OrderChange, AboutOrder> = {
  created: row({ partner: served, asker: because.own }, between),
  'handed-over': row({}, not('A letter stays where its time of silence runs (Art. 10).')),
  'survey-scheduled': row({}, not('A letter has no joint survey.')),
  'approvals-answered': row({}, not('A letter has no line.')),
  'phases-changed': row({}, not('A letter has no phases.')),
  'term-changed': row({}, not('A letter has no term.')),
  replied: row({ partner: because.own, asker: replied }, between),
  remarked: row({ partner: stillOpen, asker: remarked }, between),
  withdrawn: row({ partner: partnerTold.withdrawn, asker: because.own }, between),
  lapsed: row(consented, between),
  'deadline-moved': row({ partner: toPartner.moved, asker: moved }, between),
  'due-soon': row(nearing, between),
  'last-day': row(lastDay, between),
  overdue: row({}, neverLate),
  escalated: row({}, neverLate),
};

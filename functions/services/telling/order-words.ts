import { own } from '../../common/own.ts';
import { type Text, text } from '../../common/text.ts';
import { called } from '../../common/words/codes.ts';
import { reckon } from '../../law/deadline/reckon.ts';
import type { AsOf } from '../../law/deadline/working-time.ts';
import type { Instant } from '../../law/instant.ts';
import { endWords } from '../../law/last-day.ts';
import type { Contact } from '../messages/model.ts';
import type { OfMoved } from '../messages/told.ts';
import type { Move } from '../orders/kinds/kind.ts';
import type { Order } from '../orders/model.ts';
import { receiptOf } from '../orders/receipts.ts';
import { limitCalled } from './limit-words.ts';

/** What became of an order, as the words about it need it. */
export interface AboutOrder extends AsOf {
  readonly order: Order;
  /** Whose order it is, by its public name. */
  readonly partner: Contact;
  /** Who asked, where a partner did. */
  readonly asker: Contact | undefined;
}

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
/** A member of what an order asks for, whatever that is. */
export const field = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null
    ? Object.entries(holder).find(([key]) => key === name)?.[1]
    : undefined;
const line = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an order asks for, as a sentence names it. */
export const matterOf = ({ kind, request }: Order): Text => {
  const policy = line(field(request['policy'], 'name'));
  switch (kind) {
    case 'work-order': {
      const { zh, en } = called(line(request['service']));
      return text(`${zh}报装`, `the ${en} connection`);
    }
    case 'call-back': {
      const { zh, en } = called(line(request['service']));
      return text(`${zh}报装回访`, `the call about the ${en} connection`);
    }
    case 'phase': {
      const { zh, en } = called(line(request['service']));
      const name = line(request['phase']);
      return text(`${zh}报装“${name}”接通`, `the ${en} connection of phase "${name}"`);
    }
    case 'temporary-supply': {
      const { zh, en } = called(`temporary-${line(request['service'])}`);
      return text(zh, en);
    }
    case 'emergency-works':
      return text('抢修', 'the emergency works');
    case 'letter':
      return text('函告', 'the letter');
    case 'payment':
      return text(`《${policy}》资金拨付`, `the payment under "${policy}"`);
    case 'review':
      if (isText(request['title'])) return text(`“${request['title'].zh}”`, `"${request['title'].en}"`);
      return policy
        ? text(`《${policy}》审核`, `the review under "${policy}"`)
        : text('漓江窗口联合审查', 'the joint review at the Li River window');
  }
};

/** For what or where, so that one of several is known again: the project's name, else the address, else what is planned. */
const placeOf = ({ request }: Order): string =>
  line(field(request['project'], 'name')) ||
  line(field(request['site'], 'address')) ||
  line(request['planned']);

/** An order as a sentence names it: 供水报装（七星区样例路 1 号）. */
export const orderCalled = ({ order }: Pick<AboutOrder, 'order'>): Text => {
  const { zh, en } = matterOf(order);
  const place = placeOf(order);
  return place ? text(`${zh}（${place}）`, `${en} (${place})`) : text(zh, en);
};

/** Of which an order is a part, as a sentence names it. */
export const caseCalled = ({ order }: Pick<AboutOrder, 'order'>): Text => {
  const place = placeOf(order);
  switch (order.subject.kind) {
    case 'joint-installation':
      return text(`联合报装（${place}）`, `the joint installation (${place})`);
    case 'project':
      return text(`项目“${place}”`, `the project "${place}"`);
    case 'river-approval':
      return text(`漓江审批（${place}）`, `the Li River case (${place})`);
    default:
      return orderCalled({ order });
  }
};

/** When a limit of it ends; undefined where it has none, it was met, or it stands still. */
export const dueOf = ({ order, workingTime }: AboutOrder, name: string): Instant | undefined => {
  const limit = own(order.limits, name);
  if (!limit || limit.metAt !== undefined) return undefined;
  return reckon(limit.deadline, workingTime).due ?? undefined;
};

/** The limit that its partner has to keep next. */
const nextLimit = (about: AboutOrder): { readonly name: string; readonly due: Instant } | undefined => {
  const open = Object.entries(about.order.limits).flatMap(([name, { beside }]) => {
    const due = beside === undefined ? dueOf(about, name) : undefined;
    return due === undefined ? [] : [{ name, due }];
  });
  return open.toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
};

/** Until when its partner has to act, as a sentence of its own; nothing where no limit runs. */
export const actBy = (about: AboutOrder): Text => {
  const next = nextLimit(about);
  if (!next) return text('', '');
  const [name, end] = [limitCalled(next.name), endWords(next.due)];
  return text(`${name.zh}至${end.zh}。`, ` Its ${name.en} ends on ${end.en}.`);
};

export const untilNext = (about: AboutOrder): Instant | undefined => nextLimit(about)?.due;

/** Reasons that a partner gave, numbered, each without the stop it may have been written with. */
export const numbered = (reasons: readonly string[]): string =>
  reasons
    .map((reason) => reason.replace(/[。；;.\s]+$/u, ''))
    .map((reason, index, { length }) => (length === 1 ? reason : `${index + 1}. ${reason}`))
    .join('；');

/** What the receipt of a move says of it: its number and the provision; nothing of what is no licence. */
export const receiptWords = ({ order }: AboutOrder, move: Move): Text => {
  const receipt = receiptOf(order, move);
  return receipt
    ? text(
        `文书编号：${receipt.number}（${receipt.basis}）。`,
        ` Receipt ${receipt.number} (${receipt.basis}).`,
      )
    : text('', '');
};

/** Words one after the other. */
export const joined = (...parts: readonly (Text | undefined)[]): Text =>
  text(parts.map((part) => part?.zh ?? '').join(''), parts.map((part) => part?.en ?? '').join(''));

/** From when to when a calendar moved limits. */
export const movedWords = ({ moved }: OfMoved): Text => {
  const each = moved.map(({ name, from, to, provisional }) => {
    const [limit, before, after] = [limitCalled(name), endWords(from), endWords(to)];
    return text(
      `${limit.zh}由${before.zh}调整为${after.zh}${provisional ? '（暂定，待节假日安排公布）' : ''}`,
      `the ${limit.en} from ${before.en} to ${after.en}${provisional ? ' (provisional: holidays are still to be announced)' : ''}`,
    );
  });
  return text(each.map(({ zh }) => zh).join('；'), each.map(({ en }) => en).join('; '));
};

import { own } from '../../../common/own.ts';
import { addDays, type PlainDate } from '../../../law/plain-date.ts';
import type { Instant } from '../../../law/instant.ts';
import { dayWords } from '../../../law/last-day.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { Recipient } from '../enterprises/acting-now.ts';
import { isInForce, type Policy } from '../policies/model.ts';
import { isMetPrint } from '../policies/rules/standing.ts';
import { policyKey } from '../policies/rules/match.ts';
import { whichIsOpen, type Window } from '../policies/windows.ts';
import type { MatchingDependencies } from './dependencies.ts';
import type { HadBefore } from './had-before.ts';
import type { MatchRecord } from './match-record.ts';

/** 申报窗口: who meets a policy that is applied for is told when applications open, and once more before they close. */

/** Days before the last one on which whoever has not applied is reminded. */
const reminded = 7;

type Turn = 'opened' | 'closing';

/** What there is to be told of a policy on a day: its window is open, or nearly over. */
export interface WindowTurn {
  readonly policy: Policy;
  readonly window: Window;
  readonly turn: Turn;
}

export const turnOf = (policy: Policy, on: PlainDate): WindowTurn | undefined => {
  const window = policy.mode === 'simple-application' && isInForce(policy, on) && whichIsOpen(policy, on);
  if (!window || !policy.windows) return undefined;
  return { policy, window, turn: addDays(on, reminded) >= window.to ? 'closing' : 'opened' };
};

/** A window that is extended is closing anew. */
const markOf = ({ window, turn }: WindowTurn): string =>
  turn === 'opened' ? `opened ${window.from}` : `closing ${window.to}`;

/** A window of which it was told that it closes is not told of as open when it is extended. */
const isTold = (last: string | undefined, one: WindowTurn): boolean => {
  const [, to] = /^closing (.+)$/.exec(last ?? '') ?? [];
  return last === markOf(one) || (one.turn === 'opened' && to !== undefined && to >= one.window.from);
};

const nothing: Pick<HadBefore, 'granted' | 'usedUp'> = { granted: new Map(), usedUp: new Set() };

/** Met, not had, and not told of this yet. */
export const windowsToTell = (
  { kept, windows = {} }: Pick<MatchRecord, 'kept' | 'windows'>,
  turns: readonly WindowTurn[],
  { granted, usedUp }: Pick<HadBefore, 'granted' | 'usedUp'> = nothing,
): readonly WindowTurn[] =>
  turns.filter((one) => {
    const { code } = one.policy;
    if (granted.has(code) || usedUp.has(code) || isTold(own(windows, code), one)) return false;
    return isMetPrint(own(kept, policyKey(one.policy)));
  });

export const withWindows = (record: MatchRecord, told: readonly WindowTurn[]): MatchRecord =>
  told.length === 0
    ? record
    : {
        ...record,
        windows: {
          ...record.windows,
          ...Object.fromEntries(told.map((one) => [one.policy.code, markOf(one)])),
        },
      };

/** So many are named in one message; the list of matches has all. */
const named = 10;

const lineOf = ({ policy: { name, documentNumber }, window, turn }: WindowTurn) => {
  const [from, to] = [dayWords(window.from), dayWords(window.to)];
  return turn === 'opened'
    ? {
        zh: `《${name}》（${documentNumber}）申报时间为${from.zh}至${to.zh}`,
        en: `"${name}" (${documentNumber}) is applied for from ${from.en} to ${to.en}`,
      }
    : {
        zh: `《${name}》（${documentNumber}）申报将于${to.zh}截止，贵单位尚未申报`,
        en: `"${name}" (${documentNumber}): applications close on ${to.en}, and you have not applied`,
      };
};

/** One message of all that open together, one of all that close. */
export const tellWindows = async (
  post: Pick<MatchingDependencies['post'], 'posted'>,
  reader: Recipient | undefined,
  told: readonly WindowTurn[],
  now: Instant,
): Promise<Write[]> => {
  if (!reader) return [];
  const writes: Write[] = [];
  for (const turn of ['opened', 'closing'] as const) {
    const some = told.filter((one) => one.turn === turn);
    const sorted = some.toSorted((a, b) => (a.window.to < b.window.to ? -1 : 1));
    const [first] = sorted;
    if (!first) continue;
    const lines = sorted.slice(0, named).map(lineOf);
    const isOpening = turn === 'opened';
    const { department, phone } = first.policy;
    const posted = await post.posted(
      reader,
      {
        code: isOpening ? 'benefit.window-opened' : 'benefit.window-closing',
        title: isOpening ? '符合条件的惠企政策已开始申报' : '惠企政策申报即将截止',
        body: `贵单位符合下列政策的条件。${lines.map(({ zh }) => zh).join('；')}。平台已有的数据无需再填，请在平台上申报。`,
        en: {
          title: isOpening ? 'Applications are open for what you meet' : 'Applications close soon',
          body: `You meet these. ${lines.map(({ en }) => en).join('. ')}. Apply on the platform: what it knows it does not ask.`,
        },
        lastDay: first.window.to,
        contact: { name: department, phone },
      },
      now,
    );
    writes.push(...posted.writes);
  }
  return writes;
};

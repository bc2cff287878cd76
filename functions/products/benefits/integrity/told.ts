import { type Text, text } from '../../../common/text.ts';
import { called } from '../../../common/words/codes.ts';
import type { Instant } from '../../../law/instant.ts';
import { dayWords, lastDayOf } from '../../../law/last-day.ts';
import { dateOf } from '../../../law/plain-date.ts';
import type { Write } from '../../../platform/table/writes.ts';
import type { MessageCode } from '../../../services/messages/codes.ts';
import type { Teller } from '../../../services/messages/teller.ts';
import { not, row, say, type Row } from '../../../services/messages/told.ts';
import { numbered } from '../../../services/telling/order-words.ts';
import type { IntegrityAction, IntegrityCase } from './model.ts';

/** That a candidate was opened, and what people then do with it; of another act than a late payment in words of its own. */
type Move = 'candidate' | IntegrityAction;
type IntegrityMove = Move | 'candidate-found' | 'determine-found' | 'dismiss-found';

/** 《…》兑现事项, or “合同违约”线索（关于…）. */
const caseCalled = ({ act, policy, entitlementId, what, reference }: IntegrityCase): Text => {
  if (policy)
    return text(
      `《${policy.name}》兑现事项（${entitlementId}）`,
      `the entitlement ${entitlementId} under "${policy.name}"`,
    );
  const { zh, en } = called(act);
  const about = [what, reference].filter((each) => each !== undefined).join('，');
  return text(`“${zh}”事项${about && `（${about}）`}`, `the matter of ${en}${about && ` (${about})`}`);
};

const groundsOf = (said: IntegrityCase['dispute']): Text =>
  said ? text(`理由：${numbered([said.grounds])}。`, ` Grounds: ${numbered([said.grounds])}.`) : text('', '');

const saying = (code: MessageCode, title: Text, body: (one: IntegrityCase, called: Text) => Text) =>
  say<IntegrityCase>(code, title, (one) => body(one, caseCalled(one)));

const overdueSince = ({ overdueSince: since }: IntegrityCase): Text => dayWords(lastDayOf(since));

const candidate = {
  toDepartment: saying(
    'integrity.candidate',
    text('政策逾期兑现线索', 'Late payment: a possible act of bad faith'),
    (one, called) => {
      const due = overdueSince(one);
      return text(
        `${called.zh}应于${due.zh}（含当日）前拨付，至今未付，已列为失信行为线索，待平台运营方认定。未经认定不产生任何后果。如有异议，请在平台上说明理由。`,
        `You were to pay ${called.en} by ${due.en} (that day included), and have not: it is a possible act of bad faith, for the operators to judge. Nothing follows before they have. If you object, say why on the platform.`,
      );
    },
  ),
  toOperators: saying(
    'integrity.candidate',
    text('政策逾期兑现线索待认定', 'Late payment: a candidate to be judged'),
    (one, called) => {
      const due = overdueSince(one);
      return text(
        `${one.department}应于${due.zh}（含当日）前拨付${called.zh}，至今未付，已列为失信行为线索。请核实后作出认定或者不予认定；未经认定不产生任何后果。`,
        `${one.department} was to pay ${called.en} by ${due.en} (that day included), and has not. Please look into it, and determine or dismiss it; nothing follows before.`,
      );
    },
  ),
};

/** Another act than a late payment: a person found it, or a list has it. */
const found = {
  toDepartment: saying(
    'integrity.candidate',
    text('失信行为线索', 'A possible act of bad faith'),
    (one, what) => {
      const since = overdueSince(one);
      return text(
        `${what.zh}自${since.zh}起已列为失信行为线索，待平台运营方认定。未经认定不产生任何后果。如有异议，请在平台上说明理由。`,
        `Since ${since.en} ${what.en} is a possible act of bad faith, for the operators to judge. Nothing follows before they have. If you object, say why on the platform.`,
      );
    },
  ),
  toOperators: saying(
    'integrity.candidate',
    text('失信行为线索待认定', 'A candidate to be judged'),
    (one, what) =>
      text(
        `${one.department}的${what.zh}已列为失信行为线索。请核实后作出认定或者不予认定；未经认定不产生任何后果。`,
        `Of ${one.department}, ${what.en} is a possible act of bad faith. Please look into it, and determine or dismiss it; nothing follows before.`,
      ),
  ),
  determined: saying(
    'integrity.determined',
    text('失信行为认定', 'An act of bad faith is determined'),
    (one, what) => {
      const [why, until] = [groundsOf(one.determination), one.consequences?.until];
      const end = until && dayWords(lastDayOf(until));
      return text(
        `${what.zh}已认定为失信行为。${why.zh}自即日起向社会公布${end ? `，至${end.zh}（含当日）为止，期间不得享受资金补贴、承担项目和试点、评先评优` : ''}。如有异议，请在平台上说明理由；纠正后可申请撤销认定。`,
        `It is determined that ${what.en} is an act of bad faith.${why.en} It is published from today${end ? ` until ${end.en} (that day included); until then no subsidies, no projects and pilots, no awards` : ''}. If you object, say why on the platform; when it is put right, it may be withdrawn.`,
      );
    },
  ),
  dismissed: saying(
    'integrity.dismissed',
    text('失信行为线索不予认定', 'A candidate is dismissed'),
    (one, what) => {
      const why = groundsOf(one.dismissal);
      return text(
        `${what.zh}的失信行为线索不予认定，不产生任何后果。${why.zh}`,
        `The candidate about ${what.en} is dismissed, and nothing follows.${why.en}`,
      );
    },
  ),
};

const disputed = saying(
  'integrity.disputed',
  text('部门对失信行为线索或认定提出异议', 'A department objects'),
  (one, called) => {
    const why = groundsOf(one.dispute);
    const [open, asked] =
      one.status === 'determined'
        ? [
            text('认定', 'the determination'),
            text(
              '请核实；确有错误的，请撤销认定。撤销之前，认定继续有效。',
              ' Please look into it, and withdraw it if it is wrong; until then it stands.',
            ),
          ]
        : [
            text('线索', 'the candidate'),
            text('请核实后作出认定或者不予认定。', ' Please look into it, and determine or dismiss it.'),
          ];
    return text(
      `${one.department}对${called.zh}的失信行为${open.zh}提出异议。${why.zh}${asked.zh}`,
      `${one.department} objects to ${open.en} about ${called.en}.${why.en}${asked.en}`,
    );
  },
);

const determined = saying(
  'integrity.determined',
  text('政策逾期兑现失信行为认定', 'Late payment is determined as an act of bad faith'),
  (one, called) => {
    const [why, until] = [groundsOf(one.determination), one.consequences?.until];
    const end = until && dayWords(lastDayOf(until));
    return text(
      `${called.zh}逾期未兑现，已认定为失信行为。${why.zh}自即日起向社会公布${end ? `，至${end.zh}（含当日）为止，期间不得享受资金补贴、承担项目和试点、评先评优` : ''}。如有异议，请在平台上说明理由；纠正后可申请撤销认定。`,
      `That ${called.en} is late is determined as an act of bad faith.${why.en} It is published from today${end ? ` until ${end.en} (that day included); until then no subsidies, no projects and pilots, no awards` : ''}. If you object, say why on the platform; when it is put right, it may be withdrawn.`,
    );
  },
);

const dismissed = saying(
  'integrity.dismissed',
  text('政策逾期兑现线索不予认定', 'Late payment: the candidate is dismissed'),
  (one, called) => {
    const why = groundsOf(one.dismissal);
    return text(
      `${called.zh}的失信行为线索不予认定，不产生任何后果。${why.zh}尚未付清的，请继续办理付款。`,
      `The candidate about ${called.en} is dismissed, and nothing follows.${why.en} What is not paid yet is still to be paid.`,
    );
  },
);

const withdrawn = saying(
  'integrity.withdrawn',
  text('失信行为认定已撤销', 'A determination is withdrawn'),
  (one, called) => {
    const [why, day] = [groundsOf(one.withdrawal), one.withdrawal && dayWords(dateOf(one.withdrawal.at))];
    return text(
      `${called.zh}的失信行为认定已撤销，公布和限制${day ? `自${day.zh}起` : '即日起'}终止。${why.zh}贵单位无需办理任何手续。`,
      `The determination about ${called.en} is withdrawn: what followed from it ends${day ? ` on ${day.en}` : ' today'}.${why.en} Nothing is expected of you.`,
    );
  },
);

const between = not(
  'It is between the department and those above it; what is determined is published, and names no enterprise.',
);
const own = not('It did so itself.');

/** 失信行为认定 (Art. 17): the department whose payment is late, and the operators, who judge. A move without a row does not compile. */
export const integrityTold: Readonly<Record<IntegrityMove, Row<IntegrityCase>>> = {
  candidate: row({ department: candidate.toDepartment, operators: candidate.toOperators }, between),
  'candidate-found': row({ department: found.toDepartment, operators: found.toOperators }, between),
  'determine-found': row({ department: found.determined, operators: own }, between),
  'dismiss-found': row({ department: found.dismissed, operators: own }, between),
  dispute: row({ department: own, operators: disputed }, between),
  determine: row({ department: determined, operators: own }, between),
  dismiss: row({ department: dismissed, operators: own }, between),
  withdraw: row({ department: withdrawn, operators: own }, between),
};

/** Each act is told in its own words. */
const foundMoves: Partial<Record<Move, IntegrityMove>> = {
  candidate: 'candidate-found',
  determine: 'determine-found',
  dismiss: 'dismiss-found',
};

/** The writes by which each is told, for the transaction of the move itself. */
export const tellIntegrity = (
  teller: Teller,
  move: Move,
  one: IntegrityCase,
  at: Instant,
): Promise<Write[]> =>
  teller.tell(integrityTold[(one.act === 'policy-overdue' ? undefined : foundMoves[move]) ?? move], one, {
    to: { department: { kind: 'department', id: one.department } },
    subject: { kind: 'integrity-case', id: one.id },
    ...(one.entitlementId !== undefined && { entitlementId: one.entitlementId }),
    facts: {},
    at,
  });

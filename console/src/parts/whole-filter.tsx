import { useState } from 'react';
import { Alert, Form, Input, Modal } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ok, type Schema } from '@liban/client';
import { useNames, useWords, type Said } from '../words/language.tsx';
import { Failed, Loading } from './states.tsx';
import { useProblemNames } from './use-problem-names.ts';

type Replayed = Schema<'Replayed'>;

const words = {
  reason: ['理由', 'Reason'],
  needed: ['请写明理由，会留存备查', 'Say why: it is kept on record'],
  cancel: ['取消', 'Cancel'],
  close: ['关闭', 'Close'],
  fits: (count: string) => [`现在符合条件的有 ${count} 项`, `${count} fit just now`],
  none: ['现在没有符合条件的', 'Nothing fits just now'],
  looking: ['试算，未执行', 'Looked at beforehand, nothing done'],
  outcome: (done: number, refused: number, other: number) => [
    `办成 ${done} 项，被拒 ${refused} 项，无需再办 ${other} 项`,
    `${done} done, ${refused} refused, ${other} needed nothing more`,
  ],
  outcomes: ['逐项结果', 'What became of each'],
} as const satisfies Parameters<typeof useWords>[0];

const outcomeNames: Readonly<Record<Replayed['outcome'], Said>> = {
  replayed: ['已继续', 'Goes on'],
  refused: ['被拒', 'Refused'],
  'already-done': ['无需再办', 'Needs nothing more'],
  'would-replay': ['将继续', 'Would go on'],
};

interface Step {
  readonly dryRun: boolean;
  readonly cursor?: string;
}
type Answer = Promise<{ readonly data?: Page; readonly error?: unknown; readonly response: Response }>;
interface Page {
  readonly items: readonly Replayed[];
  readonly cursor?: string;
}

export interface Whole {
  readonly title: string;
  /** What is in the filter, in a sentence. */
  readonly filter: string;
  readonly doIt: string;
  /** One page of it, with the header that says why. */
  readonly replay: (step: Step, header: { readonly 'Audit-Reason': string }) => Answer;
}

/** So many pages are looked at beforehand: more than that is said by a `+`. */
const most = 4;

const throughAll = async (
  { replay }: Whole,
  dryRun: boolean,
  reason: string,
  pages = Number.POSITIVE_INFINITY,
) => {
  const items: Replayed[] = [];
  let cursor: string | undefined;
  let read = 0;
  do {
    const page: Page = await ok(
      replay(
        { dryRun, ...(cursor !== undefined && { cursor }) },
        { 'Audit-Reason': encodeURIComponent(reason) },
      ),
    );
    items.push(...page.items);
    ({ cursor } = page);
    read += 1;
  } while (cursor !== undefined && read < pages);
  return { items, more: cursor !== undefined };
};

const Outcomes = ({ items }: { items: readonly Replayed[] }) => {
  const t = useWords(words);
  const name = useNames();
  const count = (outcome: Replayed['outcome']) => items.filter((item) => item.outcome === outcome).length;
  const refused = count('refused');
  const problemName = useProblemNames(refused > 0);
  return (
    <div role="status">
      <Alert
        type={refused > 0 ? 'warning' : 'success'}
        showIcon
        title={t.outcome(count('replayed'), refused, count('already-done'))}
      />
      <ul className="outcomes" aria-label={t.outcomes} tabIndex={0}>
        {items.map(({ id, outcome, code }) => (
          <li key={id}>
            <span className="outcome-id">{id}</span>
            <span className={outcome === 'refused' ? 'light-word-red' : 'soft'}>
              {name(outcomeNames, outcome)}
              {code !== undefined && ` · ${problemName(code)}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Asked = ({ whole, close }: { whole: Whole; close: () => void }) => {
  const t = useWords(words);
  const queries = useQueryClient();
  const [form] = Form.useForm<{ reason: string }>();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<readonly Replayed[]>();
  const [failed, setFailed] = useState<unknown>();
  const before = useQuery({
    queryKey: ['whole-filter', whole.title, whole.filter],
    queryFn: () => throughAll(whole, true, t.looking, most),
    gcTime: 0,
  });
  const run = async ({ reason }: { reason: string }) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const { items } = await throughAll(whole, false, reason.trim());
      setDone(items);
    } catch (error) {
      setFailed(error);
    }
    await queries.invalidateQueries();
    setBusy(false);
  };
  const fitting = before.data?.items.length ?? 0;
  return (
    <Modal
      open
      title={whole.title}
      okText={done ? t.close : whole.doIt}
      cancelText={t.cancel}
      okButtonProps={{ loading: busy, disabled: done === undefined && fitting === 0 }}
      cancelButtonProps={{ style: done && { display: 'none' } }}
      onOk={() => (done ? close() : form.submit())}
      onCancel={close}
    >
      <p>{whole.filter}</p>
      {done ? (
        <Outcomes items={done} />
      ) : before.error !== null ? (
        <Failed error={before.error} again={() => void before.refetch()} />
      ) : before.data === undefined ? (
        <Loading />
      ) : (
        <>
          <p>
            <strong>{fitting === 0 ? t.none : t.fits(`${fitting}${before.data.more ? '+' : ''}`)}</strong>
          </p>
          {failed !== undefined && <Failed error={failed} />}
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            onFinish={(values: { reason: string }) => void run(values)}
          >
            <Form.Item
              name="reason"
              label={t.reason}
              rules={[{ required: true, whitespace: true, message: t.needed }]}
            >
              <Input.TextArea autoFocus rows={3} maxLength={160} showCount />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  );
};

/**
 * An act on all that fits a filter, and on nothing beyond it: first how many those are, then a reason, then what became
 * of each. `const whole = useWholeFilter(); whole.ask({ … }); … {whole.dialog}`
 */
export const useWholeFilter = (closed?: () => void) => {
  const [asked, ask] = useState<Whole>();
  const close = () => {
    ask(undefined);
    closed?.();
  };
  return { ask, dialog: asked && <Asked key={asked.filter} whole={asked} close={close} /> };
};

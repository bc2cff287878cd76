import { Button, Form, Input, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { inLanguage, useLanguage, useWords } from '../../../words/language.tsx';
import { orderStatuses, stepStatuses } from '../../../words/statuses.ts';
import { useIsOwner, type Project } from '../queries.ts';
import { returnedBy, stepIn, type Turn } from './steps.ts';
import { projectWords } from './words.ts';

type AnswerProps = WholeProps<Project> & Turn;

/** How a step stands after an answer: its order where it has one, else the step itself. */
const useStepNow = ({ stage, step }: Turn) => {
  const t = useWords(projectWords);
  const { language } = useLanguage();
  const statusName = useStatusNames();
  return (seen: Project): string => {
    const now = stepIn(seen, stage.id, step.id);
    const status =
      now?.order === undefined || now.status !== 'open'
        ? statusName(stepStatuses, now?.status ?? '')
        : statusName(orderStatuses, now.order.status);
    return t.stepNow(inLanguage(step.title, language), status);
  };
};

const Reasons = ({ said, list }: { said: string; list: readonly string[] }) => (
  <>
    <div>{said}</div>
    <ul>
      {list.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  </>
);

interface NoteFormProps {
  readonly label: string;
  readonly asks: readonly string[];
  readonly project: Project;
  readonly send: (
    note: string,
    given: ReturnType<ReturnType<typeof useAttachments>['given']>,
  ) => Promise<boolean>;
  readonly busy: boolean;
  readonly purpose: 'correction' | 'material';
}

/** What was put right, in words and with files. */
const NoteForm = ({ label, asks, project, send, busy, purpose }: NoteFormProps) => {
  const t = useWords(projectWords);
  const isOwner = useIsOwner();
  const files = useAttachments({ subject: { kind: 'project', id: project.id }, purpose });
  const finish = async ({ note }: { note: string }): Promise<void> => {
    if (await send(note.trim(), files.given())) files.clear();
  };
  return (
    <Form layout="vertical" className="no-print" onFinish={(values: { note: string }) => void finish(values)}>
      <Form.Item name="note" label={label} rules={[{ required: true, whitespace: true, message: t.needed }]}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
      <Attach of={files} kinds={asks} byFile={isOwner} more={asks.length === 0 && isOwner ? 10 : 0} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={files.isUnfinished}>
        {t.send}
      </Button>
    </Form>
  );
};

/** The answer to a return: the clock of that step goes on with it. */
export const Correction = (props: AnswerProps) => {
  const { one, step, again } = props;
  const t = useWords(projectWords);
  const client = useClient();
  const { busy, run } = useActing();
  const stepNow = useStepNow(props);
  const returned = returnedBy(step);
  const { order } = step;
  if (returned === undefined || order === undefined) return null;
  return (
    <>
      <Reasons said={t.reasons} list={returned.reasons} />
      <NoteForm
        label={t.note}
        asks={returned.asks ?? []}
        project={one}
        purpose="correction"
        busy={busy}
        send={(note, materials) =>
          run({
            act: () =>
              ok(
                client.POST('/v1/projects/{id}/corrections', {
                  params: { path: { id: one.id } },
                  body: { orderId: order.id, note, materials },
                }),
              ),
            look: again,
            say: stepNow,
          })
        }
      />
    </>
  );
};

const groundsOf = ({ order }: AnswerProps['step']): string[] =>
  (order?.said ?? []).flatMap((said) => (typeof said['grounds'] === 'string' ? [said['grounds']] : []));

/** A step that was refused, submitted anew with what was changed. */
export const Resubmission = (props: AnswerProps) => {
  const { one, stage, step, again } = props;
  const t = useWords(projectWords);
  const client = useClient();
  const { busy, run } = useActing();
  const stepNow = useStepNow(props);
  return (
    <>
      <Reasons said={t.refusedFor} list={groundsOf(step)} />
      <NoteForm
        label={t.changedNote}
        asks={[]}
        project={one}
        purpose="material"
        busy={busy}
        send={(note, materials) =>
          run({
            act: () =>
              ok(
                client.POST('/v1/projects/{id}/stages/{stage}/steps/{step}/resubmission', {
                  params: { path: { id: one.id, stage: stage.id, step: step.id } },
                  body: { note, materials },
                }),
              ),
            look: again,
            say: stepNow,
          })
        }
      />
    </>
  );
};

/** Committed to now, checked later: offered where the list takes it, and imposed on nobody. */
export const CommitmentForm = ({ one, stage, step, again, close }: AnswerProps & { close: () => void }) => {
  const t = useWords(projectWords);
  const client = useClient();
  const { busy, run } = useActing();
  const send = async (body: { madeBy: string }): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/projects/{id}/stages/{stage}/steps/{step}/commitment', {
            params: { path: { id: one.id, stage: stage.id, step: step.id } },
            body,
          }),
        ),
      look: again,
      isWell: ({ commitments }) =>
        commitments.some((made) => made.stage === stage.id && made.step === step.id),
      say: () => t.committed,
    });
    if (done) close();
  };
  const needed = [{ required: true, message: t.needed }];
  return (
    <Form layout="vertical" className="no-print" onFinish={(values: { madeBy: string }) => void send(values)}>
      <p className="soft">{t.commitWhat}</p>
      <Form.Item name="madeBy" label={t.madeBy} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t.commit}
        </Button>
        <Button onClick={close}>{t.cancelForm}</Button>
      </Space>
    </Form>
  );
};

import { useMemo } from 'react';
import { Button, Form, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { dayOf } from '../../../parts/days.ts';
import { useFilters } from '../../../parts/filters.ts';
import { useReason } from '../../../parts/reason.tsx';
import { Failed } from '../../../parts/states.tsx';
import { useClient, useMe } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { readVersions, type Policy } from '../queries.ts';
import { Amount } from './amount.tsx';
import { Basics } from './basics.tsx';
import { Conditions } from './conditions.tsx';
import { Faults } from './field.tsx';
import { Payment } from './payment.tsx';
import { blank, draftOf, termsOf, type Draft } from './terms.ts';
import { useCheck } from './use-check.ts';
import { editorWords } from './words.ts';

interface EditorProps {
  readonly code: string;
  /** Newest first; none of a policy that is new. */
  readonly versions: readonly Policy[];
}

/** Saving and publishing what the form holds, each looked at again. */
const useKeep = (code: string, form: ReturnType<typeof Form.useForm<Draft>>[0], today: string) => {
  const t = useWords(editorWords);
  const client = useClient();
  const { busy, run } = useActing();
  const reason = useReason();
  const { set } = useFilters();
  const put = (status: 'draft' | 'published', why?: string) =>
    ok(
      client.PUT('/v1/policies/{code}', {
        params: {
          path: { code },
          ...(why !== undefined && { header: { 'Audit-Reason': encodeURIComponent(why) } }),
        },
        body: { ...termsOf(form.getFieldsValue(true) as Draft, today), status },
      }),
    );
  const look = () => readVersions(client, code, true);
  const draftIn = (versions: readonly Policy[]) => versions.find(({ status }) => status === 'draft');
  const inForce = (versions: readonly Policy[]) => versions.find(({ status }) => status === 'published');
  const save = async (then?: 'try') => {
    const seen: { version?: number | undefined } = {};
    const done = await run({
      act: () => put('draft'),
      look: async () => {
        const versions = await look();
        seen.version = draftIn(versions)?.version;
        return versions;
      },
      isWell: (versions) => draftIn(versions) !== undefined,
      say: (versions) => t.saved(draftIn(versions)?.version ?? 0),
    });
    if (done && then === 'try' && seen.version !== undefined)
      set({ tab: 'try', version: String(seen.version) });
  };
  const publish = ({ name = code }: Draft) =>
    reason.ask({
      title: t.publishTitle(name),
      consequence: t.publishWhat,
      doIt: t.publish,
      run: async (why) => {
        const done = await run({
          act: () => put('published', why),
          look,
          isWell: (versions) => inForce(versions) !== undefined,
          say: (versions) => {
            const now = inForce(versions);
            return now === undefined ? t.notSeen : t.published(now.version);
          },
        });
        if (done) set({ tab: undefined, version: undefined });
        return done;
      },
    });
  return { busy, save, publish, dialog: reason.dialog };
};

const Standing = ({ check }: { check: ReturnType<typeof useCheck> }) => {
  const t = useWords(editorWords);
  const { faults, error, isChecking, isChecked } = check;
  if (error !== null) return <Failed error={error} />;
  return (
    <span role="status" aria-live="polite">
      {isChecking || !isChecked ? (
        <span className="soft">{t.checking}…</span>
      ) : faults.length === 0 ? (
        t.sound
      ) : (
        <strong className="light-word-red">{t.faults(faults.length)}</strong>
      )}
    </span>
  );
};

/** A policy being written: checked as one types, each fault at its place; saved as a draft, tried out, published. */
export default function Editor({ code, versions }: EditorProps) {
  const t = useWords(editorWords);
  const me = useMe();
  const [form] = Form.useForm<Draft>();
  const today = dayOf(new Date().toISOString());
  const newest = versions[0];
  const begins = useMemo(
    () => (newest ? draftOf(newest) : blank(me?.registration?.department ?? '', today)),
    // What is typed is not taken away when the list is read anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [code],
  );
  const watched = Form.useWatch((values: Draft) => values, form) ?? begins;
  const check = useCheck(code, termsOf(watched, today));
  const { busy, save, publish, dialog } = useKeep(code, form, today);
  const isSound = check.isChecked && !check.isChecking && check.faults.length === 0;
  return (
    <Faults value={check.faults}>
      {newest && (
        <p className="soft">
          {newest.status === 'draft' ? t.draftOf(newest.version) : t.next(newest.version)}
        </p>
      )}
      <Form<Draft>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        className="editor"
        aria-label={t.form}
        initialValues={begins}
        onFinish={publish}
      >
        <Basics />
        <Conditions />
        <Amount />
        <Payment />
        <div className="bar editor-bar">
          <Space wrap>
            <Button loading={busy} onClick={() => void save()}>
              {t.saveDraft}
            </Button>
            <Button loading={busy} onClick={() => void save('try')}>
              {t.tryDraft}
            </Button>
            <Button type="primary" htmlType="submit" disabled={!isSound} loading={busy}>
              {t.publish}
            </Button>
          </Space>
          <Standing check={check} />
        </div>
      </Form>
      {dialog}
    </Faults>
  );
}

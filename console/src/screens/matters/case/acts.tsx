import { useState } from 'react';
import { Button, Form, Modal } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { saidDay } from '../../../parts/days.ts';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { materialNames } from '../../../words/materials.ts';
import { caseStatuses } from '../../../words/statuses.ts';
import { missingOf } from '../lines.ts';
import type { Case } from '../queries.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { caseWords } from './words.ts';

/** What was missing when the case was taken (容缺受理): by which day, and the form to hand it in. */
export const MissingDocuments = ({ one, again }: WholeProps<Case>) => {
  const t = useWords(caseWords);
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  const { id } = one;
  const name = useNames();
  const files = useAttachments({ subject: { kind: 'joint-installation', id }, purpose: 'material' });
  const missing = missingOf(one);
  if (missing === undefined) return null;
  const given = files.given();
  const send = async (): Promise<void> => {
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/joint-installations/{id}/materials', {
            params: { path: { id } },
            body: { materials: given },
          }),
        ),
      look: again,
      say: ({ makeUp: now }) =>
        now === undefined || now.suppliedAt !== undefined || now.missing.length === 0
          ? t.supplied
          : t.stillMissing(now.missing.map((kind) => name(materialNames, kind)).join('、')),
    });
    if (done) files.clear();
  };
  return (
    <section className="part no-print">
      <h2>{t.missing}</h2>
      <div className="card card-mine">
        <p>{t.by(saidDay(missing.lastDay, language))}</p>
        <Form layout="vertical" onFinish={() => void send()}>
          <Attach of={files} kinds={missing.kinds} />
          <Button
            type="primary"
            htmlType="submit"
            loading={busy}
            disabled={files.isUnfinished || given.length === 0}
          >
            {t.supply}
          </Button>
        </Form>
      </div>
    </section>
  );
};

/** To give the whole application up: what follows is said first. */
export const Withdraw = ({ one, again }: WholeProps<Case>) => {
  const t = useWords(caseWords);
  const statusName = useStatusNames();
  const client = useClient();
  const { busy, run } = useActing();
  const [isAsked, ask] = useState(false);
  if (!one.allowed.includes('withdrawal')) return null;
  const withdraw = async (): Promise<void> => {
    await run({
      act: () =>
        ok(client.POST('/v1/joint-installations/{id}/withdrawal', { params: { path: { id: one.id } } })),
      look: again,
      say: ({ status }) => t.withdrawn(statusName(caseStatuses, status)),
    });
    ask(false);
  };
  return (
    <div className="no-print">
      <Button danger onClick={() => ask(true)}>
        {t.withdraw}
      </Button>
      <Modal
        open={isAsked}
        title={t.withdraw}
        okText={t.withdraw}
        cancelText={t.cancel}
        okButtonProps={{ danger: true, loading: busy }}
        onOk={() => void withdraw()}
        onCancel={() => ask(false)}
      >
        <p>{t.withdrawAsk}</p>
      </Modal>
    </div>
  );
};

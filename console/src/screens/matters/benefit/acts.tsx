import { useState } from 'react';
import { Button, Modal, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { useReason } from '../../../parts/reason.tsx';
import { useStatusNames } from '../../../parts/status-tag.tsx';
import { useClient } from '../../../session/context.tsx';
import { useWords } from '../../../words/language.tsx';
import { entitlementStatuses } from '../../../words/statuses.ts';
import type { Entitlement } from '../queries.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { benefitWords } from './words.ts';

/** What it has become, in words: said only of what was seen. */
export const useBecame = () => {
  const t = useWords(benefitWords);
  const statusName = useStatusNames();
  return ({ status }: Entitlement): string => t.became(statusName(entitlementStatuses, status));
};

interface AskedProps {
  readonly doIt: string;
  readonly consequence: string;
  readonly run: () => Promise<boolean>;
  readonly busy: boolean;
}

/** A button for what others are told of or what cannot be undone: it says what follows before it does it. */
const Asked = ({ doIt, consequence, run, busy }: AskedProps) => {
  const t = useWords(benefitWords);
  const [isAsked, ask] = useState(false);
  return (
    <>
      <Button danger onClick={() => ask(true)}>
        {doIt}
      </Button>
      <Modal
        open={isAsked}
        title={doIt}
        okText={doIt}
        cancelText={t.cancel}
        okButtonProps={{ danger: true, loading: busy }}
        onOk={() => void run().then(() => ask(false))}
        onCancel={() => ask(false)}
      >
        <p>{consequence}</p>
      </Modal>
    </>
  );
};

/** Whether the money is there: only who waits for it can say. */
export const Arrival = ({ one: { id, allowed }, again }: WholeProps<Entitlement>) => {
  const t = useWords(benefitWords);
  const client = useClient();
  const became = useBecame();
  const { busy, run } = useActing();
  const reason = useReason();
  const params = { path: { id } };
  const may = (what: string) => allowed.includes(what);
  if (!may('receipt') && !may('dispute')) return null;
  return (
    <Space wrap className="no-print">
      {may('receipt') && (
        <Button
          type="primary"
          loading={busy}
          onClick={() =>
            void run({
              act: () => ok(client.POST('/v1/entitlements/{id}/receipt', { params })),
              look: again,
              say: became,
            })
          }
        >
          {t.arrived}
        </Button>
      )}
      {may('dispute') && (
        <Button
          onClick={() =>
            reason.ask({
              title: t.notArrived,
              consequence: t.notArrivedAsk,
              doIt: t.notArrived,
              run: (said) =>
                run({
                  act: () =>
                    ok(client.POST('/v1/entitlements/{id}/dispute', { params, body: { reason: said } })),
                  look: again,
                  say: became,
                }),
            })
          }
        >
          {t.notArrived}
        </Button>
      )}
      {reason.dialog}
    </Space>
  );
};

export const Waiver = ({ one: { id, allowed }, again }: WholeProps<Entitlement>) => {
  const t = useWords(benefitWords);
  const client = useClient();
  const became = useBecame();
  const { busy, run } = useActing();
  if (!allowed.includes('waiver')) return null;
  return (
    <div className="no-print">
      <Asked
        doIt={t.waive}
        consequence={t.waiveAsk}
        busy={busy}
        run={() =>
          run({
            act: () => ok(client.POST('/v1/entitlements/{id}/waiver', { params: { path: { id } } })),
            look: again,
            say: became,
          })
        }
      />
    </div>
  );
};

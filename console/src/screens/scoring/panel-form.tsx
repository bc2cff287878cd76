import { Form, Input } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../parts/acting.tsx';
import { SheetForm } from '../../parts/sheet-form.tsx';
import { useClient } from '../../session/context.tsx';
import { useWords } from '../../words/language.tsx';
import type { RoundProps } from './queries.ts';
import { scoringWords } from './words.ts';

interface Filled {
  readonly ids: string;
  readonly reason: string;
}

/** `ct-1, E-0117` on each line. */
const reviewersIn = (ids: string) =>
  ids
    .split('\n')
    .map((line) => line.split(/[,，]/).map((part) => part.trim()))
    .flatMap(([citizen = '', expert = '']) =>
      citizen === '' ? [] : [{ citizen, ...(expert && { expert }) }],
    );

/** Who scores, or somebody in their place. Those who score single applications alone stay. */
export const PanelForm = ({ one, again }: RoundProps) => {
  const t = useWords(scoringWords);
  const client = useClient();
  const { busy, run } = useActing();
  const { least, most, odd } = one.terms.reviewers;
  const active = one.panel.filter(({ left }) => left === undefined);
  const single = active.flatMap(({ citizen, expert, only }) =>
    citizen !== undefined && only ? [{ citizen, only, ...(expert !== undefined && { expert }) }] : [],
  );
  const lines = active
    .filter(({ only }) => only === undefined)
    .map(({ citizen = '', expert }) => (expert === undefined ? citizen : `${citizen}, ${expert}`));
  const send = ({ ids, reason }: Filled) =>
    run({
      act: () =>
        ok(
          client.PUT('/v1/scoring-rounds/{id}/panel', {
            params: { path: { id: one.id } },
            body: { reviewers: [...reviewersIn(ids), ...single], reason },
          }),
        ),
      look: again,
      say: (seen) => t.named(seen.reviewers),
    });
  const needed = [{ required: true, whitespace: true, message: t.needed }];
  return (
    <SheetForm<Filled>
      title={t.panel}
      lead={t.panelLead(least, most, odd)}
      doIt={t.nameThem}
      busy={busy}
      initialValues={{ ids: lines.join('\n') }}
      send={send}
    >
      <Form.Item name="ids" label={t.panelIds} rules={needed}>
        <Input.TextArea rows={5} maxLength={2_000} />
      </Form.Item>
      <Form.Item name="reason" label={t.panelReason} rules={needed}>
        <Input maxLength={1_000} />
      </Form.Item>
    </SheetForm>
  );
};

import { useState } from 'react';
import { Button, Form, Space } from 'antd';
import { ok } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { Attach } from '../../../parts/attachments/attach.tsx';
import { useAttachments } from '../../../parts/attachments/use-attachments.ts';
import { Moment } from '../../../parts/day.tsx';
import { Failed } from '../../../parts/states.tsx';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useNames, useWords } from '../../../words/language.tsx';
import { materialNames } from '../../../words/materials.ts';
import { useIsOwner, useMaterials, type Project } from '../queries.ts';
import { projectWords } from './words.ts';

interface GiveProps extends WholeProps<Project> {
  readonly kinds: readonly string[];
  readonly close?: () => void;
}

/** Documents for the file of the project: given once, and used by every step after. */
export const GiveForm = ({ one, again, kinds, close }: GiveProps) => {
  const t = useWords(projectWords);
  const name = useNames();
  const client = useClient();
  const isOwner = useIsOwner();
  const { busy, run } = useActing();
  const { id } = one;
  const files = useAttachments({ subject: { kind: 'project', id }, purpose: 'material' });
  const given = files.given();
  const send = async (): Promise<void> => {
    const said = given.map(({ kind }) => name(materialNames, kind)).join('、');
    const done = await run({
      act: () =>
        ok(
          client.POST('/v1/projects/{id}/materials', {
            params: { path: { id } },
            body: { materials: given },
          }),
        ),
      look: async () => {
        await again();
        return ok(client.GET('/v1/projects/{id}/materials', { params: { path: { id } } }));
      },
      isWell: ({ entries }) => given.every(({ kind }) => entries.some((entry) => entry.kind === kind)),
      say: ({ entries }) =>
        given.every(({ kind }) => entries.some((entry) => entry.kind === kind))
          ? t.gave(said)
          : t.gaveNothing,
    });
    if (!done) return;
    files.clear();
    close?.();
  };
  return (
    <Form layout="vertical" className="no-print" onFinish={() => void send()}>
      <Attach of={files} kinds={kinds} byFile={isOwner} />
      <Space>
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={files.isUnfinished || given.length === 0}
          title={given.length === 0 ? t.nothingChosen : ''}
        >
          {t.send}
        </Button>
        {close && <Button onClick={close}>{t.cancelForm}</Button>}
      </Space>
    </Form>
  );
};

/** What is on file, and what it was used for; a later gift of the same kind takes its place. */
export const OnFile = (props: WholeProps<Project>) => {
  const t = useWords(projectWords);
  const name = useNames();
  const { data, error, refetch } = useMaterials(props.one.id);
  const [isOpen, open] = useState(false);
  const entries = data?.entries ?? [];
  const usesOf = (kind: string) => [
    ...new Set(
      (data?.uses ?? []).flatMap((use) => (use.kind === kind ? [use.partnerName ?? use.partner] : [])),
    ),
  ];
  return (
    <section className="part">
      <h2>{t.file}</h2>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && entries.length === 0 && <p className="soft">{t.noFile}</p>}
      <ul className="plain">
        {entries.map(({ kind, givenAt }) => (
          <li key={kind}>
            <strong>{name(materialNames, kind)}</strong> <Moment of={givenAt} />
            {usesOf(kind).length > 0 && <div className="soft">{t.used(usesOf(kind).join('、'))}</div>}
          </li>
        ))}
      </ul>
      {props.one.allowed.includes('materials') &&
        entries.length > 0 &&
        (isOpen ? (
          <GiveForm {...props} kinds={entries.map(({ kind }) => kind)} close={() => open(false)} />
        ) : (
          <Button className="no-print" onClick={() => open(true)}>
            {t.giveMore}
          </Button>
        ))}
    </section>
  );
};

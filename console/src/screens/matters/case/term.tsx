import { useState } from 'react';
import { Button, Input, Popconfirm, Space } from 'antd';
import { ok, type Schema } from '@liban/client';
import { useActing } from '../../../parts/acting.tsx';
import { saidDay } from '../../../parts/days.ts';
import type { WholeProps } from '../../../parts/whole.tsx';
import { useClient } from '../../../session/context.tsx';
import { useLanguage, useWords } from '../../../words/language.tsx';
import type { Case } from '../queries.ts';
import { termWords } from './words.ts';

/** Of a temporary supply: until when it lasts, and to ask for longer or to end it. */
export const TermOfSupply = ({ one, again }: WholeProps<Case>) => {
  const t = useWords(termWords);
  const { language } = useLanguage();
  const client = useClient();
  const { busy, run } = useActing();
  const term = one.application.temporary;
  const [day, setDay] = useState(term?.until ?? '');
  if (term === undefined) return null;
  const say = (body: Schema<'TemporaryTermChange'>) =>
    run({
      act: () =>
        ok(
          client.POST('/v1/joint-installations/{id}/temporary-changes', {
            params: { path: { id: one.id } },
            body,
          }),
        ),
      look: again,
      say: ({ application }) => t.until(saidDay(application.temporary?.until ?? term.until, language)),
    });
  return (
    <section className="part">
      <h2>{t.title}</h2>
      <p>{t.until(saidDay(term.until, language))}</p>
      {one.allowed.includes('temporary-changes') && (
        <Space wrap className="no-print">
          <label>
            {t.longer}{' '}
            <Input
              type="date"
              style={{ width: 'auto' }}
              value={day}
              onChange={({ target }) => setDay(target.value)}
            />
          </label>
          <Button
            loading={busy}
            disabled={day === '' || day === term.until}
            onClick={() => void say({ what: 'extended', until: day })}
          >
            {t.extend}
          </Button>
          <Popconfirm
            title={t.endAsk}
            okText={t.end}
            cancelText={t.cancel}
            onConfirm={() => void say({ what: 'ended' })}
          >
            <Button danger loading={busy}>
              {t.end}
            </Button>
          </Popconfirm>
        </Space>
      )}
    </section>
  );
};

import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { ok } from '@liban/client';
import { useActing } from '../acting.tsx';
import { Moment } from '../day.tsx';
import { Failed } from '../states.tsx';
import { useClient } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import type { HandedIn, Subject } from './send.ts';
import { fileStatusNames, fileWords } from './words.ts';

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const Download = ({ file: { id, name, status } }: { file: HandedIn }) => {
  const t = useWords(fileWords);
  const client = useClient();
  const { busy, run } = useActing();
  if (status !== 'clean') return null;
  const link = () => ok(client.GET('/v1/files/{id}/download', { params: { path: { id } } }));
  return (
    <Button
      size="small"
      icon={<DownloadOutlined />}
      loading={busy}
      className="no-print"
      aria-label={`${t.download}：${name}`}
      onClick={() =>
        void run({
          act: link,
          look: link,
          say: ({ url }) => {
            // Saved under its name, never shown: the store says so itself.
            Object.assign(document.createElement('a'), { href: url, rel: 'noreferrer' }).click();
            return t.downloading(name);
          },
        })
      }
    >
      {t.download}
    </Button>
  );
};

/** The files of a case that whoever looks may see; nothing where there are none. */
export const CaseFiles = ({ subject: { kind, id } }: { subject: Subject }) => {
  const t = useWords(fileWords);
  const name = useNames();
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['files', kind, id],
    queryFn: () => ok(client.GET('/v1/files', { params: { query: { kind, id, limit: 100 } } })),
  });
  const files = (data?.items ?? []).filter(({ replacedBy }) => replacedBy === undefined);
  if (error === null && files.length === 0) return null;
  return (
    <section className="part">
      <h2>{t.files}</h2>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      <ul className="plain">
        {files.map((file) => (
          <li key={file.id} className="bar">
            <span className="attachment-name">{file.name}</span>
            <span className="soft">
              {megabytes(file.size)} · <Moment of={file.requestedAt} />
              {file.status !== 'clean' && ` · ${name(fileStatusNames, file.status)}`}
            </span>
            <Download file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
};

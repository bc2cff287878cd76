import { useRef } from 'react';
import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Input, Progress, Space } from 'antd';
import { useNames, useWords } from '../../words/language.tsx';
import { materialNames } from '../../words/materials.ts';
import { accepted } from './types.ts';
import type { Attachment, Attachments } from './use-attachments.ts';
import { attachmentWords, refusalNames } from './words.ts';
import './attachments.css';

interface FileButtonProps {
  /** What the file is for. */
  readonly label: string;
  readonly said: string;
  readonly choose: (file: File) => void;
}

const FileButton = ({ label, said, choose }: FileButtonProps) => {
  const t = useWords(attachmentWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={t.fileOf(label)}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) choose(file);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button
        icon={<PaperClipOutlined />}
        aria-label={`${said}：${label}`}
        onClick={() => input.current?.click()}
      >
        {said}
      </Button>
    </>
  );
};

const How = ({ one }: { one: Attachment }) => {
  const t = useWords(attachmentWords);
  const name = useNames();
  switch (one.state) {
    case 'failed':
      return <span className="light-word-red">{name(refusalNames, one.why ?? '')}</span>;
    case 'sending':
      return <span>{t.sending(one.percent)}</span>;
    default:
      return <span className="soft">{t[one.state]}</span>;
  }
};

const Chosen = ({ one, of, label }: { one: Attachment; of: Attachments; label: string }) => {
  const t = useWords(attachmentWords);
  const isMoving = one.state === 'sending' || one.state === 'checking';
  return (
    <div className="attachment">
      <span className="attachment-name">{one.content.name}</span>
      <div role="status" aria-label={label}>
        <How one={one} />
        {one.state === 'sending' && (
          <Progress percent={one.percent} showInfo={false} size="small" aria-label={label} />
        )}
      </div>
      <Space>
        {one.mayTryAgain === true && (
          <Button size="small" onClick={() => void of.again(one)}>
            {t.again}
          </Button>
        )}
        {!isMoving && (
          <Button
            size="small"
            type="text"
            aria-label={`${t.remove}：${label}`}
            onClick={() => of.remove(one.kind)}
          >
            {t.remove}
          </Button>
        )}
      </Space>
    </div>
  );
};

interface OneProps {
  readonly of: Attachments;
  readonly kind: string;
  readonly label: string;
  /** It is on file: nothing is asked for, though it may be renewed. */
  readonly onFile?: boolean;
  readonly note?: string | undefined;
  readonly byNumber: boolean;
  readonly byFile: boolean;
}

const One = ({ of, kind, label, onFile = false, note, byNumber, byFile }: OneProps) => {
  const t = useWords(attachmentWords);
  const chosen = of.all.find((one) => one.kind === kind);
  return (
    <li className="attachment-row">
      <div>
        <strong>{label}</strong> {note !== undefined && <span className="soft">{note}</span>}
        {onFile && <span className="attachment-on-file">{t.onFile}</span>}
      </div>
      {chosen && <Chosen one={chosen} of={of} label={label} />}
      {!onFile && (
        <div className="bar">
          {byFile && (
            <FileButton
              label={label}
              said={chosen ? t.another : t.choose}
              choose={(file) => void of.choose(kind, file)}
            />
          )}
          {byNumber && !chosen && (
            <Input
              className="attachment-number"
              maxLength={200}
              placeholder={t.reference}
              aria-label={t.referenceOf(label)}
              value={of.references[kind] ?? ''}
              onChange={({ target }) => of.refer(kind, target.value)}
            />
          )}
        </div>
      )}
    </li>
  );
};

interface AttachProps {
  readonly of: Attachments;
  /** What is asked for, by kind. */
  readonly kinds: readonly string[];
  /** Kinds that are on file already. */
  readonly onFile?: ReadonlySet<string>;
  /** Kinds that are not asked for of everybody. */
  readonly sometimes?: ReadonlySet<string>;
  /** A document may be named by its number instead. */
  readonly byNumber?: boolean;
  /** Whoever acts for another hands in no files. */
  readonly byFile?: boolean;
  /** Others may be added, as `attachment-1` and so on, so many at most. */
  readonly more?: number;
}

const other = /^attachment-(\d+)$/;

/** What a form takes along: a line for each material that is asked for, and for each that is on file. */
export const Attach = (props: AttachProps) => {
  const { of, kinds, onFile, sometimes, byNumber = true, byFile = true, more = 0 } = props;
  const t = useWords(attachmentWords);
  const name = useNames();
  const others = of.all.map(({ kind }) => kind).filter((kind) => other.test(kind));
  const numbers = others.map((kind) => Number(other.exec(kind)?.[1]));
  const next = `attachment-${Math.max(0, ...numbers) + 1}`;
  return (
    <div className="attachments">
      <ul>
        {kinds.map((kind) => (
          <One
            key={kind}
            of={of}
            kind={kind}
            label={name(materialNames, kind)}
            onFile={onFile?.has(kind) === true}
            note={sometimes?.has(kind) === true ? t.sometimes : undefined}
            byNumber={byNumber}
            byFile={byFile}
          />
        ))}
        {others.toSorted().map((kind) => (
          <One
            key={kind}
            of={of}
            kind={kind}
            label={t.number(Number(other.exec(kind)?.[1]))}
            byNumber={false}
            byFile
          />
        ))}
      </ul>
      {others.length < more && (
        <FileButton
          label={t.number(others.length + 1)}
          said={t.more}
          choose={(file) => void of.choose(next, file)}
        />
      )}
      {byFile && <p className="soft attachment-hint">{t.hint}</p>}
      {of.isUnfinished && of.all.some(({ state }) => state === 'failed') && (
        <p className="light-word-red">{t.unfinished}</p>
      )}
    </div>
  );
};

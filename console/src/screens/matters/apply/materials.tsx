import { Attach } from '../../../parts/attachments/attach.tsx';
import type { Attachments } from '../../../parts/attachments/use-attachments.ts';
import { useWords } from '../../../words/language.tsx';
import { applyWords } from './words.ts';

interface MaterialsProps {
  readonly of: Attachments;
  /** What the published item asks for. */
  readonly required: readonly string[];
  readonly onFile: ReadonlySet<string>;
}

/** What goes along: what is asked for, each that is on file marked so, and whatever else helps. */
export const Materials = ({ of, required, onFile }: MaterialsProps) => {
  const t = useWords(applyWords);
  return (
    <fieldset className="card">
      <legend>{t.materials}</legend>
      {required.length === 0 && <p className="soft">{t.optional}</p>}
      <Attach of={of} kinds={required} onFile={onFile} more={10} />
    </fieldset>
  );
};

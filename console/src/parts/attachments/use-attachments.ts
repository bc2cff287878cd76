import { useCallback, useRef, useState } from 'react';
import { useClient } from '../../session/context.tsx';
import { digestOf, handIn, Interrupted, type HandedIn, type Purpose, type Subject } from './send.ts';
import { unfit } from './types.ts';

/** A file for a material, from its choice to its arrival. */
export interface Attachment {
  readonly kind: string;
  readonly content: File;
  readonly sha256?: string;
  readonly state: 'chosen' | 'sending' | 'checking' | 'there' | 'failed';
  readonly percent: number;
  readonly id?: HandedIn['id'];
  /** Why it failed: a code of `refusalNames`, or a sentence of the API. */
  readonly why?: string;
  /** Sent as it is, it may arrive. */
  readonly mayTryAgain?: boolean;
}

export type Given = { readonly kind: string } & (
  { readonly file: HandedIn['id'] } | { readonly reference: string }
);
type GivenAtFirst = { readonly kind: string } & (
  { readonly sha256: string } | { readonly reference: string }
);

interface Settings {
  /** The case: a file is sent as soon as it is chosen. Without one it is sent once there is the case (`sendTo`). */
  readonly subject?: Subject | undefined;
  readonly purpose: Purpose;
}

const numbersOf = (references: Readonly<Record<string, string>>) =>
  Object.entries(references)
    .map(([kind, reference]) => ({ kind, reference: reference.trim() }))
    .filter(({ reference }) => reference !== '');

/** The attachments of a form. `const files = useAttachments({ … }); … <Attach of={files} kinds={…} />` */
export const useAttachments = ({ subject, purpose }: Settings) => {
  const client = useClient();
  const [all, setAll] = useState<readonly Attachment[]>([]);
  const [references, setReferences] = useState<Readonly<Record<string, string>>>({});
  // What is being sent is looked up as it then stands: a file may have been chosen anew meanwhile.
  const kept = useRef(all);
  /** Of a case that the form has made. */
  const made = useRef<Subject>(undefined);
  const write = useCallback((next: readonly Attachment[]) => {
    kept.current = next;
    setAll(next);
  }, []);
  const change = (content: File, changes: Partial<Attachment>): void =>
    write(kept.current.map((one) => (one.content === content ? { ...one, ...changes } : one)));

  const send = async (content: File, to: Subject): Promise<boolean> => {
    const one = kept.current.find((other) => other.content === content);
    if (one === undefined || one.state === 'there') return true;
    change(content, { state: 'sending', percent: 0 });
    try {
      const sha256 = one.sha256 ?? (await digestOf(content));
      const file = await handIn(client, {
        subject: to,
        purpose,
        content,
        sha256,
        id: one.id,
        announced: (id) => change(content, { id, sha256 }),
        progress: (percent) => change(content, percent < 100 ? { percent } : { state: 'checking', percent }),
      });
      if (file.status === 'clean') {
        change(content, { state: 'there', id: file.id });
        return true;
      }
      change(content, { state: 'failed', why: file.refusal ?? file.status, mayTryAgain: false });
    } catch (error) {
      const why =
        error instanceof Interrupted ? error.why : error instanceof Error ? error.message : String(error);
      change(content, { state: 'failed', why, mayTryAgain: true });
    }
    return false;
  };

  const choose = async (kind: string, content: File): Promise<void> => {
    const others = kept.current.filter((one) => one.kind !== kind);
    const why = unfit(content);
    if (why !== undefined) {
      write([...others, { kind, content, state: 'failed', percent: 0, why, mayTryAgain: false }]);
      return;
    }
    write([...others, { kind, content, state: 'chosen', percent: 0 }]);
    if (subject) await send(content, subject);
    else change(content, { sha256: await digestOf(content) });
  };

  const there = all.filter(({ state }) => state === 'there');
  return {
    all,
    references,
    choose,
    remove: (kind: string) => write(kept.current.filter((one) => one.kind !== kind)),
    again: async (one: Attachment): Promise<void> => {
      const to = subject ?? made.current;
      if (to) await send(one.content, to);
    },
    refer: (kind: string, reference: string) => setReferences({ ...references, [kind]: reference }),
    clear: () => {
      write([]);
      setReferences({});
    },
    /** One of them has not arrived, or never will: the form waits. */
    isUnfinished: all.some(({ state }) => state !== 'there' && (subject !== undefined || state === 'failed')),
    /** What is named in a case: files that are there, and numbers. */
    given: (): Given[] => [
      ...there.flatMap(({ kind, id }) => (id === undefined ? [] : [{ kind, file: id }])),
      ...numbersOf(references),
    ],
    /** What is named before there is a case: digests of the files that follow, and numbers. */
    givenAtFirst: (): GivenAtFirst[] => [
      ...all.flatMap(({ kind, sha256, state }) =>
        sha256 === undefined || state === 'failed' ? [] : [{ kind, sha256 }],
      ),
      ...numbersOf(references),
    ],
    /** Sends what was chosen before there was the case. @returns whether all of it arrived */
    sendTo: async (to: Subject): Promise<boolean> => {
      made.current = to;
      let isWhole = true;
      for (const { content } of kept.current) isWhole = (await send(content, to)) && isWhole;
      return isWhole;
    },
  };
};

export type Attachments = ReturnType<typeof useAttachments>;

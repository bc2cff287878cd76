import { text, type Text } from '../../../../common/text.ts';
import { isTold, parties, type Party, type Row, type Saying } from '../../../../services/messages/told.ts';
import type { Note } from '../../../../services/messages/post.ts';
import type { Recipient } from '../../beneficiaries/acting.ts';
import { beneficiaryOf, isByGuardian } from '../../beneficiaries/model.ts';
import type { Entitlement } from '../model.ts';

type Of = Pick<Entitlement, 'uscc' | 'citizen' | 'county' | 'actor'>;

/** Outside of what is quoted: the name of a policy is its own, whatever words are in it. */
const outsideQuotes = (said: string, quoted: RegExp, reword: (part: string) => string): string =>
  said
    .split(quoted)
    .map((part, index) => (index % 2 === 1 ? part : reword(part)))
    .join('');

const replaced = ({ zh, en }: Text, words: readonly (readonly [string, string])[]): Text =>
  text(
    outsideQuotes(zh, /(《[^》]*》)/, (part) =>
      words.reduce((rest, [of, by]) => rest.replaceAll(of, by), part),
    ),
    outsideQuotes(en, /("[^"]*")/, (part) => part.replaceAll('enterprise', 'beneficiary')),
  );

/** How a citizen is spoken to, and how a department is told of one: 贵单位 is whoever reads it. */
const words: Readonly<
  Record<'citizen' | 'county', Readonly<Record<'own' | 'others', readonly [string, string][]>>>
> = {
  citizen: {
    own: [
      ['惠企', '惠民'],
      ['贵单位', '您'],
    ],
    others: [
      ['惠企', '惠民'],
      ['企业', '受益人'],
    ],
  },
  county: { own: [['惠企政策', '政策']], others: [['企业', '县区']] },
};

/** A note that no row has, as its reader is spoken to. */
export const noteTo = (reader: Recipient, note: Note): Note => {
  const kind = ({ enterprise: undefined, citizen: 'citizen', department: 'county' } as const)[reader.kind];
  const { en } = note;
  if (kind === undefined || !en) return note;
  const [title, body] = [
    replaced(text(note.title, en.title), words[kind].own),
    replaced(text(note.body, en.body), words[kind].own),
  ];
  return { ...note, title: title.zh, body: body.zh, en: { title: title.en, body: body.en } };
};

const asGuardian = text('您作为监护人代为办理的事项：', 'For the person you are guardian of: ');

const reworded = <T>(
  saying: Saying<T>,
  list: readonly [string, string][],
  opening: Text | undefined,
): Saying<T> => ({
  ...saying,
  title: replaced(saying.title, list),
  body: (of) => {
    const said = saying.body(of);
    if (!said) return undefined;
    const { zh, en } = replaced(said, list);
    return opening ? text(opening.zh + zh, opening.en + en) : text(zh, en);
  },
});

/** A saying as this beneficiary’s reader is to read it. */
export const addressedTo = <T>(saying: Saying<T>, party: Party, of: Of): Saying<T> => {
  const { kind } = beneficiaryOf(of as Entitlement);
  if (kind === 'enterprise') return saying;
  const isOwn = party === 'applicant';
  const opening = isOwn && isByGuardian(of as Entitlement) ? asGuardian : undefined;
  return reworded(saying, words[kind][isOwn ? 'own' : 'others'], opening);
};

/** A row in the words of whom it is about: the table says what is told, and is written for enterprises. */
export const addressed = <T>(row: Row<T>, of: Of): Row<T> =>
  of.uscc !== undefined
    ? row
    : (Object.fromEntries(
        parties.map((party) => {
          const cell = row[party];
          return [party, isTold(cell) ? addressedTo(cell, party, of) : cell];
        }),
      ) as Row<T>);

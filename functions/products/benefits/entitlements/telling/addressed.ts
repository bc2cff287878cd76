import { text, type Text } from '../../../../common/text.ts';
import { isTold, parties, type Party, type Row, type Saying } from '../../../../services/messages/told.ts';
import type { Post } from '../../../../services/messages/post.ts';
import { beneficiaryOf, isByGuardian, type Named } from '../../beneficiaries/model.ts';
import type { Entitlement } from '../model.ts';

type Of = Pick<Entitlement, 'uscc' | 'citizen' | 'county' | 'actor'>;

/** Outside of what is quoted: the name of a policy is its own, whatever words are in it. */
const outsideQuotes = (said: string, quoted: RegExp, reword: (part: string) => string): string =>
  said
    .split(quoted)
    .map((part, index) => (index % 2 === 1 ? part : reword(part)))
    .join('');

const replaced = ({ zh, en }: Text, list: readonly (readonly [string, string])[]): Text =>
  text(
    outsideQuotes(zh, /(《[^》]*》)/, (part) =>
      list.reduce((rest, [of, by]) => rest.replaceAll(of, by), part),
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

const spokenTo = { citizen: words.citizen.own, department: words.county.own } as const;

/** Messages that no row has to who acts for somebody, in the words for whoever that is. */
export const postTo = (post: Pick<Post, 'posted'>, of: Named): Pick<Post, 'posted'> => ({
  posted: (reader, note, at) => {
    if (reader.kind !== 'citizen' && reader.kind !== 'department') return post.posted(reader, note, at);
    const isGuardian = reader.kind === 'citizen' && isByGuardian({ ...of, actor: reader });
    const opening = isGuardian ? asGuardian : text('', '');
    const [title, body] = [
      replaced(text(note.title, note.en?.title ?? ''), spokenTo[reader.kind]),
      replaced(text(note.body, note.en?.body ?? ''), spokenTo[reader.kind]),
    ];
    const said = { ...note, title: title.zh, body: opening.zh + body.zh };
    const en = note.en && { ...note.en, title: title.en, body: opening.en + body.en };
    return post.posted(reader, { ...said, en }, at);
  },
});

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

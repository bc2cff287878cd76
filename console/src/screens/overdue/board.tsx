import { Light } from '../../parts/days-left.tsx';
import { useWords } from '../../words/language.tsx';
import type { Counts } from './queue.ts';
import { overdueWords } from './words.ts';
import './overdue.css';

type Owing = Counts['by'][number];

interface BoardProps {
  readonly counts: Counts;
  readonly chosen: string | undefined;
  readonly choose: (partner: string | undefined) => void;
}

const Group = ({ name, of, chosen, choose }: Omit<BoardProps, 'counts'> & { name: string; of: Owing[] }) => {
  const t = useWords(overdueWords);
  if (of.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="soft">
          {name}
        </th>
      </tr>
      {of.map(({ partner, partnerName, department, red, yellow }) => (
        <tr key={partner ?? department ?? ''} className={partner === chosen && partner ? 'board-chosen' : ''}>
          <th scope="row">
            {partner === undefined ? (
              (department ?? t.together)
            ) : (
              <button
                type="button"
                className="board-name"
                aria-pressed={partner === chosen}
                onClick={() => choose(partner === chosen ? undefined : partner)}
              >
                {partnerName ?? department ?? partner}
              </button>
            )}
          </th>
          <td className={`number ${red > 0 ? 'light-word-red' : 'soft'}`}>{red}</td>
          <td className={`number ${yellow > 0 ? 'light-word-yellow' : 'soft'}`}>{yellow}</td>
        </tr>
      ))}
    </tbody>
  );
};

/** Who owes what is late: departments, then everybody else, most first; a name narrows the list to it. */
export const Board = ({ counts, chosen, choose }: BoardProps) => {
  const t = useWords(overdueWords);
  const isDepartment = ({ department }: Owing) => department !== undefined;
  const group = { chosen, choose };
  return (
    <div className="sheet board no-print">
      <table>
        <caption>{t.board}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <Light colour="red" /> {t.boardRed}
            </th>
            <th scope="col">
              <Light colour="yellow" /> {t.boardYellow}
            </th>
          </tr>
        </thead>
        <Group name={t.departments} of={counts.by.filter(isDepartment)} {...group} />
        <Group name={t.others} of={counts.by.filter((one) => !isDepartment(one))} {...group} />
      </table>
      {counts.more && <p className="soft">{t.more}</p>}
    </div>
  );
};

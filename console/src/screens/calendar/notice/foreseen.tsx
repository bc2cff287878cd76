import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { dayOf, lastDayOf, saidDay } from '../../../parts/days.ts';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { limitCode, limitNames } from '../../../words/names.ts';
import type { Foreseen, Move } from '../queries.ts';
import { calendarWords, moveKindNames } from '../words.ts';

const dayMs = 86_400_000;
const count = (of: number): string => of.toLocaleString('zh-CN');

/** By how many days, as they stand in a calendar. */
const daysMoved = ({ from, to }: Move): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / dayMs);

const useColumns = (): TableColumnsType<Move> => {
  const t = useWords(calendarWords);
  const name = useNames();
  const { language } = useLanguage();
  return [
    {
      key: 'matter',
      title: t.matter,
      render: (_, { kind, id }) => (
        <>
          {name(moveKindNames, kind)} <span className="soft">{id}</span>
        </>
      ),
    },
    {
      key: 'limit',
      title: t.limit,
      width: 140,
      render: (_, { limit }) => name(limitNames, limitCode(limit)),
    },
    { key: 'was', title: t.was, width: 150, render: (_, { from }) => saidDay(lastDayOf(from), language) },
    {
      key: 'becomes',
      title: t.becomes,
      width: 230,
      render: (_, move) => {
        const days = daysMoved(move);
        return (
          <>
            <strong>{saidDay(lastDayOf(move.to), language)}</strong>{' '}
            <span className="soft">{days === 0 ? t.sameDay : t.by(days)}</span>
          </>
        );
      },
    },
  ];
};

/** What a notice would move, or did: how much was looked at, and each limit from when to when. */
export const ForeseenMoves = ({
  of: { looked, moved, moves, unread },
  isPublished,
}: {
  of: Foreseen;
  isPublished: boolean;
}) => {
  const t = useWords(calendarWords);
  const columns = useColumns();
  return (
    <>
      <p role="status">
        <strong>
          {moved === 0
            ? t.nothingMoves(count(looked))
            : (isPublished ? t.moved : t.previewed)(count(looked), count(moved))}
        </strong>{' '}
        {moved > moves.length && <span className="soft">{t.first(moves.length)}</span>}
        {unread > 0 && (
          <>
            {' '}
            <Link to="/operations">{t.unread(unread)}</Link>
          </>
        )}
      </p>
      {moves.length > 0 && (
        <Table<Move>
          aria-label={t.moves}
          size="small"
          rowKey={({ kind, id, limit }) => `${kind} ${id} ${limit}`}
          columns={columns}
          dataSource={moves as Move[]}
          scroll={{ x: 'max-content' }}
          pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        />
      )}
    </>
  );
};

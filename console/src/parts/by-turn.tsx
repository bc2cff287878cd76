import type { ReactNode } from 'react';
import { Button, Tabs } from 'antd';
import { useFilters } from './filters.ts';
import { saidCounted, turnOf, turns, type Turn, type useList } from './list.ts';
import { Listed, type ListedProps } from './listed.tsx';
import { LiveControls, type useLive } from './live.tsx';
import { Nothing } from './states.tsx';

/** Whose turn the address asks for. */
export const useTurn = (first: Turn): Turn => turnOf(useFilters().search, first);

interface ByTurnProps<Row> extends Pick<ListedProps<Row>, 'columns' | 'keyOf' | 'onOpen'> {
  /** Its words, of which those that every such list needs. */
  readonly t: Readonly<Record<Turn | 'title' | 'clear' | 'nothing' | 'noneMine' | 'noneHere', string>>;
  readonly turn: Turn;
  readonly live: ReturnType<typeof useLive>;
  readonly list: ReturnType<typeof useList<Row>>;
  /** The names of its filters in the address. */
  readonly asks: readonly string[];
  readonly filters: ReactNode;
  /** How to begin one, for who may. */
  readonly begin?: ReactNode;
  /** What teaches somebody who has none at all. */
  readonly none?: string | undefined;
}

/** A list by whose turn it is: tabs with their counts, filters, and the rows. */
export const ByTurn = <Row extends object>(props: ByTurnProps<Row>) => {
  const { t, turn, live, list, asks, filters, begin, none, ...rows } = props;
  const { one, set } = useFilters();
  const { counts } = list;
  const isFiltered = asks.some((name) => one(name) !== undefined);
  const isEmpty = counts !== undefined && counts.open + counts.ended === 0;
  const nothing = isFiltered ? (
    <Nothing said={t.nothing}>
      <Button onClick={() => set(Object.fromEntries(asks.map((name) => [name, undefined])))}>
        {t.clear}
      </Button>
    </Nothing>
  ) : (
    <Nothing said={(isEmpty ? none : undefined) ?? (turn === 'mine' ? t.noneMine : t.noneHere)} />
  );
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        {begin}
        <LiveControls live={live} at={list.at} refresh={list.refresh} />
      </div>
      <Tabs
        activeKey={turn}
        onChange={(next) => set({ tab: next, open: undefined })}
        items={turns.map((key) => ({
          key,
          label: (
            <>
              {t[key]} <span className="count number">{saidCounted(counts, key)}</span>
            </>
          ),
        }))}
      />
      <div className="bar no-print">{filters}</div>
      <Listed {...rows} list={list} label={t.title} nothing={nothing} />
    </div>
  );
};

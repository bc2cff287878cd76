import { useFilters } from './filters.ts';
import type { Listing } from './list.ts';
import { Rows, type RowsProps } from './rows.tsx';
import { Failed, Loading } from './states.tsx';

export interface ListedProps<Row> extends Pick<RowsProps<Row>, 'label' | 'columns' | 'keyOf' | 'nothing'> {
  readonly list: Listing<Row>;
  /** Where a row leads; without it, it is opened beside the list. */
  readonly onOpen?: (row: Row) => void;
}

/** A list of the API as it stands: not read, being read, or its rows. */
export const Listed = <Row extends object>({ list, onOpen, ...shown }: ListedProps<Row>) => {
  const { one, set } = useFilters();
  return (
    <>
      {list.error !== null && <Failed error={list.error} again={list.refresh} />}
      {list.isPending ? (
        <Loading />
      ) : (
        <Rows
          {...shown}
          rows={list.rows}
          open={one('open')}
          onOpen={onOpen ?? ((row) => set({ open: shown.keyOf(row) }, { replace: false }))}
          more={list.more}
        />
      )}
    </>
  );
};

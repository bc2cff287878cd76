import { useFilters } from './filters.ts';
import type { Listing } from './list.ts';
import { Rows, type RowsProps } from './rows.tsx';
import { Failed, Loading } from './states.tsx';

interface ListedProps<Row> extends Pick<RowsProps<Row>, 'label' | 'columns' | 'keyOf' | 'nothing'> {
  readonly list: Listing<Row>;
}

/** A list of the API as it stands: not read, being read, or its rows, of which the address names the open one. */
export const Listed = <Row extends object>({ list, ...shown }: ListedProps<Row>) => {
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
          onOpen={(row) => set({ open: shown.keyOf(row) }, { replace: false })}
          more={list.more}
        />
      )}
    </>
  );
};

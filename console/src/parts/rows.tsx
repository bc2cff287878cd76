import { useDeferredValue, useState, type ReactNode } from 'react';
import { Button, Table, type TableColumnsType } from 'antd';
import { useWords } from '../words/language.tsx';
import { InRows } from './in-rows.ts';
import { Keys } from './keys.tsx';
import { useRowFocus } from './row-focus.ts';
import './parts.css';

const words = {
  more: ['继续加载', 'Load more'],
  all: (count: string) => [`共 ${count} 条`, `${count} in all`],
  some: (count: string) => [`已加载 ${count} 条`, `${count} loaded`],
} as const satisfies Parameters<typeof useWords>[0];

export interface RowsProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: TableColumnsType<Row>;
  readonly keyOf: (row: Row) => string;
  /** The row that is open beside the list. */
  readonly open?: string | undefined;
  readonly onOpen: (row: Row) => void;
  readonly loading?: boolean;
  /** What stands there when there is nothing. */
  readonly nothing: ReactNode;
  readonly more?: { readonly load: () => void; readonly loading: boolean } | undefined;
}

/** From so many rows on they are shown by the hundred, as the API gives them: ten thousand stay smooth. */
const many = 150;
const pageSize = 100;
/** Rows of a page that are drawn at once, more than a screen has; those below come while these are read. */
const firstDrawn = 25;

/** The rows of a list: worked through by keyboard, each opened beside the list. */
export const Rows = <Row extends object>(props: RowsProps<Row>) => {
  const { label, rows, columns, keyOf, open, onOpen, loading = false, nothing, more } = props;
  const t = useWords(words);
  const pageOf = (index: number) => Math.floor(index / pageSize) + 1;
  // Who turns to a page reads from its top; who goes to a row needs it at once, wherever it is.
  const [asked, setAsked] = useState({ page: 1, fromTop: true });
  const page = Math.min(asked.page, pageOf(Math.max(0, rows.length - 1)));
  const show = (index: number) => setAsked({ page: pageOf(index), fromTop: false });
  const isWhole = useDeferredValue(page, 0) === page || !asked.fromTop;
  const keys = rows.map(keyOf);
  const { list, at, enter, move } = useRowFocus({ keys, open, show });
  const isMany = rows.length > many;
  const ofPage = isMany ? rows.slice((page - 1) * pageSize, page * pageSize) : rows;
  // Who turned the page by the pager comes in at its top.
  const stop = keys[isMany && pageOf(at) !== page ? (page - 1) * pageSize : at];
  const count = rows.length.toLocaleString('zh-CN');
  return (
    <div ref={list} className="rows" onKeyDown={move}>
      <InRows value={true}>
        <Table<Row>
          aria-label={label}
          size="middle"
          rowKey={keyOf}
          columns={columns}
          dataSource={(isWhole ? ofPage : ofPage.slice(0, firstDrawn)) as Row[]}
          loading={loading}
          pagination={
            isMany && {
              ...{ pageSize, current: page, total: rows.length, showSizeChanger: false },
              onChange: (next) => setAsked({ page: next, fromTop: true }),
            }
          }
          tableLayout="fixed"
          {...(rows.length > 0 && { scroll: { x: 'max-content' } })}
          locale={{ emptyText: nothing }}
          rowClassName={(row) => (keyOf(row) === open ? 'row row-open' : 'row')}
          onRow={(row) => ({
            tabIndex: keyOf(row) === stop ? 0 : -1,
            onFocus: () => enter(keyOf(row)),
            onClick: () => onOpen(row),
            onKeyDown: (event) => {
              if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
            },
          })}
        />
      </InRows>
      {rows.length > 0 && (
        <footer className="rows-foot soft">
          <span className="number">{more ? t.some(count) : t.all(count)}</span>
          {more && (
            <Button
              size="small"
              loading={more.loading}
              onClick={() => {
                more.load();
                show(rows.length);
              }}
            >
              {t.more}
            </Button>
          )}
          <Keys />
        </footer>
      )}
    </div>
  );
};

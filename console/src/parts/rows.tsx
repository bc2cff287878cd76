import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Table, type TableColumnsType } from 'antd';
import { useWords } from '../words/language.tsx';
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

/** From so many rows on only those in sight are in the page: ten thousand stay smooth. */
const many = 150;

/** The height that is left below the top of an element, down to the foot of the window. */
const useHeightBelow = () => {
  const ref = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(480);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(240, innerHeight - top - 120));
    };
    measure();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return { ref, height };
};

/** Up and down go from row to row, Enter opens one. */
const move = (event: KeyboardEvent<HTMLElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row-key]');
  if (step === undefined || row === null) return;
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (!(next instanceof HTMLElement) || next.dataset['rowKey'] === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
};

/** The rows of a list: worked through by keyboard, each opened beside the list. */
export const Rows = <Row extends object>(props: RowsProps<Row>) => {
  const { label, rows, columns, keyOf, open, onOpen, loading = false, nothing, more } = props;
  const t = useWords(words);
  const { ref, height } = useHeightBelow();
  const isMany = rows.length > many;
  const count = rows.length.toLocaleString('zh-CN');
  return (
    <div ref={ref} className="rows" onKeyDown={move}>
      <Table<Row>
        aria-label={label}
        size="middle"
        rowKey={keyOf}
        columns={columns}
        dataSource={rows as Row[]}
        loading={loading}
        pagination={false}
        tableLayout="fixed"
        virtual={isMany}
        {...(isMany
          ? { scroll: { x: 900, y: height } }
          : rows.length > 0 && { scroll: { x: 'max-content' } })}
        locale={{ emptyText: nothing }}
        rowClassName={(row) => (keyOf(row) === open ? 'row row-open' : 'row')}
        onRow={(row) => ({
          tabIndex: 0,
          onClick: () => onOpen(row),
          onKeyDown: (event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(row);
          },
        })}
      />
      {rows.length > 0 && (
        <footer className="rows-foot soft">
          <span className="number">{more ? t.some(count) : t.all(count)}</span>
          {more && (
            <Button size="small" loading={more.loading} onClick={more.load}>
              {t.more}
            </Button>
          )}
        </footer>
      )}
    </div>
  );
};

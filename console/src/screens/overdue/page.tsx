import { DownloadOutlined } from '@ant-design/icons';
import { Button, Radio, Space, type TableColumnsType } from 'antd';
import { Light } from '../../parts/days-left.tsx';
import { dayOf } from '../../parts/days.ts';
import { useActing } from '../../parts/acting.tsx';
import { ChoiceFilter } from '../../parts/filter-fields.tsx';
import { useFilters } from '../../parts/filters.ts';
import { Listed } from '../../parts/listed.tsx';
import { LiveControls, useLive } from '../../parts/live.tsx';
import { save } from '../../parts/save.ts';
import { Nothing } from '../../parts/states.tsx';
import { useClient, useMe } from '../../session/context.tsx';
import { useNames, useWords } from '../../words/language.tsx';
import { limitCode, limitNames, turnNames } from '../../words/names.ts';
import { Board } from './board.tsx';
import { LateDrawer } from './late-drawer.tsx';
import { sheetOf, useBoard, useLate, type Asked, type Counts, type Late } from './queue.ts';
import { Time } from './time.tsx';
import { overdueKindNames, overdueWords } from './words.ts';

const keyOf = ({ href, limit }: Late): string => `${href} ${limit}`;

const useColumns = (): TableColumnsType<Late> => {
  const t = useWords(overdueWords);
  const name = useNames();
  return [
    {
      key: 'time',
      title: t.limit,
      width: 170,
      render: (_, late) => <Time late={late} />,
    },
    {
      key: 'matter',
      title: t.matter,
      render: (_, { kind, limit, subject, orderId }) => (
        <>
          <strong>
            {name(overdueKindNames, kind)} · {name(limitNames, limitCode(limit))}
          </strong>
          <div className="soft overdue-id">{orderId ?? subject.id}</div>
        </>
      ),
    },
    {
      key: 'owes',
      title: t.owes,
      width: 190,
      render: (_, { partnerName, department, waitsFor }) =>
        partnerName ??
        department ??
        (waitsFor === undefined
          ? t.together
          : t.waitsFor(waitsFor.map((one) => one.partnerName ?? one.partner).join('、'))),
    },
    { key: 'turn', title: t.turn, width: 90, render: (_, { turn }) => name(turnNames, turn) },
    {
      key: 'statement',
      title: t.statement,
      width: 90,
      render: (_, { stated }) =>
        stated === undefined ? null : stated ? t.stated : <strong>{t.notStated}</strong>,
    },
  ];
};

/** The red and the yellow light, each with its word and its number: what the list is narrowed to. */
const Lights = ({ counts }: { counts: Counts | undefined }) => {
  const t = useWords(overdueWords);
  const { one, set } = useFilters();
  const { red, yellow, more } = counts ?? { red: 0, yellow: 0 };
  const said = (count: number) => (counts === undefined ? '…' : `${count}${more ? '+' : ''}`);
  return (
    <Radio.Group
      aria-label={t.lights}
      optionType="button"
      value={one('light') ?? ''}
      onChange={({ target }) => set({ light: String(target.value) || undefined })}
      options={[
        { value: '', label: t.all(said(red + yellow)) },
        {
          value: 'red',
          label: (
            <>
              <Light colour="red" /> {t.red(said(red))}
            </>
          ),
        },
        {
          value: 'yellow',
          label: (
            <>
              <Light colour="yellow" /> {t.yellow(said(yellow))}
            </>
          ),
        },
      ]}
    />
  );
};

const askedBy = (one: (name: string) => string | undefined): Asked => ({
  ...(one('light') !== undefined && { light: one('light') as Late['light'] }),
  ...(one('kind') !== undefined && { kind: one('kind') as Late['kind'] }),
  ...(one('partner') !== undefined && { partner: one('partner') ?? '' }),
});

const Download = ({ asked }: { asked: Asked }) => {
  const t = useWords(overdueWords);
  const client = useClient();
  const { busy, run } = useActing();
  const name = t.file(dayOf(new Date().toISOString()));
  const download = () =>
    run({ act: async () => save(await sheetOf(client, asked), name), look: async () => name, say: t.saved });
  return (
    <Button icon={<DownloadOutlined />} loading={busy} onClick={() => void download()}>
      {t.csv}
    </Button>
  );
};

/** What is late and what soon will be: by whom, then each by its last day. */
export default function Overdue() {
  const t = useWords(overdueWords);
  const name = useNames();
  const me = useMe();
  const { one, set } = useFilters();
  const live = useLive(30_000);
  const asked = askedBy(one);
  const board = useBoard(live.refetchInterval);
  const list = useLate(asked, live.refetchInterval);
  const columns = useColumns();
  const open = list.rows.find((row) => keyOf(row) === one('open'));
  const isFiltered = Object.keys(asked).length > 0;
  // A department sees how it stands itself: others are none of its business.
  const hasBoard = me?.role === 'operator' || me?.registration?.kind === 'department';
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t.title}</h1>
        <Space wrap>
          <LiveControls live={live} at={list.at} refresh={list.refresh} />
          <Download asked={asked} />
        </Space>
      </div>
      <div className="bar no-print">
        <Lights counts={board.data} />
        <ChoiceFilter
          name="kind"
          every={t.allKinds}
          width="11rem"
          options={Object.keys(overdueKindNames).map((value) => ({
            value,
            label: name(overdueKindNames, value),
          }))}
        />
        {isFiltered && (
          <Button onClick={() => set({ light: undefined, kind: undefined, partner: undefined })}>
            {t.clear}
          </Button>
        )}
      </div>
      <div className="overdue-parts">
        {hasBoard && board.data && board.data.by.length > 0 && (
          <Board counts={board.data} chosen={one('partner')} choose={(partner) => set({ partner })} />
        )}
        <div>
          <Listed
            list={list}
            label={t.title}
            columns={columns}
            keyOf={keyOf}
            nothing={<Nothing said={isFiltered ? t.nothingFits : t.nothing} />}
          />
        </div>
      </div>
      {open && <LateDrawer late={open} close={() => set({ open: undefined })} />}
    </div>
  );
}

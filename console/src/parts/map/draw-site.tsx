import { Button, Input, Space } from 'antd';
import type { Schema } from '@liban/client';
import { useWords } from '../../words/language.tsx';
import { SiteMap } from './site-map.tsx';
import { cornersIn, readSite, textOf } from './site-text.ts';

const words = {
  how: [
    '在图上依次点出地块的角（一点为点位，三点以上为地块），或在下面填写坐标。先点大概位置，放大后再准确地点。',
    'Click the corners of the site (one is a place, three or more an outline), or write them below. Click roughly first; closer, it shows where.',
  ],
  text: [
    '坐标（每行“经度, 纬度”，CGCS2000；也可粘贴 GeoJSON）',
    'Coordinates (a line each: longitude, latitude, CGCS2000), or GeoJSON',
  ],
  undo: ['撤销上一点', 'Take the last back'],
  clear: ['清空', 'Clear'],
  empty: ['还没有画', 'Nothing is drawn yet'],
  two: ['两点不成地块：再点一点，或只留一点', 'Two corners make no site: add one, or leave one'],
  line: (line: number) => [`第 ${line} 行不是坐标`, `Line ${line} is no position`],
  geojson: ['不是点或面的 GeoJSON', 'This is no GeoJSON of a point or a polygon'],
  point: ['点位', 'A place'],
  corners: (count: number) => [`地块，${count} 个角`, `An outline of ${count} corners`],
} as const satisfies Parameters<typeof useWords>[0];

interface DrawSiteProps {
  readonly areas: readonly Schema<'ProtectedArea'>[];
  /** The site as text: what a form keeps (`readSite` says what it means). */
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  /** Of the field that the form labels. */
  readonly id?: string;
}

/** A site drawn by clicking, or written: each shows in the other. A field of a form. */
export const DrawSite = ({ areas, value = '', onChange, id }: DrawSiteProps) => {
  const t = useWords(words);
  const read = readSite(value);
  const corners = cornersIn(value);
  const change = (text: string): void => onChange?.(text);
  const said = read.ok
    ? read.geometry.type === 'Point'
      ? t.point
      : t.corners(corners.length)
    : read.why === 'line'
      ? t.line(read.line ?? 0)
      : t[read.why];
  return (
    <div className="draw-site">
      <p className="soft">{t.how}</p>
      <SiteMap
        areas={areas}
        geometry={read.ok ? read.geometry : undefined}
        corners={corners}
        pick={(position) => change(textOf([...corners, position]))}
      />
      <Space>
        <Button disabled={corners.length === 0} onClick={() => change(textOf(corners.slice(0, -1)))}>
          {t.undo}
        </Button>
        <Button disabled={value === ''} onClick={() => change('')}>
          {t.clear}
        </Button>
        <span role="status" className={read.ok || read.why === 'empty' ? 'soft' : 'light-word-red'}>
          {said}
        </span>
      </Space>
      <Input.TextArea
        {...(id !== undefined && { id })}
        aria-label={t.text}
        placeholder={t.text}
        rows={4}
        maxLength={60_000}
        value={value}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
};

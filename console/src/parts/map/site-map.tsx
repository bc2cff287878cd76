import { useMemo, useState, type MouseEvent } from 'react';
import {
  ArrowDownOutlined,
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ArrowUpOutlined,
  MinusOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { Schema } from '@liban/client';
import { inLanguage, useLanguage, useWords } from '../../words/language.tsx';
import {
  around,
  boxOf,
  moved,
  projectionAt,
  ringsOf,
  widthKm,
  zoomed,
  type Box,
  type Position,
  type SiteGeometry,
} from './geometry.ts';
import './map.css';

type Area = Schema<'ProtectedArea'>;

const words = {
  map: ['位置图', 'Map of the site'],
  whole: ['全景', 'The whole river'],
  site: ['地块', 'The site'],
  closer: ['放大', 'Closer'],
  farther: ['缩小', 'Farther'],
  west: ['向西', 'West'],
  east: ['向东', 'East'],
  north: ['向北', 'North'],
  south: ['向南', 'South'],
  width: (km: string) => [`图宽约 ${km} 公里，上北下南`, `${km} km wide, north is up`],
  touches: (list: string) => [`地块涉及：${list}`, `The site touches: ${list}`],
  apart: ['地块不在保护范围内', 'The site lies outside the protected areas'],
} as const satisfies Parameters<typeof useWords>[0];

/** Where nothing is drawn yet: the Li River from Xing’an to Yangshuo. */
const river: Box = { west: 109.9, east: 110.9, south: 24.55, north: 25.95 };
const siteKm = 4;

/** The stricter an area is the later it is drawn, so that it lies on top: those that lie within others come last. */
const bySize = (areas: readonly Area[]): Area[] => {
  const size = ({ geometry }: Area): number => {
    const box = boxOf(ringsOf(geometry));
    return box ? (box.east - box.west) * (box.north - box.south) : 0;
  };
  return areas.toSorted((a, b) => size(b) - size(a));
};

interface SiteMapProps {
  readonly areas: readonly Area[];
  /** Those that the site touches, where that was looked at. */
  readonly found?: ReadonlySet<string>;
  readonly geometry?: SiteGeometry | undefined;
  /** Corners of a site that is being drawn. */
  readonly corners?: readonly Position[];
  readonly pick?: (position: Position) => void;
}

/** The site and the protected areas, drawn from their coordinates alone: nothing is fetched from elsewhere. */
export const SiteMap = ({ areas, found, geometry, corners = [], pick }: SiteMapProps) => {
  const t = useWords(words);
  const { language } = useLanguage();
  const siteBox = useMemo(() => boxOf(geometry ? ringsOf(geometry) : [corners]), [geometry, corners]);
  const wholeBox = useMemo(() => {
    const box = boxOf([
      ...areas.flatMap((area) => ringsOf(area.geometry)),
      ...(siteBox ? [[corner(siteBox)]] : []),
    ]);
    return box ? zoomed(box, 1.08) : river;
  }, [areas, siteBox]);
  // A map that one draws on does not move by itself.
  const [chosen, choose] = useState<Box>();
  const box = chosen ?? (pick === undefined && siteBox ? around(siteBox, siteKm) : wholeBox);
  const { to, from } = projectionAt((wholeBox.south + wholeBox.north) / 2);
  const path = (rings: readonly (readonly Position[])[]): string =>
    rings.map((ring) => `M${ring.map((one) => to(one).join(',')).join('L')}Z`).join('');
  const [left, top] = to([box.west, box.north]);
  const [right, bottom] = to([box.east, box.south]);
  const dot = (right - left) / 90;
  const touched = areas.filter(({ properties }) => found?.has(properties.id));
  const said =
    found === undefined
      ? t.map
      : touched.length === 0
        ? t.apart
        : t.touches(touched.map(({ properties }) => inLanguage(properties.name, language)).join('、'));

  const clicked = (event: MouseEvent<SVGSVGElement>): void => {
    const matrix = event.currentTarget.getScreenCTM();
    if (pick === undefined || matrix === null) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    pick(from(x, y));
  };
  const moves = [
    [t.west, <ArrowLeftOutlined key="west" />, moved(box, -0.3, 0)],
    [t.east, <ArrowRightOutlined key="east" />, moved(box, 0.3, 0)],
    [t.north, <ArrowUpOutlined key="north" />, moved(box, 0, 0.3)],
    [t.south, <ArrowDownOutlined key="south" />, moved(box, 0, -0.3)],
    [t.closer, <PlusOutlined key="closer" />, zoomed(box, 0.5, corners.at(-1))],
    [t.farther, <MinusOutlined key="farther" />, zoomed(box, 2)],
  ] as const;
  return (
    <figure className="map">
      <svg
        viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
        role="img"
        aria-label={said}
        className={pick ? 'map-drawn-on' : ''}
        onClick={clicked}
      >
        {bySize(areas).map(({ properties: { id, level, name }, geometry: shape }) => (
          <path key={id} d={path(ringsOf(shape))} className={`area area-${level}`}>
            <title>{inLanguage(name, language)}</title>
          </path>
        ))}
        {geometry?.type === 'Polygon' && <path d={path(ringsOf(geometry))} className="site" />}
        {geometry?.type !== 'Polygon' && corners.length > 1 && (
          <path d={`M${corners.map((one) => to(one).join(',')).join('L')}`} className="site site-open" />
        )}
        {(geometry?.type === 'Point' ? ringsOf(geometry).flat() : corners).map((one) => {
          const [x, y] = to(one);
          return <circle key={one.join()} cx={x} cy={y} r={dot} className="site-corner" />;
        })}
        {pick === undefined && siteBox && isTiny(siteBox, box) && geometry?.type === 'Polygon' && (
          <circle
            cx={to(corner(siteBox))[0]}
            cy={to(corner(siteBox))[1]}
            r={dot * 1.6}
            className="site-where"
          />
        )}
      </svg>
      <figcaption className="bar">
        <Space wrap className="no-print">
          <Button size="small" onClick={() => choose(wholeBox)}>
            {t.whole}
          </Button>
          {siteBox && (
            <Button size="small" onClick={() => choose(around(siteBox, siteKm))}>
              {t.site}
            </Button>
          )}
          {moves.map(([label, icon, next]) => (
            <Button
              key={label}
              size="small"
              type="text"
              icon={icon}
              aria-label={label}
              title={label}
              onClick={() => choose(next)}
            />
          ))}
        </Space>
        <span className="soft number">{t.width(Math.max(1, Math.round(widthKm(box))).toString())}</span>
      </figcaption>
    </figure>
  );
};

const corner = ({ west, east, south, north }: Box): Position => [(west + east) / 2, (south + north) / 2];

/** Too small to be seen at this distance. */
const isTiny = (site: Box, { west, east }: Box): boolean => (site.east - site.west) / (east - west) < 0.03;

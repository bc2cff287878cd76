import * as z from 'zod';
import type { Text } from '../../common/text.ts';

/** Guilin and its districts, counties and county-level city (GB/T 2260 codes). */
export const REGIONS = {
  '450300': { zh: '桂林市', en: 'Guilin' },
  '450302': { zh: '秀峰区', en: 'Xiufeng' },
  '450303': { zh: '叠彩区', en: 'Diecai' },
  '450304': { zh: '象山区', en: 'Xiangshan' },
  '450305': { zh: '七星区', en: 'Qixing' },
  '450311': { zh: '雁山区', en: 'Yanshan' },
  '450312': { zh: '临桂区', en: 'Lingui' },
  '450321': { zh: '阳朔县', en: 'Yangshuo' },
  '450323': { zh: '灵川县', en: 'Lingchuan' },
  '450324': { zh: '全州县', en: 'Quanzhou' },
  '450325': { zh: '兴安县', en: "Xing'an" },
  '450326': { zh: '永福县', en: 'Yongfu' },
  '450327': { zh: '灌阳县', en: 'Guanyang' },
  '450328': { zh: '龙胜各族自治县', en: 'Longsheng' },
  '450329': { zh: '资源县', en: 'Ziyuan' },
  '450330': { zh: '平乐县', en: 'Pingle' },
  '450332': { zh: '恭城瑶族自治县', en: 'Gongcheng' },
  '450381': { zh: '荔浦市', en: 'Lipu' },
} as const satisfies Record<string, Text>;

export type Region = keyof typeof REGIONS;

/** The whole city; every other region lies inside it. */
export const CITY: Region = '450300';

export const REGION_CODES = Object.keys(REGIONS) as [Region, ...Region[]];

/** One of Guilin's regions by its six-digit code. */
export const Region = z
  .enum(REGION_CODES)
  .describe("One of Guilin's regions, six digits of GB/T 2260")
  .meta({ id: 'Region' });

export const isRegion = (code: string): code is Region => Object.hasOwn(REGIONS, code);

export const regionName = (region: Region): Text => REGIONS[region];

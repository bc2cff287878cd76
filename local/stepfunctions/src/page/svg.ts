import type { Box, Drawing } from './drawing.ts';
import type { Standing } from './progress.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const WORDS = { current: 'here', done: 'passed', failed: 'ended here' } as const;

const pathOf = ([first, ...rest]: Drawing['lines'][number]['points']): string =>
  first ? `M${first.x},${first.y}${rest.map(({ x, y }) => `L${x},${y}`).join('')}` : '';

function boxOf({ state, x, y, width, height, inner }: Box, standings: ReadonlyMap<string, Standing>): string {
  const standing = standings.get(state.name);
  // Colour is not the only one to say how a state stands.
  const said = standing
    ? `${WORDS[standing.is]}${standing.entered > 1 ? ` · ${standing.entered} times` : ''}`
    : '';
  const shape = state.ends ? 'state ends' : 'state';
  return `<g transform="translate(${x},${y})" class="${shape} ${standing?.is ?? 'ahead'}">
<rect width="${width}" height="${height}" rx="6"/>
<text x="${width / 2}" y="19" class="name">${escaped(state.name)}</text>
<text x="${width / 2}" y="35" class="word">${escaped(said === '' ? state.type : `${state.type} · ${said}`)}</text>
${inner.map((one) => `<g transform="translate(${one.x},${one.y})">${partsOf(one.drawing, standings)}</g>`).join('')}
</g>`;
}

const partsOf = ({ boxes, lines }: Drawing, standings: ReadonlyMap<string, Standing>): string =>
  lines
    .map(({ by, points }) => `<path d="${pathOf(points)}" class="way ${by}" marker-end="url(#arrow)"/>`)
    .join('') + boxes.map((box) => boxOf(box, standings)).join('');

/** The drawing as an image: its colours are the page's. */
export const svgOf = (drawing: Drawing, standings: ReadonlyMap<string, Standing>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="The state machine's graph" width="${drawing.width}" height="${drawing.height}" viewBox="0 0 ${drawing.width} ${drawing.height}">
<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0,0L8,4L0,8z"/></marker></defs>
${partsOf(drawing, standings)}
</svg>
`;

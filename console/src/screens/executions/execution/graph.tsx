import { useMemo } from 'react';
import type { Schema } from '@liban/client';
import { useLanguage, useNames, useWords } from '../../../words/language.tsx';
import { drawingOf, header, type Box, type Drawing, type Line } from './layout.ts';
import { stateNames } from './state-names.ts';
import { executionWords } from './words.ts';
import './execution.css';

const pathOf = ({ points: [first, ...rest] }: Line): string =>
  first === undefined ? '' : `M${first.x},${first.y}${rest.map(({ x, y }) => `L${x},${y}`).join('')}`;

const StateBox = ({ box: { state, x, y, width, height, inside } }: { box: Box }) => {
  const t = useWords(executionWords);
  const called = useNames();
  const { name, status, entered, comment } = state;
  const said = Object.hasOwn(t, status) ? t[status] : status;
  return (
    <g transform={`translate(${x},${y})`} className={`state state-${status}`}>
      {comment !== undefined && <title>{comment}</title>}
      <rect width={width} height={height} rx={6} />
      <text x={width / 2} y={21} className="state-name">
        {called(stateNames, name)}
      </text>
      <text x={width / 2} y={39} className="state-word">
        {said}
        {entered > 1 && ` · ${t.times(entered)}`}
      </text>
      {inside && (
        <g transform={`translate(${(width - inside.width) / 2},${header})`}>
          <Drawn of={inside} />
        </g>
      )}
    </g>
  );
};

const Drawn = ({ of: { boxes, lines } }: { of: Drawing }) => (
  <>
    {lines.map((line) => (
      <path key={pathOf(line)} d={pathOf(line)} className={`way way-${line.by}`} markerEnd="url(#arrow)" />
    ))}
    {boxes.map((box) => (
      <StateBox key={box.state.name} box={box} />
    ))}
  </>
);

/** The definition in force, each state in the colour and with the word of how it stands. */
export const Graph = ({ graph }: { graph: Schema<'ExecutionGraph'> }) => {
  const t = useWords(executionWords);
  const called = useNames();
  const { language } = useLanguage();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- names follow from the language
  const drawing = useMemo(() => drawingOf(graph, (name) => called(stateNames, name)), [graph, language]);
  const { width, height } = drawing;
  const label =
    graph.current.length > 0
      ? t.graphLabel(graph.current.map((name) => called(stateNames, name)).join('、'))
      : t.graphEnded;
  return (
    <div className="sheet graph" tabIndex={0} role="region" aria-label={t.graph}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0,0L8,4L0,8z" className="arrow" />
          </marker>
        </defs>
        <Drawn of={drawing} />
      </svg>
    </div>
  );
};

import { text, type Text } from '../../../common/text.ts';
import type { MaterialKind } from '../../../law/missing-documents.ts';
import type { Phase, StageStep } from './model.ts';

/** A step, or a kind of material, of one phase. */
export const phasedId = (id: string, phase: Pick<Phase, 'id'>): string => `${id}-${phase.id}`;

export const inPhase = (title: Text, phase: Phase | undefined): Text =>
  phase ? text(`${title.zh}（${phase.title}）`, `${title.en} (${phase.title})`) : title;

type Phased = StageStep & { readonly phase?: Phase };

/** What a step asks for, of one phase: each has its own survey, and is filed by itself. */
const materialsIn = (
  { materials, variants, segments, commitment, mayFollow }: StageStep,
  phase: Phase,
): Partial<StageStep> => {
  const own = (kinds: readonly MaterialKind[]) => kinds.map((kind) => phasedId(kind, phase));
  return {
    materials: own(materials),
    variants: variants.map((one) => ({ ...one, given: phasedId(one.given, phase) })),
    segments: segments.map((one) => ({ ...one, materials: own(one.materials) })),
    ...(commitment && { commitment: { ...commitment, replaces: own(commitment.replaces) } }),
    ...(mayFollow && { mayFollow: { ...mayFollow, materials: own(mayFollow.materials) } }),
  };
};

/**
 * Steps as they run by phases: one of its own for each phase, after those of the same phase; what comes after all of them
 * waits for each.
 */
export const inPhases = (steps: readonly StageStep[], phases: readonly Phase[]): readonly Phased[] => {
  if (phases.length === 0) return steps;
  const phased = new Set(steps.flatMap(({ id, byPhases }) => (byPhases ? [id] : [])));
  return steps.flatMap((step): Phased[] =>
    step.byPhases
      ? phases.map((phase) => ({
          ...step,
          ...materialsIn(step, phase),
          id: phasedId(step.id, phase),
          title: inPhase(step.title, phase),
          after: step.after.map((id) => (phased.has(id) ? phasedId(id, phase) : id)),
          phase,
        }))
      : [
          {
            ...step,
            after: step.after.flatMap((id) =>
              phased.has(id) ? phases.map((phase) => phasedId(id, phase)) : [id],
            ),
          },
        ],
  );
};

import type { Schema } from '@liban/client';

interface Rule {
  readonly activity: string;
  readonly level: string;
  readonly materials: { readonly required: readonly string[] };
}

/** What an activity needs at whichever level: which level it is, the site says once it is sent. */
export const kindsFor = (rules: readonly Rule[], activity: string | undefined) => {
  const its = rules.filter((rule) => rule.activity === activity);
  const kinds = [...new Set(its.flatMap(({ materials }) => materials.required))];
  const sometimes = new Set(
    kinds.filter((kind) => !its.every(({ materials }) => materials.required.includes(kind))),
  );
  return { kinds, sometimes };
};

export type NewRiverApproval = Schema<'NewRiverApproval'>;

import * as z from 'zod';
import { absent } from '../../functions/platform/table/condition.ts';
import { Consultation } from '../../functions/products/consultations/model.ts';
import { ConsultationStore } from '../../functions/products/consultations/store.ts';
import { subjectNamed } from '../../functions/services/closed-cases/model.ts';
import { kept } from './kept-cases.ts';
import { asItIs, type Step } from './step.ts';

const Old = z.object({ consultation: Consultation });
const Head = z.object({ consultation: Consultation.omit({ question: true, materials: true }) });

const keptLetter = kept(asItIs, (item) => {
  const { id, about } = Head.parse(item).consultation;
  return {
    subject: { kind: 'consultation', id },
    refersTo: about.kind === 'case' ? subjectNamed(about.id) : undefined,
  };
});

/** A letter was one item; now its text lies beside what a list shows of it. */
export const consultation: Step = (item, on) =>
  'parts' in item
    ? keptLetter(item, on)
    : new ConsultationStore(on.table).create(Old.parse(item).consultation, absent('version'));

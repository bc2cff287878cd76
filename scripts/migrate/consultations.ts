import * as z from 'zod';
import { absent } from '../../functions/platform/table/condition.ts';
import { Consultation } from '../../functions/products/consultations/model.ts';
import { ConsultationStore } from '../../functions/products/consultations/store.ts';
import type { Step } from './step.ts';

const Old = z.object({ consultation: Consultation });

/** A letter was one item; now its text lies beside what a list shows of it. */
export const consultation: Step = (item, { table }) =>
  'parts' in item ? [] : new ConsultationStore(table).create(Old.parse(item).consultation, absent('version'));

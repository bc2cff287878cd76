import * as z from 'zod';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { task, taskFunction } from '../../platform/tasks.ts';
import { importDependencies } from '../../products/benefits/enterprises/dependencies.ts';
import { ImportRunId } from '../../products/benefits/enterprises/import-run.ts';
import { readImport } from '../../products/benefits/enterprises/tasks/read-import.ts';

const on = importDependencies(runtimeContext());

export const handler = taskFunction({
  'read-import': task(z.object({ importId: ImportRunId, reading: z.int().positive() }), readImport(on)),
});

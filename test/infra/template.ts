import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { LibanStack } from '../../lib/liban-stack.ts';
import { parametersFrom } from '../../lib/parameters.ts';

const context = { 'aws:cdk:bundling-stacks': [] };

/** The template as `npm run synth` makes it, but for the bundling of code. */
export const template = Template.fromStack(new LibanStack(new App({ context }), parametersFrom({})));

const Report = z.object({
  pluginReports: z.array(
    z.object({
      violations: z.array(
        z.object({
          ruleName: z.string(),
          violatingConstructs: z.array(z.object({ constructPath: z.string() })),
        }),
      ),
    }),
  ),
});

/** What the AwsSolutions pack finds: each rule with each construct that breaks it. */
export const findings = (): { rule: string; path: string }[] => {
  const outdir = mkdtempSync(join(tmpdir(), 'liban-infra-'));
  const app = new App({ outdir, context });
  new LibanStack(app, parametersFrom({}));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    // With findings the synthesis fails, after it has written its report.
    if (!String(error).includes('AwsSolutions')) throw error;
  }
  const report = Report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')));
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({ rule: ruleName, path: constructPath })),
    ),
  );
};

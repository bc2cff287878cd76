import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { liban } from '../../lib/liban.ts';
import { parametersFrom } from '../../lib/parameters.ts';
import { Template, type Stack } from '../../local/template/assembly.ts';
import { kinds } from '../../local/template/kinds.ts';
import { linked } from '../../local/template/linking.ts';

const context = { 'aws:cdk:bundling-stacks': [] };
const example = { LIBAN_ISSUER: 'https://issuer.example.invalid' };

/** The templates as `npm run synth` makes them, but for the bundling of code. */
export const synthesise = (environment: Readonly<Record<string, string>> = {}) => {
  const app = new App({ context });
  liban(app, parametersFrom({ ...example, ...environment }));
  const { directory, stacks } = app.synth();
  // Each is read once and kept; the folder is left behind by nobody.
  const read = stacks.filter(({ template }) => template !== undefined);
  rmSync(directory, { recursive: true });
  return read;
};

/** A resource with its references resolved, through SSM parameters too. */
export interface Seen {
  /** `Data`, `Work`, `Api` or `Watch`. */
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly arn: string;
  readonly entry: unknown;
  readonly deletionPolicy: unknown;
}

/** Resources without a name of their own get one like CloudFormation's: that of the stack, the logical id, and more. */
const namedIn = (stackName: string, { Resources, ...more }: Template): Template => ({
  ...more,
  Resources: Object.fromEntries(
    Object.entries(Resources).map(([id, resource]) => {
      const property = kinds.get(resource.Type)?.nameProperty;
      const name = property === undefined ? {} : { [property]: `${stackName}-${id}-1A2B3C` };
      return [id, { ...resource, Properties: { ...name, ...resource.Properties } }];
    }),
  ),
});

/** Every resource of an app, in the order of its stacks. */
export const resourcesOf = (artifacts: ReturnType<typeof synthesise>): readonly Seen[] => {
  const stacks = artifacts.map(({ stackName, template }): Stack => ({
    stackName,
    template: namedIn(stackName, Template.parse(template)),
  }));
  return linked(stacks, 'https://api.example.invalid').flatMap(
    ({ stackName, template, resolver, named }, at) =>
      Object.entries(template.Resources).map(([id, { Type, Properties, Metadata }]) => {
        const raw = artifacts[at]?.template.Resources[id] as { DeletionPolicy?: string };
        return {
          stack: stackName.split('-').at(-1) ?? '',
          id,
          type: Type,
          properties: z.record(z.string(), z.unknown()).parse(resolver.resolve(Properties)),
          arn: kinds.has(Type) ? (named(id).kind.attributes(named(id))['Arn'] ?? '') : '',
          entry: Metadata['liban:entry'],
          deletionPolicy: raw.DeletionPolicy,
        };
      }),
  );
};

export const artifacts = synthesise();
const resources = resourcesOf(artifacts);

export const of = (type: string): readonly Seen[] => resources.filter((one) => one.type === type);

/** The one resource of a type whose logical id begins so. */
export const the = (type: string, id = ''): Seen => {
  const [found, ...more] = of(type).filter((one) => one.id.startsWith(id));
  if (found === undefined || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} resources are ${type} ${id}`);
  return found;
};

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
  liban(app, parametersFrom(example));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    // With findings the synthesis fails, after it has written its report.
    if (!String(error).includes('AwsSolutions')) throw error;
  }
  const report = Report.parse(JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')));
  rmSync(outdir, { recursive: true });
  return report.pluginReports.flatMap(({ violations }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => ({ rule: ruleName, path: constructPath })),
    ),
  );
};

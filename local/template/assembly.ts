import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const Manifest = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      properties: z
        .object({ templateFile: z.string().optional(), stackName: z.string().optional() })
        .optional(),
    }),
  ),
});

const Assets = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

export const Resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
  Condition: z.string().optional(),
});
export type Resource = z.infer<typeof Resource>;

export const Template = z.object({
  Resources: z.record(z.string(), Resource),
  Parameters: z
    .record(z.string(), z.object({ Type: z.string().optional(), Default: z.unknown().optional() }))
    .default({}),
  Conditions: z.record(z.string(), z.unknown()).default({}),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).default({}),
});
export type Template = z.infer<typeof Template>;

export interface Stack {
  readonly stackName: string;
  readonly template: Template;
}

export interface Assembly {
  readonly stacks: readonly Stack[];
  /** The content of a file asset, by the key it would have in the assets' bucket. */
  asset(objectKey: string): Promise<string>;
}

/** The stacks of a cloud assembly. */
export const readAssembly = async (directory: string): Promise<Assembly> => {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(directory, name), 'utf8'));
  const { artifacts } = Manifest.parse(await read('manifest.json'));
  const described = Object.entries(artifacts).filter(([, { type }]) => type === 'aws:cloudformation:stack');
  const stacks = await Promise.all(
    described.map(async ([id, { properties }]) => ({
      stackName: properties?.stackName ?? id,
      template: Template.parse(await read(properties?.templateFile ?? `${id}.template.json`)),
    })),
  );
  return {
    stacks,
    asset: async (objectKey) => {
      for (const [id] of described) {
        const { files } = Assets.parse(await read(`${id}.assets.json`));
        const found = Object.values(files).find(({ destinations }) =>
          Object.values(destinations).some((destination) => destination.objectKey === objectKey),
        );
        if (found !== undefined) return readFile(join(directory, found.source.path), 'utf8');
      }
      throw new Error(`The assembly has no asset ${objectKey}`);
    },
  };
};

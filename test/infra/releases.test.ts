import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { artifacts, of, resourcesOf, type Seen, synthesise } from './synthesised.ts';

const Preference = z.object({
  Name: z.literal('live'),
  DeploymentPreference: z.object({
    StateMachineVersionArn: z.string(),
    Type: z.literal('CANARY'),
    Percentage: z.int().max(10),
    Interval: z.int().min(5),
    Alarms: z.array(z.string()).min(1),
  }),
});
const alarms = of('AWS::CloudWatch::Alarm');
const alarm = (id: string) => {
  const found = alarms.find((one) => one.id === id);
  if (!found) throw new Error(`No alarm ${id}`);
  return found.properties;
};
/** Resources as the template has them, with what they wait for. */
const raw = (stack: string) =>
  artifacts.find(({ id }) => id === `Liban-${stack}`)?.template.Resources as Readonly<
    Record<string, { readonly UpdatePolicy?: object; readonly DependsOn?: string | readonly string[] }>
  >;
const nameOf = ({ arn }: Seen) => arn.split(':').at(-1) ?? '';

describe.each(of('AWS::Lambda::Function'))('the function $entry', (one) => {
  const mine = (type: string) =>
    of(type).filter(({ properties }) => properties['FunctionName'] === nameOf(one));

  it('has a version that is live', () => {
    expect(mine('AWS::Lambda::Version')).toHaveLength(1);
    expect(mine('AWS::Lambda::Alias').map(({ properties }) => properties['Name'])).toEqual(['live']);
  });

  it('is called by that name: a tenth of the calls first, and back where they fail', () => {
    const [alias] = mine('AWS::Lambda::Alias');
    const policy = raw(one.stack)[alias?.id ?? '']?.UpdatePolicy as {
      readonly CodeDeployLambdaAliasUpdate: { readonly DeploymentGroupName: { readonly Ref: string } };
    };
    const { Ref } = policy.CodeDeployLambdaAliasUpdate.DeploymentGroupName;
    const group = of('AWS::CodeDeploy::DeploymentGroup').find(({ id }) => id === Ref);
    expect(group?.properties).toMatchObject({
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
      },
    });
    const { Enabled, Alarms } = group?.properties['AlarmConfiguration'] as {
      readonly Enabled: boolean;
      readonly Alarms: readonly { readonly Name: string }[];
    };
    expect(Enabled).toBe(true);
    const watched = Alarms.map(({ Name }) => alarm(Name));
    if (one.stack === 'Api') expect(watched).toMatchObject([{ MetricName: '5xx', Threshold: 2 }]);
    // Of the new version alone: that the old one fails is no reason to go back to it.
    else expect(JSON.stringify(watched)).toContain(`{"Name":"ExecutedVersion","Value":"1"}`);
    for (const { TreatMissingData } of watched) expect(TreatMissingData).toBe('notBreaching');
  });
});

describe.each(of('AWS::StepFunctions::StateMachine'))(
  'the machine $properties.StateMachineName',
  (machine) => {
    const versions = of('AWS::StepFunctions::StateMachineVersion').filter(
      ({ properties }) => properties['StateMachineArn'] === machine.arn,
    );
    const aliases = of('AWS::StepFunctions::StateMachineAlias').filter(({ properties }) =>
      JSON.stringify(properties).includes(`"${machine.arn}:`),
    );

    it('has a version for each revision, and one that is live', () => {
      expect(versions.map(({ properties }) => properties['StateMachineRevisionId'])).toEqual([
        `revision-of-${machine.arn.split(':').at(-1)}`,
      ]);
      expect(aliases).toHaveLength(1);
    });

    it('begins a tenth of what begins by a new definition, and goes back when an execution fails', () => {
      const { DeploymentPreference } = Preference.parse(aliases[0]?.properties);
      const [name = ''] = DeploymentPreference.Alarms;
      expect(alarm(name)).toMatchObject({
        MetricName: 'ExecutionsFailed',
        Dimensions: [{ Name: 'StateMachineArn', Value: machine.arn }],
        Threshold: 0,
      });
    });

    it('calls its tasks by what is live of them, which is there before the definition is', () => {
      const { DefinitionSubstitutions: { Partition: _, ...tasks } = {} } = machine.properties as {
        readonly DefinitionSubstitutions?: Readonly<Record<string, string>>;
      };
      const waitsFor = [raw('Work')[aliases[0]?.id ?? '']?.DependsOn ?? []].flat();
      for (const arn of Object.values(tasks)) {
        expect(arn).toMatch(/:live$/);
        const called = of('AWS::Lambda::Alias').find(
          ({ properties }) =>
            arn === `${arn.split(':').slice(0, 6).join(':')}:${String(properties['FunctionName'])}:live`,
        );
        expect(waitsFor).toContain(called?.id);
      }
    });
  },
);

it('makes new versions of all functions where another edition is asked for, and of none where nothing changed', () => {
  const ids = (environment: Record<string, string>) =>
    resourcesOf(synthesise(environment))
      .filter(({ type }) => type === 'AWS::Lambda::Version')
      .map(({ id }) => id);
  expect(ids({})).toEqual(of('AWS::Lambda::Version').map(({ id }) => id));
  const other = new Set(ids({ LIBAN_EDITION: '2' }));
  expect(ids({}).filter((id) => other.has(id))).toEqual([]);
});

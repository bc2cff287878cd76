import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { type ICommandHooks, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { type ILogGroup, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ManagedPolicy, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { OwnRole } from './own-role.ts';

export interface NodeFunctionProps {
  /** The module, from the root of the repository; it exports `handler`. */
  readonly entry: string;
  readonly description: string;
  readonly environment: Record<string, string>;
  /** Where it logs: into a group of its own, which is kept for so many days and goes with the stack, or into this one. */
  readonly logs: RetentionDays | ILogGroup;
  readonly timeout?: Duration;
  readonly memoryMb?: number;
  /** How many invocations it has for itself, and at most. */
  readonly reserved?: number | undefined;
  /** A script that puts files beside the bundle, run with the folder for them; from the root of the repository. */
  readonly beside?: { readonly script: string; readonly folder: string };
  /** JSON that it imports lies beside the bundle as a file, not in it: read when it is asked for, and not compiled before. */
  readonly jsonBeside?: boolean;
  /** The partitions of the main table it may write. */
  readonly writes: readonly string[];
}

/** Where the local runtime finds the module of a function. */
const entryMetadata = 'liban:entry';
/** And what it refuses to let it write, as IAM would. */
const writesMetadata = 'liban:writes';

/** Parts of the SDK that no function of ours uses, and what stands in for them (docs/adr/0004). */
const bundledInstead = {
  '--alias:@aws-sdk/credential-provider-node': './lib/bundling/credentials.ts',
  '--alias:@smithy/core/event-streams': './lib/bundling/event-streams.ts',
  '--alias:@aws-sdk/endpoint-cache': './lib/bundling/endpoint-cache.ts',
};

/** The asset is what lies there afterwards, so that its hash is of these files too. */
const besides = ({ script, folder }: NonNullable<NodeFunctionProps['beside']>): ICommandHooks => ({
  beforeBundling: () => [],
  beforeInstall: () => [],
  afterBundling: (from, to) => [
    `${JSON.stringify(process.execPath)} ${JSON.stringify(`${from}/${script}`)} ${JSON.stringify(`${to}/${folder}`)}`,
  ],
});

/**
 * A function as all of them are: arm64, Node 24, its own log group. Bundled to one CommonJS file with
 * the SDK inside: 28 ms and 29 ms less to load (docs/benchmarks.md). Where the app is synthesised without
 * bundling, for the local runtime, the code is a placeholder and `liban:entry` says where the module is.
 */
export const nodeFunction = (scope: Construct, id: string, props: NodeFunctionProps): LambdaFunction => {
  const shared = {
    description: props.description,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    role: new OwnRole(scope, `${id}-role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSLambdaBasicExecutionRole')],
    }),
    memorySize: props.memoryMb ?? 1024,
    timeout: props.timeout ?? Duration.seconds(20),
    environment: props.environment,
    ...(props.reserved !== undefined && { reservedConcurrentExecutions: props.reserved }),
    // Versions stay: a deployment is taken back by naming the one before.
    currentVersionOptions: { removalPolicy: RemovalPolicy.RETAIN },
    logGroup:
      typeof props.logs === 'object'
        ? props.logs
        : new LogGroup(scope, `${id}Logs`, { retention: props.logs, removalPolicy: RemovalPolicy.DESTROY }),
  };
  const created = Stack.of(scope).bundlingRequired
    ? new NodejsFunction(scope, id, {
        ...shared,
        entry: props.entry,
        handler: 'handler',
        awsSdkConnectionReuse: false,
        bundling: {
          format: OutputFormat.CJS,
          target: 'node24',
          mainFields: ['module', 'main'],
          minify: true,
          bundleAwsSDK: true,
          // Escaped, a Chinese character takes six bytes instead of three. (The construct's own `charset` does nothing.)
          esbuildArgs: { ...bundledInstead, '--charset': 'utf8' },
          ...(props.jsonBeside && { loader: { '.json': 'copy' } }),
          ...(props.beside && { commandHooks: besides(props.beside) }),
        },
      })
    : new LambdaFunction(scope, id, {
        ...shared,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = () => { throw new Error("not bundled") };'),
      });
  const resource = created.node.defaultChild as CfnFunction;
  resource.addMetadata(entryMetadata, props.entry);
  resource.addMetadata(writesMetadata, props.writes);
  return created;
};

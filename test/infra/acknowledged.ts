/** What the AwsSolutions pack finds and we keep, each with its reason. One that finds nothing any more must go. */
export const acknowledged: readonly {
  readonly rule: RegExp;
  readonly path: RegExp;
  readonly reason: string;
}[] = [
  {
    rule: /^AwsSolutions-APIG4$/,
    path: /\/GET--(healthz|openapi\.json|problems|v1--)/,
    reason: 'Public by design: health, the API description, and what Art. 15 and 16 say must be published.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    path: /\/POST--v1--(policies--\{code\}--try|river-approvals--check)\//,
    reason: 'Public by design: it reads published rules and what it is sent, and keeps nothing.',
  },
  {
    rule: /^AwsSolutions-APIG4$/,
    path: /\/Http\/Otherwise\//,
    reason: 'What is no route: a function says so as a problem, and does nothing else (docs/adr/0035).',
  },
  {
    rule: /^AwsSolutions-DDB3$/,
    path: /^Liban-Data\/Storage\/Budgets\/Resource$/,
    reason: 'Counts of the running minute: there is nothing in it to recover (docs/adr/0028).',
  },
  {
    rule: /^AwsSolutions-IAM4\[.*AWSLambdaBasicExecutionRole\]$/,
    path: /-(api|tasks|stream|queue|events)-role\//,
    reason: 'Only lets a function write its own logs.',
  },
  {
    rule: /^AwsSolutions-IAM4\[.*AWSBackupServiceRolePolicyFor(S3)?Backup\]$/,
    path: /^Liban-Data\/Backups\/Role\//,
    reason:
      'What AWS Backup says it needs to back up tables and a bucket (AWS Backup developer guide, "Managed policies").',
  },
  {
    rule: /^AwsSolutions-IAM4\[.*AWSCodeDeployRoleForLambdaLimited\]$/,
    path: /\/Releases\/Role\//,
    reason:
      'What CodeDeploy says it needs to move the aliases of functions; without topics, hooks or buckets (CodeDeploy user guide, "Create a service role").',
  },
  {
    rule: /^AwsSolutions-IAM5\[Action::kms:(ReEncrypt|GenerateDataKey)\*\]$/,
    path: /-(api|tasks|stream|queue|events)-role\//,
    reason: 'The two variants of each action on the one key of the table; CDK grants them so.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:.*:table\/<SsmParameterValueLibanDatatable[0-9A-F]+Parameter>\/index\/\*\]$/,
    path: /-(api|tasks|stream|queue|events)-role\//,
    reason: 'The indexes of the one table.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:states:.*:execution:Liban-[a-z-]+:\*\]$/,
    path: /\/operations-(api|tasks|events)-role\//,
    reason: 'The executions of one machine, named in full: operators steer any of them.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:states:.*:execution:Liban-(calendar-recompute|deadline-watch|policy-matching)\/\*\]$/,
    path: /\/StateMachines\/(calendar-recompute|deadline-watch|policy-matching)\/Role\//,
    reason:
      'The children of its own distributed Map (Step Functions guide, "IAM policies for Distributed Map").',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    path: /\/StateMachines\/.*\/Role\//,
    reason:
      'Log delivery takes no narrower resource (Step Functions guide, "Logging using CloudWatch Logs").',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::\*\]$/,
    path: /\/outbox-stream-role\//,
    reason: 'dynamodb:ListStreams takes no narrower resource (Service authorization reference).',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::arn:<AWS::Partition>:s3:::<SsmParameterValueLibanData(files|archives|imports)[0-9A-F]+Parameter>\/\*\]$/,
    path: /\/(files-api|files-events|retention-api|retention-tasks|enterprises-api|enterprises-tasks)-role\//,
    reason: 'The objects of the one bucket: of files, of archives, of imports.',
  },
  {
    rule: /^AwsSolutions-IAM5\[Resource::(<ObjectsFiles[0-9A-F]+\.Arn>\/\*|arn:.*:rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*)\]$/,
    path: /^Liban-Data\/Objects\/Scan\/Role\/DefaultPolicy/,
    reason:
      'The objects of the one bucket, and the managed rule whose name GuardDuty ends as it likes (GuardDuty user guide, Malware Protection for S3).',
  },
  {
    rule: /^AwsSolutions-S1$/,
    path: /^Liban-Data\/Objects\/(Files|Archives|Imports)\/Resource$/,
    reason:
      "Who reaches an object is known before: the platform gives each link out itself. A log of every GET is the account's CloudTrail, where a city wants one.",
  },
  {
    rule: /^AwsSolutions-SF1$/,
    path: /\/StateMachines\//,
    reason: 'Errors only: the history of each execution keeps the rest, and logs hold no data.',
  },
  {
    rule: /^AwsSolutions-SF2$/,
    path: /\/StateMachines\//,
    reason: 'X-Ray is off by default: 17 ms of load time and a bill for a trace nobody reads yet.',
  },
  {
    rule: /^AwsSolutions-SMG4$/,
    path: /^Liban-Data\/Callers\/Key\/Resource$/,
    reason:
      'Turned by hand with a deployment, once a year: functions have it by reference, and lines of a year are read with the keys of a year (docs/runbook.md).',
  },
  {
    rule: /^AwsSolutions-SQS3$/,
    path: /\/DeadLetters\/(Queue|Messages)\//,
    reason:
      'They are the dead-letter queues; who sends to them is in another stack, which the rule does not see.',
  },
];

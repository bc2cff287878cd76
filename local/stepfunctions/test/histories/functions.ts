import type { RecordedHistory } from './line.ts';

const ARN = 'arn:aws:lambda:us-east-1:123456789012:function:echo';
const FAILS = 'arn:aws:lambda:us-east-1:123456789012:function:fails';
const MISSING = 'arn:aws:lambda:us-east-1:123456789012:function:missing';
const BAD = '{"errorType":"Bad","errorMessage":"why"}';

const of = (resource: string, fields: object = {}, more: object = {}) => ({
  StartAt: 'S',
  States: { S: { Type: 'Task', Resource: resource, End: true, ...fields }, ...more },
});

const head = (input: string, resource: string): readonly string[] => [
  `1<0 ExecutionStarted ${input}`,
  `2<0 TaskStateEntered S ${input}`,
  `3<2 LambdaFunctionScheduled ${input} {"resource":"${resource}"}`,
  '4<3 LambdaFunctionStarted',
];

const passed = (
  rule: string,
  input: unknown,
  { resource = ARN, known }: { resource?: string; known?: RecordedHistory['known'] } = {},
): RecordedHistory => {
  const text = JSON.stringify(input);
  return {
    rule,
    ...(known && { known }),
    definition: of(resource),
    input,
    events: [
      ...head(text, resource),
      ...[`5<4 LambdaFunctionSucceeded ${text}`, `6<5 TaskStateExited S ${text}`],
      `7<6 ExecutionSucceeded ${text}`,
    ],
  };
};

/** Tasks whose resource is a function's own ARN. */
export const FUNCTIONS: readonly RecordedHistory[] = [
  passed('an object is the payload, the answer the result', { a: 1 }),
  passed('null is passed as null', null),
  passed('a text is passed as a text', 'HelloWorld'),
  passed('a number', 3),
  passed('true', true),
  passed('a list', [1, 'two', null], { known: 'ours' }),
  passed('an empty list', []),
  passed('a version of the function', { a: 1 }, { resource: `${ARN}:3`, known: 'documented' }),
  passed('an alias of the function', { a: 1 }, { resource: `${ARN}:PROD`, known: 'documented' }),
  passed('the latest of the function', { a: 1 }, { resource: `${ARN}:$LATEST`, known: 'documented' }),
  {
    rule: 'arguments are the payload',
    known: 'ours',
    definition: of(ARN, {
      Arguments: { given: '{% $states.input.a %}' },
      Output: '{% $states.result.given %}',
    }),
    input: { a: 1 },
    events: [
      ...['1<0 ExecutionStarted {"a":1}', '2<0 TaskStateEntered S {"a":1}'],
      `3<2 LambdaFunctionScheduled {"given":1} {"resource":"${ARN}"}`,
      ...['4<3 LambdaFunctionStarted', '5<4 LambdaFunctionSucceeded {"given":1}'],
      ...['6<5 TaskStateExited S 1', '7<6 ExecutionSucceeded 1'],
    ],
  },
  {
    rule: 'credentials are told',
    known: 'documented',
    definition: of(ARN, { Credentials: { RoleArn: '{% $states.input.role %}' } }),
    input: { role: 'arn:aws:iam::123456789012:role/other' },
    events: [
      '1<0 ExecutionStarted {"role":"arn:aws:iam::123456789012:role/other"}',
      '2<0 TaskStateEntered S {"role":"arn:aws:iam::123456789012:role/other"}',
      `3<2 LambdaFunctionScheduled {"role":"arn:aws:iam::123456789012:role/other"} {"resource":"${ARN}","taskCredentials":{"roleArn":"arn:aws:iam::123456789012:role/other"}}`,
      '4<3 LambdaFunctionStarted',
      '5<4 LambdaFunctionSucceeded {"role":"arn:aws:iam::123456789012:role/other"}',
      '6<5 TaskStateExited S {"role":"arn:aws:iam::123456789012:role/other"}',
      '7<6 ExecutionSucceeded {"role":"arn:aws:iam::123456789012:role/other"}',
    ],
  },
  {
    rule: 'a failing function',
    definition: of(FAILS),
    events: [
      ...head('{}', FAILS),
      `5<4 LambdaFunctionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
      `6<5 ExecutionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
    ],
  },
  {
    rule: 'no such function',
    known: 'ours',
    definition: of(MISSING),
    events: [
      ...head('{}', MISSING),
      `5<4 LambdaFunctionFailed {"cause":"Function not found: ${MISSING}","error":"Lambda.ResourceNotFoundException"}`,
      `6<5 ExecutionFailed {"cause":"Function not found: ${MISSING}","error":"Lambda.ResourceNotFoundException"}`,
    ],
  },
  {
    rule: 'a failing function is retried: scheduled anew, after the failure',
    known: 'ours',
    definition: of(FAILS, {
      Retry: [{ ErrorEquals: ['Bad'], IntervalSeconds: 1, MaxAttempts: 1 }],
    }),
    travel: [1],
    events: [
      ...head('{}', FAILS),
      `5<4 LambdaFunctionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
      `6<5 LambdaFunctionScheduled {} {"resource":"${FAILS}"}`,
      '7<6 LambdaFunctionStarted',
      `8<7 LambdaFunctionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
      `9<8 ExecutionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
    ],
  },
  {
    rule: 'a failing function is caught',
    known: 'ours',
    definition: of(
      FAILS,
      { Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'C' }] },
      { C: { Type: 'Succeed' } },
    ),
    events: [
      ...head('{}', FAILS),
      `5<4 LambdaFunctionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
      `6<5 TaskStateExited S ${JSON.stringify({ Error: 'Bad', Cause: BAD })}`,
      `7<6 SucceedStateEntered C ${JSON.stringify({ Error: 'Bad', Cause: BAD })}`,
      `8<7 SucceedStateExited C ${JSON.stringify({ Error: 'Bad', Cause: BAD })}`,
      `9<8 ExecutionSucceeded ${JSON.stringify({ Error: 'Bad', Cause: BAD })}`,
    ],
  },
  {
    rule: 'a failing function ends the other branches',
    known: 'ours',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          End: true,
          Branches: [of(FAILS), { StartAt: 'W', States: { W: { Type: 'Wait', Seconds: 100, End: true } } }],
        },
      },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 TaskStateEntered S {}', `5<4 LambdaFunctionScheduled {} {"resource":"${FAILS}"}`],
      ...['6<5 LambdaFunctionStarted', '7<3 WaitStateEntered W {}'],
      `8<6 LambdaFunctionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
      ...['9<8 TaskStateAborted', '10<8 WaitStateAborted', '11<8 ParallelStateFailed'],
      `12<11 ExecutionFailed {"cause":${JSON.stringify(BAD)},"error":"Bad"}`,
    ],
  },
];

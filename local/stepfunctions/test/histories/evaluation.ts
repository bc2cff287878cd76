import type { RecordedHistory } from './line.ts';

/** Expressions that fail, as recorded against AWS in November and December 2024. */

const FAILED = 'States.QueryEvaluationError';

const failing = (
  rule: string,
  state: object,
  type: string,
  location: string | undefined,
  cause: string,
  input: unknown = {},
): RecordedHistory => {
  const entered = type === 'Wait' ? 2 : 0;
  const told = `An error occurred while executing the state 'State0' (entered at the event id #2). ${cause}`;
  const evaluation = { cause: told, error: FAILED, ...(location && { location }), state: 'State0' };
  const text = JSON.stringify(input);
  const isMap = type === 'Map';
  return {
    rule,
    definition: { StartAt: 'State0', States: { State0: { Type: type, End: true, ...state } } },
    input,
    events: [
      `1<0 ExecutionStarted ${text}`,
      `2<0 ${type}StateEntered State0 ${text}`,
      `3<${entered} EvaluationFailed ${JSON.stringify(evaluation)}`,
      ...(isMap ? ['4<3 MapStateFailed'] : []),
      `${isMap ? '5<4' : '4<3'} ExecutionFailed ${JSON.stringify({ cause: told, error: FAILED })}`,
    ],
  };
};

const nothing = (field: string) =>
  `The JSONata expression '$doesNotExist' specified for the field '${field}' returned nothing (undefined).`;
const LAMBDA = 'arn:aws:states:::lambda:invoke';

const undefinedReferences: readonly RecordedHistory[] = [
  failing('nothing as Output', { Output: '{% $doesNotExist %}' }, 'Pass', 'Output', nothing('Output')),
  failing(
    'nothing in Output',
    { Output: { result: '{% $doesNotExist %}' } },
    'Pass',
    'Output/result',
    nothing('Output/result'),
  ),
  failing(
    'nothing in Assign',
    { Assign: { result: '{% $doesNotExist %}' } },
    'Pass',
    'Assign/result',
    nothing('Assign/result'),
  ),
  failing(
    'nothing as Arguments',
    { Resource: LAMBDA, Arguments: '{% $doesNotExist %}' },
    'Task',
    'Arguments',
    nothing('Arguments'),
  ),
  failing(
    'nothing in Arguments',
    { Resource: LAMBDA, Arguments: { FunctionName: '{% $doesNotExist %}' } },
    'Task',
    'Arguments/FunctionName',
    nothing('Arguments/FunctionName'),
  ),
  {
    rule: 'nothing in a third state',
    definition: {
      StartAt: 'State0',
      States: {
        State0: { Type: 'Pass', Next: 'State1' },
        State1: { Type: 'Pass', Next: 'State2' },
        State2: { Type: 'Pass', Output: { result: '{% $doesNotExist %}' }, End: true },
      },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 PassStateEntered State0 {}', '3<2 PassStateExited State0 {}'],
      ...['4<3 PassStateEntered State1 {}', '5<4 PassStateExited State1 {}'],
      '6<5 PassStateEntered State2 {}',
      `7<5 EvaluationFailed {"cause":"An error occurred while executing the state 'State2' (entered at the event id #6). ${nothing('Output/result')}","error":"${FAILED}","location":"Output/result","state":"State2"}`,
      `8<7 ExecutionFailed {"cause":"An error occurred while executing the state 'State2' (entered at the event id #6). ${nothing('Output/result')}","error":"${FAILED}"}`,
    ],
  },
];

const PROCESSOR = {
  ProcessorConfig: { Mode: 'INLINE' },
  StartAt: 'Pass',
  States: { Pass: { Type: 'Pass', End: true } },
};

const VALUES: readonly (readonly [type: string, source: string, json: string])[] = [
  ['number', '1', '1'],
  ['string', "'string'", '"string"'],
  ['boolean', 'true', 'true'],
  ['object', "{'foo': 'bar'}", '{"foo":"bar"}'],
  ['null', 'null', 'null'],
];

const items: readonly RecordedHistory[] = VALUES.flatMap(([type, source, json]) => [
  failing(
    `Items that are a ${type}`,
    { Items: `{% ${source} %}`, ItemProcessor: PROCESSOR },
    'Map',
    'Items',
    `The JSONata expression '${source}' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was '${type}' for value: ${json}`,
  ),
  failing(
    `a Map without Items whose input is a ${type}`,
    { ItemProcessor: PROCESSOR },
    'Map',
    undefined,
    `Map state input must be an array but was: ${json}`,
    JSON.parse(json),
  ),
  {
    rule: `Items of a variable that is a ${type}`,
    definition: {
      StartAt: 'Start',
      States: {
        Start: { Type: 'Pass', Assign: { ItemsVar: `{% ${source} %}` }, Next: 'MapIterateState' },
        MapIterateState: { Type: 'Map', Items: '{% $ItemsVar %}', ItemProcessor: PROCESSOR, End: true },
      },
    },
    events: ((cause: string) => [
      ...['1<0 ExecutionStarted {}', '2<0 PassStateEntered Start {}'],
      `3<2 PassStateExited Start {} assigned ${JSON.stringify({ ItemsVar: json })}`,
      '4<3 MapStateEntered MapIterateState {}',
      `5<3 EvaluationFailed ${JSON.stringify({ cause, error: FAILED, location: 'Items', state: 'MapIterateState' })}`,
      '6<5 MapStateFailed',
      `7<6 ExecutionFailed ${JSON.stringify({ cause, error: FAILED })}`,
    ])(
      `An error occurred while executing the state 'MapIterateState' (entered at the event id #4). The JSONata expression '$ItemsVar' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was '${type}' for value: ${json}`,
    ),
  },
]);

const timestamps: readonly RecordedHistory[] = [
  ['without T', '2016-12-05 21:29:29Z'],
  ['without a zone', '2016-12-05T21:29:29'],
  ['of a thirteenth month', '2016-13-05T21:29:29Z'],
  ['of a twenty-fifth hour', '2016-12-05T25:29:29Z'],
  ['that begins with the day', '05-12-2016T21:29:29Z'],
].map(([kind, value]) =>
  failing(
    `a Timestamp ${kind}`,
    { Timestamp: '{% $states.input.TimestampValue %}' },
    'Wait',
    'Timestamp',
    `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${value}`,
    { TimestampValue: value },
  ),
);

export const EVALUATION: readonly RecordedHistory[] = [...undefinedReferences, ...items, ...timestamps];

import type { RecordedHistory } from './line.ts';

/** Maps and Parallels, as recorded against AWS. */

const ERROR = '{"cause":"HandleItemFailCause","error":"HandleItemFailError"}';
const CAUGHT = '{"Error":"HandleItemFailError","Cause":"HandleItemFailCause"}';
const FAIL = { Type: 'Fail', Error: 'HandleItemFailError', Cause: 'HandleItemFailCause' };

const overOne = (fields: object, after: object = {}): object => ({
  StartAt: 'StartState',
  States: {
    StartState: { Type: 'Pass', Output: { arr: [1] }, Next: 'MapState' },
    MapState: {
      ...{ Type: 'Map', Items: '{% $states.input.arr %}', End: true },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'HandleItemFail',
        States: { HandleItemFail: FAIL },
      },
      ...fields,
    },
    ...after,
  },
});

const STARTED = [
  ...['1<0 ExecutionStarted {}', '2<0 PassStateEntered StartState {}'],
  ...['3<2 PassStateExited StartState {"arr":[1]}', '4<3 MapStateEntered MapState {"arr":[1]}'],
];

/** An attempt of a Map over one item that fails: four events from `id`, hanging from `previous`. */
const attempt = (id: number, previous: number): readonly string[] => [
  `${id}<${previous} MapStateStarted {"length":1}`,
  `${id + 1}<${id} MapIterationStarted MapState {"index":0}`,
  `${id + 2}<${id + 1} FailStateEntered HandleItemFail 1`,
  `${id + 3}<${id + 2} MapIterationFailed MapState {"index":0}`,
];

const retried = (rule: string, retry: readonly object[], attempts: number): RecordedHistory => {
  const started = Array.from({ length: attempts }, (_, index) =>
    attempt(5 + 4 * index, index === 0 ? 4 : 3 + 4 * index),
  ).flat();
  const last = 4 + 4 * attempts;
  return {
    rule,
    definition: overOne({ Retry: retry }),
    travel: [1, 2, 4, 8, 16],
    events: [
      ...STARTED,
      ...started,
      `${last + 1}<${last - 1} MapStateFailed`,
      `${last + 2}<${last + 1} ExecutionFailed ${ERROR}`,
    ],
  };
};

/** Iterations one after the other, each of one Pass state. */
const through = (
  name: string,
  inner: string,
  values: readonly string[],
  first: number,
): { readonly events: readonly string[]; readonly last: number } => {
  const events = values.flatMap((value, index) => {
    const id = first + 4 * index;
    return [
      `${id}<${index === 0 ? id - 1 : id - 2} MapIterationStarted ${name} {"index":${index}}`,
      `${id + 1}<${id} PassStateEntered ${inner} ${value}`,
      `${id + 2}<${id + 1} PassStateExited ${inner} ${value}`,
      `${id + 3}<${id + 2} MapIterationSucceeded ${name} {"index":${index}}`,
    ];
  });
  return { events, last: first + 4 * values.length - 1 };
};

const mapOf = (rule: string, items: readonly unknown[], fields: object = {}): RecordedHistory => {
  const values = items.map((item) => JSON.stringify(item));
  const list = JSON.stringify(items);
  const { events, last } = through('Start', 'Process', values, 4);
  return {
    rule,
    definition: {
      StartAt: 'Start',
      States: {
        Start: {
          ...{ Type: 'Map', Items: items, MaxConcurrency: 1, End: true },
          ItemProcessor: { StartAt: 'Process', States: { Process: { Type: 'Pass', End: true } } },
          ...fields,
        },
      },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 MapStateEntered Start {}'],
      `3<2 MapStateStarted {"length":${items.length}}`,
      ...events,
      `${last + 1}<${last} MapStateSucceeded`,
      `${last + 2}<${last} MapStateExited Start ${list}`,
      `${last + 3}<${last + 2} ExecutionSucceeded ${list}`,
    ],
  };
};

const inline: readonly RecordedHistory[] = [
  mapOf('eight items of every kind', [1, 'Hello', {}, null, 3.3, 3, 4, 5]),
  mapOf('three numbers', [1, 2, 3]),
  mapOf('mixed items', [1, 'two', 3]),
  mapOf('one item', [0]),
  mapOf('MaxConcurrency of an expression', [1], { MaxConcurrency: '{% 1 %}' }),
  mapOf('ToleratedFailurePercentage inline', [1], { ToleratedFailurePercentage: '{% 1 %}' }),
  mapOf('ToleratedFailureCount inline', [1], { ToleratedFailureCount: '{% 1 %}' }),
  {
    rule: 'no items',
    definition: {
      StartAt: 'M',
      States: {
        M: {
          ...{ Type: 'Map', End: true },
          ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } },
        },
      },
    },
    input: [],
    events: [
      ...['1<0 ExecutionStarted []', '2<0 MapStateEntered M []', '3<2 MapStateStarted {"length":0}'],
      ...['4<3 MapStateSucceeded', '5<3 MapStateExited M []', '6<5 ExecutionSucceeded []'],
    ],
  },
  {
    rule: 'a failing iteration after four that succeed',
    definition: {
      StartAt: 'MapState',
      States: {
        MapState: {
          ...{ Type: 'Map', Items: [1, 3], MaxConcurrency: 1, End: true },
          ItemProcessor: {
            StartAt: 'Equals3',
            States: {
              Equals3: {
                ...{ Type: 'Choice', Default: 'Pass' },
                Choices: [{ Condition: '{% $states.input = 3 %}', Next: 'Break' }],
              },
              Pass: { Type: 'Pass', End: true },
              Break: { Type: 'Fail', Error: 'SomeFailure', Cause: 'a failure' },
            },
          },
        },
      },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 MapStateEntered MapState {}', '3<2 MapStateStarted {"length":2}'],
      ...['4<3 MapIterationStarted MapState {"index":0}', '5<4 ChoiceStateEntered Equals3 1'],
      ...['6<5 ChoiceStateExited Equals3 1', '7<6 PassStateEntered Pass 1', '8<7 PassStateExited Pass 1'],
      ...['9<8 MapIterationSucceeded MapState {"index":0}', '10<8 MapIterationStarted MapState {"index":1}'],
      ...['11<10 ChoiceStateEntered Equals3 3', '12<11 ChoiceStateExited Equals3 3'],
      ...['13<12 FailStateEntered Break 3', '14<13 MapIterationFailed MapState {"index":1}'],
      ...['15<13 MapStateFailed', '16<15 ExecutionFailed {"cause":"a failure","error":"SomeFailure"}'],
    ],
  },
  {
    rule: 'a caught failure of an iteration',
    definition: overOne(
      { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'FinalCaught' }] },
      { FinalCaught: { Type: 'Pass', End: true } },
    ),
    events: [
      ...STARTED,
      ...attempt(5, 4),
      ...['9<7 MapStateFailed', `10<9 MapStateExited MapState ${CAUGHT}`],
      ...[`11<10 PassStateEntered FinalCaught ${CAUGHT}`, `12<11 PassStateExited FinalCaught ${CAUGHT}`],
      `13<12 ExecutionSucceeded ${CAUGHT}`,
    ],
  },
  {
    rule: 'an uncaught failure of an iteration',
    definition: overOne({}),
    events: [...STARTED, ...attempt(5, 4), '9<7 MapStateFailed', `10<9 ExecutionFailed ${ERROR}`],
  },
  retried('two retries of a Map', [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }], 3),
  retried(
    'the retries of two retriers',
    [
      { ErrorEquals: ['HandleItemFailError'], MaxAttempts: 3 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
    ],
    4,
  ),
];

const WAITS_FIRST = { Type: 'Wait', Seconds: 5, Next: 'Boom' };
const BOOM = { Type: 'Fail', Error: 'Boom', Cause: 'sibling failed' };
const BOOMED = 'ExecutionFailed {"cause":"sibling failed","error":"Boom"}';
const LONG = { StartAt: 'Long', States: { Long: { Type: 'Wait', Seconds: 60, End: true } } };
const FAILING = { StartAt: 'Pause', States: { Pause: WAITS_FIRST, Boom: BOOM } };

/** Measured on AWS by others in August and September 2026: what a failure cuts short hangs from it. */
const cut: readonly RecordedHistory[] = [
  {
    rule: 'a Wait cut short by the failure of an earlier branch',
    definition: { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [FAILING, LONG], End: true } } },
    travel: [5],
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 WaitStateEntered Pause {}', '5<3 WaitStateEntered Long {}', '6<4 WaitStateExited Pause {}'],
      ...[
        '7<6 FailStateEntered Boom {}',
        '8<7 WaitStateAborted',
        '9<7 ParallelStateFailed',
        `10<9 ${BOOMED}`,
      ],
    ],
  },
  {
    rule: 'a Wait cut short by the failure of a later branch',
    definition: { StartAt: 'P', States: { P: { Type: 'Parallel', Branches: [LONG, FAILING], End: true } } },
    travel: [5],
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 WaitStateEntered Long {}', '5<3 WaitStateEntered Pause {}', '6<5 WaitStateExited Pause {}'],
      ...[
        '7<6 FailStateEntered Boom {}',
        '8<7 WaitStateAborted',
        '9<7 ParallelStateFailed',
        `10<9 ${BOOMED}`,
      ],
    ],
  },
  {
    rule: 'a branch that had ended before the failure tells of nothing',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [FAILING, { StartAt: 'Done', States: { Done: { Type: 'Pass', End: true } } }],
          End: true,
        },
      },
    },
    travel: [5],
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 WaitStateEntered Pause {}', '5<3 PassStateEntered Done {}', '6<5 PassStateExited Done {}'],
      ...['7<4 WaitStateExited Pause {}', '8<7 FailStateEntered Boom {}', '9<8 ParallelStateFailed'],
      `10<9 ${BOOMED}`,
    ],
  },
  {
    rule: 'an iteration cut short tells of itself, then of its state, in its own place',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          ...{ Type: 'Map', Items: ['wait', 'fail'], End: true },
          ItemProcessor: {
            StartAt: 'Route',
            States: {
              Route: {
                ...{ Type: 'Choice', Default: 'Long' },
                Choices: [{ Condition: "{% $states.input = 'fail' %}", Next: 'Pause' }],
              },
              ...{ Pause: WAITS_FIRST, Boom: BOOM, Long: { Type: 'Wait', Seconds: 60, End: true } },
            },
          },
        },
      },
    },
    travel: [5],
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 MapStateEntered P {}', '3<2 MapStateStarted {"length":2}'],
      ...['4<3 MapIterationStarted P {"index":0}', '5<3 MapIterationStarted P {"index":1}'],
      ...['6<4 ChoiceStateEntered Route "wait"', '7<6 ChoiceStateExited Route "wait"'],
      ...['8<5 ChoiceStateEntered Route "fail"', '9<8 ChoiceStateExited Route "fail"'],
      ...['10<7 WaitStateEntered Long "wait"', '11<9 WaitStateEntered Pause "fail"'],
      ...['12<11 WaitStateExited Pause "fail"', '13<12 FailStateEntered Boom "fail"'],
      ...['14<13 MapIterationAborted P {"index":0}', '15<13 WaitStateAborted'],
      ...['16<13 MapIterationFailed P {"index":1}', '17<13 MapStateFailed', `18<17 ${BOOMED}`],
    ],
  },
  {
    rule: 'a branch that fails at once',
    definition: {
      StartAt: 'P',
      States: { P: { Type: 'Parallel', Branches: [{ StartAt: 'Boom', States: { Boom: BOOM } }], End: true } },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 FailStateEntered Boom {}', '5<4 ParallelStateFailed', `6<5 ${BOOMED}`],
    ],
  },
  {
    rule: 'a retried Parallel starts again, and fails once',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          ...{ Type: 'Parallel', Branches: [{ StartAt: 'Boom', States: { Boom: BOOM } }], End: true },
          Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts: 1 }],
        },
      },
    },
    travel: [1],
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 FailStateEntered Boom {}', '5<4 ParallelStateStarted', '6<5 FailStateEntered Boom {}'],
      ...['7<6 ParallelStateFailed', `8<7 ${BOOMED}`],
    ],
  },
  {
    rule: 'a task whose failure ends its branch is told of as aborted',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          Type: 'Parallel',
          Branches: [
            {
              StartAt: 'Send',
              States: {
                Send: {
                  ...{ Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', End: true },
                  Arguments: { FunctionName: 'fails' },
                },
              },
            },
          ],
          Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Handled' }],
          End: true,
        },
        Handled: { Type: 'Pass', Output: 1, End: true },
      },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      '4<3 TaskStateEntered Send {}',
      '5<4 TaskScheduled {"parameters":"{\\"FunctionName\\":\\"fails\\"}","region":"us-east-1","resource":"invoke","resourceType":"lambda"}',
      '6<5 TaskStarted {"resource":"invoke","resourceType":"lambda"}',
      '7<6 TaskFailed {"cause":"{\\"errorType\\":\\"Bad\\",\\"errorMessage\\":\\"why\\"}","error":"Bad","resource":"invoke","resourceType":"lambda"}',
      ...['8<7 TaskStateAborted', '9<7 ParallelStateFailed'],
      '10<9 ParallelStateExited P {"Error":"Bad","Cause":"{\\"errorType\\":\\"Bad\\",\\"errorMessage\\":\\"why\\"}"}',
      '11<10 PassStateEntered Handled {"Error":"Bad","Cause":"{\\"errorType\\":\\"Bad\\",\\"errorMessage\\":\\"why\\"}"}',
      ...['12<11 PassStateExited Handled 1', '13<12 ExecutionSucceeded 1'],
    ],
  },
  {
    rule: 'a catcher whose own Output fails fails the state a second time',
    definition: {
      StartAt: 'P',
      States: {
        P: {
          ...{ Type: 'Parallel', Branches: [{ StartAt: 'Boom', States: { Boom: BOOM } }], End: true },
          Catch: [
            { ErrorEquals: ['Other'], Next: 'Done' },
            { ErrorEquals: ['States.ALL'], Output: { v: '{% $states.input.missing %}' }, Next: 'Done' },
          ],
        },
        Done: { Type: 'Pass', End: true },
      },
    },
    events: ((cause: string) => [
      ...['1<0 ExecutionStarted {}', '2<0 ParallelStateEntered P {}', '3<2 ParallelStateStarted'],
      ...['4<3 FailStateEntered Boom {}', '5<4 ParallelStateFailed'],
      `6<4 EvaluationFailed {"cause":"${cause}","error":"States.QueryEvaluationError","location":"Catch[1]/Output/v","state":"P"}`,
      ...[
        '7<6 ParallelStateFailed',
        `8<7 ExecutionFailed {"cause":"${cause}","error":"States.QueryEvaluationError"}`,
      ],
    ])(
      "An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression '$states.input.missing' specified for the field 'Catch[1]/Output/v' returned nothing (undefined).",
    ),
  },
  {
    rule: 'a Choice that leads nowhere',
    definition: {
      StartAt: 'C',
      States: {
        C: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Done' }] },
        Done: { Type: 'Pass', End: true },
      },
    },
    events: [
      ...['1<0 ExecutionStarted {}', '2<0 ChoiceStateEntered C {}'],
      `3<2 ExecutionFailed {"cause":"An error occurred while executing the state 'C' (entered at the event id #2). Failed to transition out of the state. The state does not point to a next state.","error":"States.Runtime"}`,
    ],
  },
];

export const MAPS: readonly RecordedHistory[] = [...inline, ...cut];

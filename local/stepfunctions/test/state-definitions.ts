import { FunctionError, LAMBDA } from './support.ts';

/** States to be tested alone, and what they call. */
export const state = (fields: object) => JSON.stringify({ QueryLanguage: 'JSONata', ...fields });
export const task = (fields: object = {}) =>
  state({
    Type: 'Task',
    Resource: LAMBDA,
    Arguments: { FunctionName: 'f', Payload: '{% $states.input %}' },
    Next: 'N',
    ...fields,
  });

export const functions = {
  f: (payload: Record<string, unknown>) => {
    if (payload['bad']) throw new FunctionError('Bad', 'told');
    return { got: payload };
  },
};

export const mapped = (fields: object = {}) =>
  state({
    Type: 'Map',
    Items: '{% $states.input.Values %}',
    ItemProcessor: { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } },
    Next: 'N',
    ...fields,
  });
const READER = {
  Resource: 'arn:aws:states:::s3:getObject',
  ReaderConfig: { InputType: 'JSON' },
  Arguments: { Bucket: 'b', Key: 'k' },
};
export const reading = (fields: object = {}) => {
  const { Items: _items, ...rest } = JSON.parse(mapped(fields)) as Record<string, unknown>;
  const processor = { StartAt: 'P', States: { P: { Type: 'Pass', End: true } } };
  const ProcessorConfig = { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' };
  return state({ ...rest, ItemReader: READER, ItemProcessor: { ProcessorConfig, ...processor } });
};
export const parallel = (fields: object = {}) =>
  state({
    Type: 'Parallel',
    Branches: ['P', 'Q'].map((name) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } })),
    Next: 'N',
    ...fields,
  });
export const VALUES = '{"Values":["first","second"]}';
export const MOCKED = { errorOutput: { error: 'M', cause: 'c' } };

import { describe, expect, test } from 'vitest';
import type { Assembly, Stack } from '../../local/template/assembly.ts';
import { planOf } from '../../local/template/plan.ts';
import { queue } from '../../local/template/kinds/queue.ts';
import { lambdaFunction } from '../../local/template/kinds/function.ts';

const stackOf = (stackName: string, Resources: object, more: object = {}): Stack => ({
  stackName,
  template: {
    Resources: Object.fromEntries(
      Object.entries(Resources).map(([id, resource]) => [id, { Properties: {}, Metadata: {}, ...resource }]),
    ),
    Parameters: {},
    Conditions: {},
    Mappings: {},
    ...more,
  },
});
const assemblyOf = (...stacks: Stack[]): Assembly => ({
  stacks,
  asset: () => Promise.reject(new Error('no assets')),
});
const assembly = (Resources: object, more: object = {}): Assembly =>
  assemblyOf(stackOf('Stack', Resources, more));

const origin = 'http://127.0.0.1:1';
const variable = (value: unknown, others: object = {}, more: object = {}) => {
  const Function = {
    Type: 'AWS::Lambda::Function',
    Properties: { Environment: { Variables: { VALUE: value } } },
  };
  const plan = planOf(assembly({ Function, ...others }, more), origin);
  return plan.of(lambdaFunction)[0]?.properties.Environment?.Variables['VALUE'];
};

describe('what is not known is an error, never skipped', () => {
  test('a kind', () => {
    expect(() => planOf(assembly({ Topic: { Type: 'AWS::SNS::Topic' } }), origin)).toThrow(
      'AWS::SNS::Topic (Topic)',
    );
  });

  test('a property', () => {
    const Queue = { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } };
    expect(() => planOf(assembly({ Queue }), origin)).toThrow('FifoQueue');
  });

  test('an intrinsic function, an attribute, a reference, a parameter without a value', () => {
    expect(() => variable({ 'Fn::ImportValue': 'x' })).toThrow('Fn::ImportValue');
    expect(() => variable({ 'Fn::GetAtt': ['Function', 'Colour'] })).toThrow('Colour');
    expect(() => variable({ Ref: 'Nobody' })).toThrow('Nobody');
    expect(() => variable({ Ref: 'Given' }, {}, { Parameters: { Given: {} } })).toThrow('Given');
    const list = { Type: 'AWS::SSM::Parameter::Value<List<String>>', Default: '/app/names' };
    expect(() => variable({ Ref: 'Given' }, {}, { Parameters: { Given: list } })).toThrow('List<String>');
  });

  test('while what has no meaning on one machine is passed over, and can be referred to', () => {
    const Role = { Type: 'AWS::IAM::Role' };
    expect(variable({ 'Fn::GetAtt': ['Role', 'Arn'] }, { Role })).toBe('Role.Arn');
  });
});

describe('intrinsic functions', () => {
  const Queue = {
    Type: 'AWS::SQS::Queue',
    Properties: { QueueName: { 'Fn::Join': ['-', ['a', { Ref: 'AWS::StackName' }]] } },
  };

  test.each([
    [{ Ref: 'Queue' }, `${origin}/local/sqs/a-Stack`],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws-cn:sqs:cn-north-1:000000000000:a-Stack'],
    [{ 'Fn::GetAtt': 'Queue.QueueName' }, 'a-Stack'],
    [{ 'Fn::Sub': '${AWS::Partition}/${Queue.QueueName}/${!literal}' }, 'aws-cn/a-Stack/${literal}'],
    [{ 'Fn::Sub': ['${x}', { x: { Ref: 'AWS::AccountId' } }] }, '000000000000'],
    [{ 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    [{ 'Fn::If': ['Yes', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['No', 'yes', 'no'] }, 'no'],
    [{ 'Fn::FindInMap': ['Map', { Ref: 'AWS::Partition' }, 'name'] }, 'world'],
    [{ Ref: 'Given' }, 'default'],
  ])('%j is %s', (value, expected) => {
    const more = {
      Conditions: {
        Yes: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws-cn'] },
        No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      },
      Mappings: { Map: { 'aws-cn': { name: 'world' } } },
      Parameters: { Given: { Default: 'default' } },
    };
    expect(variable(value, { Queue }, more)).toBe(expected);
  });

  test('AWS::NoValue leaves the property out; a resource whose condition is false does not exist', () => {
    const Other = {
      Type: 'AWS::SQS::Queue',
      Condition: 'Never',
      Properties: { DelaySeconds: { Ref: 'AWS::NoValue' } },
    };
    const conditions = {
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, Always: { 'Fn::Equals': ['a', 'a'] } },
    };
    expect(planOf(assembly({ Other }, conditions), origin).of(queue)).toHaveLength(0);
    const always = { ...Other, Condition: 'Always' };
    expect(
      planOf(assembly({ Other: always }, conditions), origin).of(queue)[0]?.properties.DelaySeconds,
    ).toBe(0);
  });
});

describe('an app of several stacks', () => {
  const Data = stackOf('Data', {
    Queue: { Type: 'AWS::SQS::Queue' },
    Name: {
      Type: 'AWS::SSM::Parameter',
      Properties: { Name: '/app/queue', Type: 'String', Value: { 'Fn::GetAtt': ['Queue', 'Arn'] } },
    },
  });
  const Parameters = { Queue: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/app/queue' } };
  const work = (value: unknown) =>
    stackOf(
      'Work',
      {
        Function: {
          Type: 'AWS::Lambda::Function',
          Properties: { Environment: { Variables: { VALUE: value } } },
        },
      },
      { Parameters },
    );
  const valueIn = (...stacks: Stack[]) =>
    planOf(assemblyOf(...stacks), origin).of(lambdaFunction)[0]?.properties.Environment?.Variables['VALUE'];
  const arn = 'arn:aws-cn:sqs:cn-north-1:000000000000:Queue';

  test.each([
    [{ Ref: 'Queue' }, arn],
    [{ 'Fn::Sub': 'see ${Queue}' }, `see ${arn}`],
    ['{{resolve:ssm:/app/queue}}', arn],
    ['see {{resolve:ssm:/app/queue:1}}', `see ${arn}`],
    [{ 'Fn::Join': ['', ['{{resolve:ssm:/app/', 'queue}}']] }, arn],
  ])('%j is what the other stack has published, in whichever order they come', (value, expected) => {
    expect(valueIn(Data, work(value))).toBe(expected);
    expect(valueIn(work(value), Data)).toBe(expected);
  });

  test('what nobody published, and another store than that of parameters, is an error', () => {
    expect(() => valueIn(work({ Ref: 'Queue' }))).toThrow('/app/queue');
    expect(() => valueIn(Data, work('{{resolve:ssm:/app/other}}'))).toThrow('/app/other');
    expect(() => valueIn(Data, work('{{resolve:secretsmanager:x}}'))).toThrow('{{resolve:secretsmanager:x}}');
  });

  test('has no two resources of one logical id: one machine would take them for the same', () => {
    expect(() =>
      planOf(assemblyOf(Data, stackOf('More', { Queue: { Type: 'AWS::SQS::Queue' } })), origin),
    ).toThrow('Two stacks have a resource Queue');
  });
});

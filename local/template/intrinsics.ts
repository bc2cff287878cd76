import { account, partition, region } from '../names.ts';
import type { Stack, Template } from './assembly.ts';

/** What `Ref` and `Fn::GetAtt` answer for a resource, and what lies in the account's parameter store. */
export interface References {
  ref(logicalId: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  /** The value of an SSM parameter. */
  parameterValue(name: string): string;
  /** A field of a secret in Secrets Manager. */
  secretField(arn: string, field: string): string;
}

const nothing = Symbol('AWS::NoValue');

/** Turns the template's values into plain ones: what CloudFormation does before it creates a resource. */
export class Resolver {
  readonly #template: Template;
  readonly #references: References;
  readonly #pseudo: Readonly<Record<string, unknown>>;

  constructor({ template, stackName }: Stack, references: References) {
    this.#template = template;
    this.#references = references;
    this.#pseudo = {
      'AWS::AccountId': account,
      'AWS::NoValue': nothing,
      'AWS::NotificationARNs': [],
      'AWS::Partition': partition,
      'AWS::Region': region,
      'AWS::StackId': `arn:${partition}:cloudformation:${region}:${account}:stack/${stackName}/local`,
      'AWS::StackName': stackName,
      'AWS::URLSuffix': 'amazonaws.com.cn',
    };
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value))
      return value.map((item) => this.resolve(item)).filter((item) => item !== nothing);
    if (typeof value === 'string') return this.#dynamic(value);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first !== undefined && entries.length === 1) {
      const [name, argument] = first;
      const intrinsic = this.#intrinsics[name];
      if (intrinsic !== undefined) {
        const answer = intrinsic(argument);
        return typeof answer === 'string' ? this.#dynamic(answer) : answer;
      }
      if (name.startsWith('Fn::'))
        throw new Error(`The local runtime does not know the intrinsic function ${name}`);
    }
    return Object.fromEntries(
      entries.map(([key, item]) => [key, this.resolve(item)] as const).filter(([, item]) => item !== nothing),
    );
  }

  condition(name: string): boolean {
    if (!(name in this.#template.Conditions)) throw new Error(`The template has no condition ${name}`);
    return this.resolve(this.#template.Conditions[name]) === true;
  }

  readonly #intrinsics: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (name) => this.#ref(text(name)),
    Condition: (name) => this.condition(text(name)),
    'Fn::GetAtt': (argument) => {
      const [id, ...name] = typeof argument === 'string' ? argument.split('.') : list(argument).map(text);
      return this.#references.attribute(text(id), name.join('.'));
    },
    'Fn::Sub': (argument) => {
      const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
      return this.#substitute(text(template), record(this.resolve(variables)));
    },
    'Fn::Join': (argument) => {
      const [separator, items] = list(argument);
      return list(this.resolve(items)).map(text).join(text(separator));
    },
    'Fn::Select': (argument) => {
      const [index, items] = list(argument).map((item) => this.resolve(item));
      const chosen = list(items)[Number(index)];
      if (chosen === undefined) throw new Error(`Fn::Select finds nothing at ${String(index)}`);
      return chosen;
    },
    'Fn::Split': (argument) => {
      const [separator, source] = list(argument).map((item) => this.resolve(item));
      return text(source).split(text(separator));
    },
    'Fn::FindInMap': (argument) => {
      const [map, top, second] = list(argument).map((item) => text(this.resolve(item)));
      const found = this.#template.Mappings[map ?? '']?.[top ?? '']?.[second ?? ''];
      if (found === undefined)
        throw new Error(`The template maps nothing to ${[map, top, second].join('.')}`);
      return this.resolve(found);
    },
    'Fn::If': (argument) => {
      const [condition, yes, no] = list(argument);
      return this.resolve(this.condition(text(condition)) ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument).map((item) => this.resolve(item));
      return JSON.stringify(left) === JSON.stringify(right);
    },
    'Fn::Not': (argument) => list(argument).map((item) => this.resolve(item))[0] !== true,
    'Fn::And': (argument) => list(argument).every((item) => this.resolve(item) === true),
    'Fn::Or': (argument) => list(argument).some((item) => this.resolve(item) === true),
  };

  #ref(name: string): unknown {
    if (name in this.#pseudo) return this.#pseudo[name];
    const parameter = this.#template.Parameters[name];
    if (parameter === undefined) return this.#references.ref(name);
    if (parameter.Default === undefined) throw new Error(`The template's parameter ${name} has no default`);
    if (parameter.Type?.startsWith('AWS::SSM::') !== true) return parameter.Default;
    if (parameter.Type !== 'AWS::SSM::Parameter::Value<String>')
      throw new Error(`The local runtime does not know parameters of the type ${parameter.Type} (${name})`);
    return this.#references.parameterValue(text(parameter.Default));
  }

  /** `{{resolve:ssm:name}}`, with a version or without, or `{{resolve:secretsmanager:arn:SecretString:field}}`, anywhere in a text. */
  #dynamic(value: string): string {
    return value.replaceAll(/\{\{resolve:([^}]*)\}\}/g, (reference, of: string) => {
      const [, secret, field] = /^secretsmanager:(arn:\S+?):SecretString:(\w+):*$/.exec(of) ?? [];
      if (secret !== undefined && field !== undefined) return this.#references.secretField(secret, field);
      const [, name] = /^ssm:([^:]+)(?::\d+)?$/.exec(of) ?? [];
      if (name === undefined) throw new Error(`The local runtime does not know the reference ${reference}`);
      return this.#references.parameterValue(name);
    });
  }

  #substitute(template: string, variables: Record<string, unknown>): string {
    return template.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (name in variables) return text(variables[name]);
      const [id = name, ...attribute] = name.split('.');
      return text(
        attribute.length === 0 ? this.#ref(name) : this.#references.attribute(id, attribute.join('.')),
      );
    });
  }
}

const text = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`The template has ${JSON.stringify(value)} where text belongs`);
};

const list = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error(`The template has ${JSON.stringify(value)} where a list belongs`);
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

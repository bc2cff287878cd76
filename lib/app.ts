import { App } from 'aws-cdk-lib';
import { liban } from './liban.ts';
import { type Parameters, parametersFrom } from './parameters.ts';

const parametersOrExit = (): Parameters => {
  try {
    return parametersFrom(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
};

const app = new App();
liban(app, parametersOrExit());
app.synth();

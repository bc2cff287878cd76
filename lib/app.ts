import { App } from 'aws-cdk-lib';
import { LibanStack } from './liban-stack.ts';
import { parametersFrom } from './parameters.ts';

const app = new App();
new LibanStack(app, parametersFrom(process.env));
app.synth();

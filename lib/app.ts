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

// Nothing here reads the tree of constructs that a synthesis would write beside the templates.
const app = new App({ treeMetadata: false });
liban(app, parametersOrExit());
app.synth();

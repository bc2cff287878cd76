import { parseArgs } from 'node:util';
import { startEngine, TravellingClock } from './index.ts';
import { httpInvoker } from './integrations/lambda-http.ts';

/** `npm run stepfunctions -- --port P --data DIR --lambda-endpoint URL [--dynamodb-endpoint URL] [--region R] [--account A]` */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8083' },
    data: { type: 'string', default: '.stepfunctions' },
    'lambda-endpoint': { type: 'string' },
    'dynamodb-endpoint': { type: 'string' },
    region: { type: 'string' },
    account: { type: 'string' },
  },
});

const engine = await startEngine({
  dataDir: values.data,
  port: Number(values.port),
  clock: new TravellingClock(),
  invoke: httpInvoker(values['lambda-endpoint']),
  ...(values['dynamodb-endpoint'] !== undefined && { dynamodbEndpoint: values['dynamodb-endpoint'] }),
  ...(values.region !== undefined && { region: values.region }),
  ...(values.account !== undefined && { account: values.account }),
});
console.log(`Step Functions on ${engine.url}, data in ${values.data}`);

const stop = () => void engine.close().then(() => process.exit(0));
process.once('SIGINT', stop);
process.once('SIGTERM', stop);

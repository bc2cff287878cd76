import { SecretValue, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction as Target } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction, IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Parameters } from '../parameters.ts';

/** By whom notices are sent; what is not named is not offered (docs/deploy.md, "Channels"). */
export type Senders = Parameters['senders'] & { readonly app: string };

const configurationSetOf = (app: string): string => `${app}-email`;

/** The settings of a provider, and what it takes to call it: the identity that is named, and no other. */
export const grantSenders = (
  to: LambdaFunction,
  { app, emailFrom, smsFrom, gateway, link }: Senders,
): void => {
  const may = (actions: string[], resources: string[]) =>
    to.addToRolePolicy(new PolicyStatement({ actions, resources }));
  if (link !== undefined) to.addEnvironment('PAGE_LINK', link);
  if (emailFrom !== undefined) {
    const ses = (resource: string, resourceName: string) =>
      Stack.of(to).formatArn({ service: 'ses', resource, resourceName });
    const domain = emailFrom.slice(emailFrom.lastIndexOf('@') + 1);
    to.addEnvironment('EMAIL_FROM', emailFrom);
    to.addEnvironment('EMAIL_CONFIGURATION_SET', configurationSetOf(app));
    may(
      ['ses:SendEmail'],
      [
        ses('identity', emailFrom),
        ses('identity', domain),
        ses('configuration-set', configurationSetOf(app)),
      ],
    );
  }
  if (smsFrom !== undefined) {
    to.addEnvironment('SMS_FROM', smsFrom);
    may(['sms-voice:SendTextMessage'], [smsFrom]);
  }
  if (gateway !== undefined) {
    to.addEnvironment('CHANNEL_GATEWAY_URL', gateway.url);
    // A reference: CloudFormation reads the secret when it deploys, and no template has it.
    to.addEnvironment('CHANNEL_GATEWAY_SECRET', SecretValue.secretsManager(gateway.secret).unsafeUnwrap());
  }
};

/** What providers tell of a notice after they have accepted it: SES, End User Messaging, or the city's own gateway. */
const told = {
  source: ['aws.ses', 'aws.sms-voice', 'liban.channel-gateway'],
  detailType: [
    'Email Delivered',
    'Email Bounced',
    'Email Complaint Received',
    'Text Message Delivery Status Updated',
    'Liban Notice Outcome',
  ],
};

/** From what providers tell to the function that writes it down. */
export class NoticeOutcomes extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { handler, senders: { app, emailFrom } }: { handler: IFunction; senders: Senders },
  ) {
    super(scope, id);
    new Rule(this, 'Rule', {
      description: 'What became of notices after their provider accepted them',
      eventPattern: told,
      targets: [new Target(handler)],
    });
    if (emailFrom === undefined) return;
    const name = configurationSetOf(app);
    const set = new CfnConfigurationSet(this, 'Email', { name });
    const events = new CfnConfigurationSetEventDestination(this, 'EmailEvents', {
      configurationSetName: name,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['delivery', 'bounce', 'complaint'],
        // Only the default bus is supported (CloudFormation, EventBridgeDestination).
        eventBridgeDestination: {
          eventBusArn: Stack.of(this).formatArn({
            service: 'events',
            resource: 'event-bus',
            resourceName: 'default',
          }),
        },
      },
    });
    events.addDependency(set);
  }
}

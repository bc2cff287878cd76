import type { Pattern } from './integration.ts';

/**
 * AWS's optimised integrations, and what each can wait for besides the answer. What is neither here nor `aws-sdk:*`
 * AWS does not have. https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html
 */
const JOBS: Readonly<Record<string, Readonly<Record<string, readonly Pattern[]>>>> = {
  apigateway: { invoke: ['callback'] },
  athena: {
    startQueryExecution: ['sync'],
    stopQueryExecution: [],
    getQueryExecution: [],
    getQueryResults: [],
  },
  batch: { submitJob: ['sync'] },
  bedrock: { invokeModel: [], createModelCustomizationJob: ['sync'] },
  codebuild: {
    ...{ startBuild: ['sync'], stopBuild: [], batchDeleteBuilds: [], batchGetReports: [] },
    ...{ startBuildBatch: ['sync'], stopBuildBatch: [], retryBuildBatch: ['sync'], deleteBuildBatch: [] },
  },
  databrew: { startJobRun: ['sync'] },
  dynamodb: { getItem: [], putItem: [], updateItem: [], deleteItem: [] },
  ecs: { runTask: ['sync', 'callback'] },
  eks: {
    ...{ call: [], runJob: ['sync'], createCluster: ['sync'], deleteCluster: ['sync'] },
    ...{ createNodegroup: ['sync'], deleteNodegroup: ['sync'] },
    ...{ createFargateProfile: ['sync'], deleteFargateProfile: ['sync'] },
  },
  elasticmapreduce: {
    ...{ createCluster: ['sync'], terminateCluster: ['sync'], addStep: ['sync'], cancelStep: [] },
    ...{ setClusterTerminationProtection: [], modifyInstanceFleetByName: [], modifyInstanceGroupByName: [] },
  },
  'emr-containers': { createVirtualCluster: [], deleteVirtualCluster: ['sync'], startJobRun: ['sync'] },
  'emr-serverless': {
    ...{ createApplication: ['sync'], startApplication: ['sync'], stopApplication: ['sync'] },
    ...{ deleteApplication: ['sync'], startJobRun: ['sync'], cancelJobRun: ['sync'] },
  },
  events: { putEvents: ['callback'] },
  glue: { startJobRun: ['sync'] },
  http: { invoke: [] },
  lambda: { invoke: ['callback'] },
  mediaconvert: { createJob: ['sync'] },
  sagemaker: {
    ...{ createEndpoint: [], createEndpointConfig: [], createModel: [], updateEndpoint: [] },
    ...{ createHyperParameterTuningJob: ['sync'], createLabelingJob: ['sync'] },
    ...{ createProcessingJob: ['sync'], createTrainingJob: ['sync'], createTransformJob: ['sync'] },
  },
  sns: { publish: ['callback'] },
  sqs: { sendMessage: ['callback'] },
  states: { startExecution: ['sync', 'sync:2', 'callback'] },
};

/** Whether AWS has a call (`ecs:runTask`) with what is waited for; a service that is not known here may be new. */
export function isOffered(call: string, pattern: Pattern): boolean {
  const [service = '', action = ''] = call.split(':');
  if (service === 'aws-sdk') return pattern === 'request' || pattern === 'callback';
  if (!Object.hasOwn(JOBS, service)) return true;
  const patterns = JOBS[service]?.[action];
  return patterns !== undefined && (pattern === 'request' || patterns.includes(pattern));
}

import { bucketOf } from '../../platform/objects/bucket.ts';
import { runtimeContext } from '../../platform/runtime-context.ts';
import { complete } from '../../services/files/commands/complete.ts';
import { request, upload } from '../../services/files/commands/request.ts';
import { fileDependencies } from '../../services/files/dependencies.ts';
import { download, list, show } from '../../services/files/queries/read.ts';
import { fileRoutes } from '../../services/files/routes.ts';
import { ordersOf } from '../../services/orders/dependencies.ts';
import { Partners } from '../../services/partners/partners.ts';
import { receiptRoutes } from '../../services/receipts/routes.ts';
import { receipt } from '../../services/receipts/show.ts';
import { apiFunction } from '../api-function.ts';
import { fileSubjects } from '../file-subjects.ts';

const context = runtimeContext();
const on = fileDependencies(context, bucketOf('FILES_BUCKET'));
const subjects = fileSubjects(context);

export const handler = apiFunction(
  { ...fileRoutes, ...receiptRoutes },
  {
    request: request(on, subjects),
    upload: upload(on),
    complete: complete(on, subjects),
    list: list(on, subjects),
    show: show(on, subjects),
    download: download(on, subjects),
    receipt: receipt({ orders: ordersOf(context), partners: new Partners(context.table), subjects }),
  },
  on,
);

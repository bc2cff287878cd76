import { text, type Text } from '../common/text.ts';

/**
 * Every kind of problem the API may answer with: its slug, HTTP status and title. A handler names a kind; status and words
 * follow from here, so that the same failure always looks the same. What to do about each is said by the page of it alone.
 */
export const PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: text('请求体不是合法的 JSON', 'The body is not valid JSON'),
  },
  'malformed-request': {
    status: 400,
    title: text('请求格式有误', 'The request is malformed'),
  },
  'idempotency-key-missing': {
    status: 400,
    title: text('缺少 Idempotency-Key', 'Idempotency-Key is missing'),
  },
  'reason-missing': {
    status: 400,
    title: text('请说明理由', 'A reason is to be given'),
  },
  'reason-invalid': {
    status: 400,
    title: text('理由格式有误或过长', 'The reason is malformed or too long'),
  },
  'cursor-invalid': {
    status: 400,
    title: text('分页游标无效', 'The cursor is not valid'),
  },
  unauthenticated: {
    status: 401,
    title: text('未登录或凭证无效', 'Not authenticated'),
  },
  forbidden: {
    status: 403,
    title: text('无权进行此操作', 'Not allowed'),
  },
  'not-found': {
    status: 404,
    title: text('未找到', 'Not found'),
  },
  'method-not-allowed': {
    status: 405,
    title: text('不支持该请求方法', 'Method not allowed'),
  },
  'not-acceptable': {
    status: 406,
    title: text('无法提供所请求的格式', 'Not acceptable'),
  },
  conflict: {
    status: 409,
    title: text('与当前状态冲突', 'In conflict with the present state'),
  },
  'move-not-allowed': {
    status: 409,
    title: text('当前状态不允许该操作', 'The present status does not allow this'),
  },
  'request-in-flight': {
    status: 409,
    title: text('相同请求正在处理', 'The same request is being handled'),
  },
  'already-on-file': {
    status: 409,
    title: text('材料已在案，不得重复索取', 'Already on file, not to be asked for again'),
  },
  'not-asked-for': {
    status: 409,
    title: text('未要求提交', 'Nobody asked for this'),
  },
  'too-many': {
    status: 409,
    title: text('数量已达上限', 'There are as many as there may be'),
  },
  prohibited: {
    status: 422,
    title: text('属于禁止事项，不得批准', 'Prohibited by law: nobody may approve it'),
  },
  'department-restricted': {
    status: 409,
    title: text('部门处于失信限制期内', 'The department is restricted by a determination of bad faith'),
  },
  'window-not-open': {
    status: 409,
    title: text('窗口尚未开放', 'The window is not open yet'),
  },
  lapsed: {
    status: 409,
    title: text('期限已届满', 'The time for this has run out'),
  },
  archived: {
    status: 410,
    title: text('保存期满，已归档', 'Archived: its period is over'),
  },
  'precondition-failed': {
    status: 412,
    title: text('版本已变更', 'It has changed in the meantime'),
  },
  'body-too-large': {
    status: 413,
    title: text('请求体过大', 'The body is too large'),
  },
  'unsupported-media-type': {
    status: 415,
    title: text('不支持的媒体类型', 'Unsupported media type'),
  },
  invalid: {
    status: 422,
    title: text('提交的内容有误', 'Some of what was sent is not right'),
  },
  'idempotency-key-reused': {
    status: 422,
    title: text('Idempotency-Key 已用于不同内容', 'Idempotency-Key was used with another body'),
  },
  'no-provider': {
    status: 422,
    title: text('该区域没有对应的服务单位', 'Nobody provides this service in that region'),
  },
  'suspicious-calendar': {
    status: 422,
    title: text('日历内容可疑', 'The calendar looks wrong'),
  },
  'plan-refused': {
    status: 422,
    title: text('流程方案不可发布', 'The plan cannot be published'),
  },
  'too-many-requests': {
    status: 429,
    title: text('请求过于频繁', 'Too many requests'),
  },
  internal: {
    status: 500,
    title: text('系统内部错误', 'Something went wrong on our side'),
  },
  unavailable: {
    status: 503,
    title: text('服务暂不可用', 'Not available at the moment'),
  },
} as const satisfies Record<string, { status: number; title: Text }>;

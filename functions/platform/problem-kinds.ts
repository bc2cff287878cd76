import { text, type Text } from '../common/text.ts';

/**
 * Every kind of problem the API may answer with: its slug, HTTP status, title, and what to do about it (the page that
 * its `type` leads to). A handler names a kind; status and words follow from here, so that the same failure always looks
 * the same.
 */
export const PROBLEMS = {
  'malformed-json': {
    status: 400,
    title: text('请求体不是合法的 JSON', 'The body is not valid JSON'),
    advice: text(
      '检查请求体的 JSON 语法：UTF-8 编码，同一对象中字段不重复，嵌套不过深。',
      'Check the JSON of the body: UTF-8, no name twice in an object, not nested too deeply.',
    ),
  },
  'malformed-request': {
    status: 400,
    title: text('请求格式有误', 'The request is malformed'),
    advice: text(
      '检查地址、百分号编码和请求体的编码，然后重新发送。',
      'Check the address, its percent-encoding and the encoding of the body, then send it again.',
    ),
  },
  'idempotency-key-missing': {
    status: 400,
    title: text('缺少 Idempotency-Key', 'Idempotency-Key is missing'),
    advice: text(
      '为每一次新的提交生成一个唯一值（例如 UUID），放入请求头 Idempotency-Key；重发时使用同一个值。',
      'Make a unique value for each new request (a UUID, say) and send it as the header Idempotency-Key; use the same value when you send that request again.',
    ),
  },
  'reason-missing': {
    status: 400,
    title: text('请说明理由', 'A reason is to be given'),
    advice: text(
      '在请求头 Audit-Reason（或请求体的 reason 字段）中写明理由；理由会记入审计日志，请勿写入个人信息。',
      'Say why in the header Audit-Reason, or in `reason` of the body where there is one. It is kept in the audit trail: no names of people.',
    ),
  },
  'reason-invalid': {
    status: 400,
    title: text('理由格式有误或过长', 'The reason is malformed or too long'),
    advice: text(
      '理由须为 UTF-8 并作百分号编码，不超过规定长度。',
      'A reason is UTF-8, percent-encoded, and within the length that is documented.',
    ),
  },
  'cursor-invalid': {
    status: 400,
    title: text('分页游标无效', 'The cursor is not valid'),
    advice: text(
      '游标只能取自同一列表的上一页回答；请从第一页重新开始。',
      'A cursor comes from the page before of the same list. Begin again with the first page.',
    ),
  },
  unauthenticated: {
    status: 401,
    title: text('未登录或凭证无效', 'Not authenticated'),
    advice: text(
      '在请求头 Authorization 中附上有效的访问令牌（Bearer …）；已过期的令牌须重新获取。',
      'Send a valid access token in the header Authorization (Bearer …). Get a new one where it has expired.',
    ),
  },
  forbidden: {
    status: 403,
    title: text('无权进行此操作', 'Not allowed'),
    advice: text(
      '换用有权进行此操作的身份；本单位的登记信息见 GET /v1/me。',
      'Use an identity that may do this. GET /v1/me says who you are and what you may do.',
    ),
  },
  'not-found': {
    status: 404,
    title: text('未找到', 'Not found'),
    advice: text(
      '检查地址和编号。属于他人的事项与不存在的事项回答相同。',
      'Check the address and the id. What belongs to somebody else is answered like what does not exist.',
    ),
  },
  'method-not-allowed': {
    status: 405,
    title: text('不支持该请求方法', 'Method not allowed'),
    advice: text('改用回答头 Allow 中列出的方法。', 'Use one of the methods that the header Allow lists.'),
  },
  'not-acceptable': {
    status: 406,
    title: text('无法提供所请求的格式', 'Not acceptable'),
    advice: text(
      '在请求头 Accept 中写明本接口提供的格式。',
      'Ask in the header Accept for a format that this operation offers.',
    ),
  },
  conflict: {
    status: 409,
    title: text('与当前状态冲突', 'In conflict with the present state'),
    advice: text(
      '重新读取该事项，再决定是否仍要进行此操作。',
      'Read the thing again, then decide whether you still want this.',
    ),
  },
  'move-not-allowed': {
    status: 409,
    title: text('当前状态不允许该操作', 'The present status does not allow this'),
    advice: text(
      '回答中的 allowed 列出了当前可以进行的操作；请重新读取后再操作。',
      '`allowed` in the answer names what can be done now. Read the thing again before you go on.',
    ),
  },
  'request-in-flight': {
    status: 409,
    title: text('相同请求正在处理', 'The same request is being handled'),
    advice: text(
      '同一 Idempotency-Key 的请求正在处理；稍候再以同一个值重发，即可得到它的结果。',
      'A request with this Idempotency-Key is being handled. Send it again in a moment, with the same key, to get its answer.',
    ),
  },
  'already-on-file': {
    status: 409,
    title: text('材料已在案，不得重复索取', 'Already on file, not to be asked for again'),
    advice: text(
      '该材料已在案，请直接查阅，不要再向申请人索取。',
      'It is on file already. Read it there and do not ask the applicant again.',
    ),
  },
  'not-asked-for': {
    status: 409,
    title: text('未要求提交', 'Nobody asked for this'),
    advice: text(
      '目前没有人要求提交这些内容；请查看该事项还缺什么。',
      'Nobody asked for this. Look at what the thing still lacks.',
    ),
  },
  'too-many': {
    status: 409,
    title: text('数量已达上限', 'There are as many as there may be'),
    advice: text(
      '已达到回答中 limit 所示的上限；请先减少或合并已有内容。',
      'There are as many as `limit` in the answer says. Remove or join some first.',
    ),
  },
  lapsed: {
    status: 409,
    title: text('期限已届满', 'The time for this has run out'),
    advice: text(
      '期限已过，此操作不再可能；后续办法见该事项的说明。',
      'The time for this is over. Look at the thing for what can still be done.',
    ),
  },
  archived: {
    status: 410,
    title: text('保存期满，已归档', 'Archived: its period is over'),
    advice: text(
      '该办件已办结且保存期满，内容已移交归档，不再通过接口提供；如需查阅，请向政务服务管理部门申请。',
      'The case has ended, its period is over and it was handed to the archive: it is no longer served. Ask the operators of the platform to look it up.',
    ),
  },
  'precondition-failed': {
    status: 412,
    title: text('版本已变更', 'It has changed in the meantime'),
    advice: text(
      '有人先于您作了修改；请重新读取最新版本，再决定如何修改。',
      'Somebody changed it before you. Read the present version, then decide again.',
    ),
  },
  'body-too-large': {
    status: 413,
    title: text('请求体过大', 'The body is too large'),
    advice: text(
      '减小请求体，或者分几次提交；上限见接口说明。',
      "Send less, or in several requests. The operation's description says how much it takes.",
    ),
  },
  'unsupported-media-type': {
    status: 415,
    title: text('不支持的媒体类型', 'Unsupported media type'),
    advice: text(
      '在请求头 Content-Type 中写明本接口接受的格式，一般为 application/json。',
      'Send the media type that the operation takes, in most cases Content-Type: application/json.',
    ),
  },
  invalid: {
    status: 422,
    title: text('提交的内容有误', 'Some of what was sent is not right'),
    advice: text(
      'errors 逐项列出有误的字段（JSON 指针）和原因；改正后重新发送。',
      '`errors` lists each wrong field (a JSON pointer) and why. Mend them and send it again.',
    ),
  },
  'idempotency-key-reused': {
    status: 422,
    title: text('Idempotency-Key 已用于不同内容', 'Idempotency-Key was used with another body'),
    advice: text('新的内容须使用新的 Idempotency-Key。', 'Use a new Idempotency-Key for new content.'),
  },
  'no-provider': {
    status: 422,
    title: text('该区域没有对应的服务单位', 'Nobody provides this service in that region'),
    advice: text(
      '该区域没有单位提供所列服务；请去掉这些服务，或者联系政务服务中心。',
      'Nobody provides the services named in that region. Leave them out, or ask the service centre.',
    ),
  },
  'suspicious-calendar': {
    status: 422,
    title: text('日历内容可疑', 'The calendar looks wrong'),
    advice: text(
      '对照国务院办公厅的放假通知核对日历；确认无误的，按 errors 的提示确认后重新提交。',
      "Hold the calendar against the State Council's notice. `errors` says what looks wrong.",
    ),
  },
  'plan-refused': {
    status: 422,
    title: text('流程方案不可发布', 'The plan cannot be published'),
    advice: text(
      'errors 逐项说明方案的问题；改正后重新发布。',
      '`errors` says what is wrong with the plan. Mend it and publish again.',
    ),
  },
  'too-many-requests': {
    status: 429,
    title: text('请求过于频繁', 'Too many requests'),
    advice: text(
      '请在回答头 Retry-After 所示的秒数之后再发送；额度见 RateLimit。',
      'Wait as many seconds as Retry-After says. RateLimit tells the budget.',
    ),
  },
  internal: {
    status: 500,
    title: text('系统内部错误', 'Something went wrong on our side'),
    advice: text(
      '问题出在本平台，不在您的请求。可以稍后重试；仍然失败的，请提供 requestId 与我们联系。',
      'The fault is ours. Try again later; if it goes on, tell us the requestId.',
    ),
  },
  unavailable: {
    status: 503,
    title: text('服务暂不可用', 'Not available at the moment'),
    advice: text(
      '平台暂时繁忙。请在回答头 Retry-After 所示的秒数之后，以同样的内容和同一个 Idempotency-Key 重发。',
      'The platform is busy. Send the same again, with the same Idempotency-Key, after as many seconds as Retry-After says.',
    ),
  },
} as const satisfies Record<string, { status: number; title: Text; advice: Text }>;

import { text, type Text } from '../common/text.ts';
import type { ProblemKind } from '../platform/problem.ts';

/** What to do about each kind of problem: the page that its `type` leads to. Only that page needs it, and no other bundle. */
export const advice: Readonly<Record<ProblemKind, Text>> = {
  'malformed-json': text(
    '检查请求体的 JSON 语法：UTF-8 编码，同一对象中字段不重复，嵌套不过深。',
    'Check the JSON of the body: UTF-8, no name twice in an object, not nested too deeply.',
  ),
  'malformed-request': text(
    '检查地址、百分号编码和请求体的编码，然后重新发送。',
    'Check the address, its percent-encoding and the encoding of the body, then send it again.',
  ),
  'idempotency-key-missing': text(
    '为每一次新的提交生成一个唯一值（例如 UUID），放入请求头 Idempotency-Key；重发时使用同一个值。',
    'Make a unique value for each new request (a UUID, say) and send it as the header Idempotency-Key; use the same value when you send that request again.',
  ),
  'reason-missing': text(
    '在请求头 Audit-Reason（或请求体的 reason 字段）中写明理由；理由会记入审计日志，请勿写入个人信息。',
    'Say why in the header Audit-Reason, or in `reason` of the body where there is one. It is kept in the audit trail: no names of people.',
  ),
  'reason-invalid': text(
    '理由须为 UTF-8 并作百分号编码，不超过规定长度。',
    'A reason is UTF-8, percent-encoded, and within the length that is documented.',
  ),
  'cursor-invalid': text(
    '游标只能取自同一列表的上一页回答；请从第一页重新开始。',
    'A cursor comes from the page before of the same list. Begin again with the first page.',
  ),
  unauthenticated: text(
    '在请求头 Authorization 中附上有效的访问令牌（Bearer …）；已过期的令牌须重新获取。',
    'Send a valid access token in the header Authorization (Bearer …). Get a new one where it has expired.',
  ),
  forbidden: text(
    '换用有权进行此操作的身份；本单位的登记信息见 GET /v1/me。',
    'Use an identity that may do this. GET /v1/me says who you are and what you may do.',
  ),
  'not-found': text(
    '检查地址和编号。属于他人的事项与不存在的事项回答相同。',
    'Check the address and the id. What belongs to somebody else is answered like what does not exist.',
  ),
  'method-not-allowed': text(
    '改用回答头 Allow 中列出的方法。',
    'Use one of the methods that the header Allow lists.',
  ),
  'not-acceptable': text(
    '在请求头 Accept 中写明本接口提供的格式。',
    'Ask in the header Accept for a format that this operation offers.',
  ),
  conflict: text(
    '重新读取该事项，再决定是否仍要进行此操作。',
    'Read the thing again, then decide whether you still want this.',
  ),
  'move-not-allowed': text(
    '回答中的 allowed 列出了当前可以进行的操作；请重新读取后再操作。',
    '`allowed` in the answer names what can be done now. Read the thing again before you go on.',
  ),
  'request-in-flight': text(
    '同一 Idempotency-Key 的请求正在处理；稍候再以同一个值重发，即可得到它的结果。',
    'A request with this Idempotency-Key is being handled. Send it again in a moment, with the same key, to get its answer.',
  ),
  'already-on-file': text(
    '该材料已在案，请直接查阅，不要再向申请人索取。',
    'It is on file already. Read it there and do not ask the applicant again.',
  ),
  'not-asked-for': text(
    '目前没有人要求提交这些内容；请查看该事项还缺什么。',
    'Nobody asked for this. Look at what the thing still lacks.',
  ),
  'too-many': text(
    '已达到回答中 limit 所示的上限；请先减少或合并已有内容。',
    'There are as many as `limit` in the answer says. Remove or join some first.',
  ),
  prohibited: text(
    '所列条款禁止在此处进行该活动，任何部门不得批准，补充材料也不能改变。可用 POST /v1/river-approvals/check 核对其他地块或活动。',
    'The provisions named prohibit this activity here: nobody may approve it, and no document changes that. Try another site or activity with POST /v1/river-approvals/check.',
  ),
  'department-restricted': text(
    '认定自作出之日起两年内限制申请。认定记录见 GET /v1/integrity-records；纠正后可申请撤销认定，撤销后即可提交。',
    'The limits run for two years from the determination: GET /v1/integrity-records has it. When it is put right it may be withdrawn, and you may apply again.',
  ),
  'window-not-open': text(
    '主管部门尚未发布 missing 中所列内容，窗口暂不接收申请；平台运营方已获通知。发布后即可提交：漓江见 GET /v1/river-approvals/rules，居民报装见 GET /v1/service-items/joint-installation-home。',
    'What `missing` names has not been published, and the window takes no application; operators were told. Apply once it is: see GET /v1/river-approvals/rules for the river, GET /v1/service-items/joint-installation-home for homes.',
  ),
  lapsed: text(
    '期限已过，此操作不再可能；后续办法见该事项的说明。',
    'The time for this is over. Look at the thing for what can still be done.',
  ),
  archived: text(
    '该办件已办结且保存期满，内容已移交归档，不再通过接口提供；如需查阅，请向政务服务管理部门申请。',
    'The case has ended, its period is over and it was handed to the archive: it is no longer served. Ask the operators of the platform to look it up.',
  ),
  'precondition-failed': text(
    '有人先于您作了修改；请重新读取最新版本，再决定如何修改。',
    'Somebody changed it before you. Read the present version, then decide again.',
  ),
  'body-too-large': text(
    '减小请求体，或者分几次提交；上限见接口说明。',
    "Send less, or in several requests. The operation's description says how much it takes.",
  ),
  'unsupported-media-type': text(
    '在请求头 Content-Type 中写明本接口接受的格式，一般为 application/json。',
    'Send the media type that the operation takes, in most cases Content-Type: application/json.',
  ),
  invalid: text(
    'errors 逐项列出有误的字段（JSON 指针）和原因；改正后重新发送。',
    '`errors` lists each wrong field (a JSON pointer) and why. Mend them and send it again.',
  ),
  'idempotency-key-reused': text(
    '新的内容须使用新的 Idempotency-Key。',
    'Use a new Idempotency-Key for new content.',
  ),
  'no-provider': text(
    '该区域没有单位提供所列服务；请去掉这些服务，或者联系政务服务中心。',
    'Nobody provides the services named in that region. Leave them out, or ask the service centre.',
  ),
  'suspicious-calendar': text(
    '对照国务院办公厅的放假通知核对日历；确认无误的，按 errors 的提示确认后重新提交。',
    "Hold the calendar against the State Council's notice. `errors` says what looks wrong.",
  ),
  'plan-refused': text(
    'errors 逐项说明方案的问题；改正后重新发布。',
    '`errors` says what is wrong with the plan. Mend it and publish again.',
  ),
  'too-many-requests': text(
    '请在回答头 Retry-After 所示的秒数之后再发送；额度见 RateLimit。',
    'Wait as many seconds as Retry-After says. RateLimit tells the budget.',
  ),
  internal: text(
    '问题出在本平台，不在您的请求。可以稍后重试；仍然失败的，请提供 requestId 与我们联系。',
    'The fault is ours. Try again later; if it goes on, tell us the requestId.',
  ),
  unavailable: text(
    '平台暂时繁忙。请在回答头 Retry-After 所示的秒数之后，以同样的内容和同一个 Idempotency-Key 重发。',
    'The platform is busy. Send the same again, with the same Idempotency-Key, after as many seconds as Retry-After says.',
  ),
};

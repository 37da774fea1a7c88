import type { Text } from '@orderdesk/domain';

type Entry = Text & { readonly status: number };

const entry = (status: number, zh: string, en: string): Entry => ({ status, zh, en });

/**
 * Every code that HTTP itself or a routes file answers with: status and text. Refusals of rules (domain, policy, workflow)
 * bring their own text; they stand here only where their status is not what `statusOf` says by itself.
 */
export const PROBLEMS = {
  'body.malformed': entry(400, '请求内容不是有效的 JSON', 'The body is not valid JSON'),
  'body.invalid': entry(400, '请求内容有误，请检查标出的字段', 'The body has mistakes: see the fields named'),
  'body.characters': entry(400, '内容含有不允许的字符', 'The text has characters that are not allowed'),
  'body.keys': entry(400, '内容含有不允许的字段名', 'The body has field names that are not allowed'),
  'body.too-deep': entry(400, '内容嵌套过深', 'The body is nested too deeply'),
  'body.too-large': entry(413, '请求内容超过 1 MB', 'The body is larger than 1 MB'),
  'body.type': entry(415, '只接受 application/json', 'Only application/json is accepted'),
  'query.invalid': entry(400, '查询参数有误', 'The query has mistakes: see the fields named'),
  'query.forbidden': entry(403, '不能按此条件筛选', 'You cannot filter by that'),
  'request.invalid': entry(400, '请求有误', 'The request has mistakes: see the fields named'),
  'request.cross-site': entry(403, '拒绝来自其他网站的请求', 'Requests from other sites are refused'),
  'request.aborted': entry(400, '请求在完成之前中断了', 'The request broke off before it was complete'),
  'route.unknown': entry(404, '没有这个地址', 'There is nothing at this address'),
  'route.method': entry(405, '此地址不支持该操作', 'This address does not support that method'),
  'session.required': entry(401, '请先登录', 'Please sign in first'),
  'session.wrong-credentials': entry(
    401,
    '邮箱或密码不正确',
    'The e-mail address or the password is not right',
  ),
  'session.too-many-attempts': entry(
    429,
    '尝试次数过多，请稍后再试',
    'Too many attempts: please try again in a while',
  ),
  'request.too-many': entry(429, '操作过于频繁，请稍后再试', 'Too often: please try again in a while'),
  'register.too-many': entry(
    429,
    '这个网络刚刚注册了许多账户，请稍后再注册',
    'Many accounts were opened from this network just now: please register in a while',
  ),
  'session.demo-password': entry(
    403,
    '演示密码在这里不可用，因为人人都知道它',
    'The demo password does not work here: everybody knows it',
  ),
  'first-admin.used': entry(
    410,
    '此链接已使用过，管理员已创建，请直接登录',
    'This link has been used: the administrator is there, please sign in',
  ),
  'first-admin.expired': entry(
    410,
    '此链接已过期，重新启动 Orderdesk 会给出新的链接',
    'This link has expired: starting Orderdesk again prints a new one',
  ),
  'first-admin.unknown': entry(
    403,
    '此链接无效，请使用最近一次启动时给出的链接',
    'This link is not valid: use the one that the latest start has printed',
  ),
  'password-link.used': entry(
    410,
    '此链接已使用过，请用新密码登录',
    'This link has been used: sign in with the new password',
  ),
  'password-link.expired': entry(
    410,
    '此链接已过期，请向管理员要一个新的',
    'This link has expired: ask the administrator for a new one',
  ),
  'password-link.unknown': entry(
    403,
    '此链接无效，请使用最近收到的那一个',
    'This link is not valid: use the latest one you were given',
  ),
  'person.unknown': entry(404, '没有用这个邮箱的账号', 'There is no account with this e-mail address'),
  'password.wrong': entry(403, '当前密码不正确', 'The present password is not right'),
  'password.own': entry(
    400,
    '密码不能是您自己的邮箱或姓名：别人最先猜的就是它',
    'Your own e-mail address or name is no password: it is the first that is guessed',
  ),
  'password.same': entry(
    400,
    '新密码与当前密码相同，请换一个',
    'The new password is the present one: please choose another',
  ),
  'email.taken': entry(409, '该邮箱已注册', 'There is already an account with this e-mail address'),
  'access.forbidden': entry(403, '您没有权限这样做', 'You may not do that'),
  'metrics.closed': entry(
    403,
    '监控数据只对本机或持有令牌的调用开放',
    'Figures are for this machine, or for whoever brings the token',
  ),
  'product.unknown': entry(404, '没有这个商品', 'There is no such product'),
  'picture.unknown': entry(404, '没有这张图片', 'There is no such picture'),
  'address.unknown': entry(409, '没有这个地址', 'There is no such address'),
  'address.moved-on': entry(
    409,
    '地址簿刚在另一处改过，请查看最新内容',
    'Your addresses were just changed elsewhere: look at them again',
  ),
  'address.defaults': entry(400, '只能有一个默认地址', 'Only one address can be the default'),
  'name.taken': entry(
    409,
    '同事中已有人用这个名字：请换一个能分清的写法',
    'A colleague has this name already: choose one that can be told apart',
  ),
  'name.again': entry(
    409,
    '名字刚改过，三十天内不能再改',
    'Your name was changed less than thirty days ago: it stays for now',
  ),
  'name.reserved': entry(
    409,
    '这个名称留给公司使用，请填写您自己的名字',
    'This name is the company’s own: give yours',
  ),
  'company.none': entry(409, '您的账号不属于任何公司', 'Your account belongs to no company'),
  'company.confirmed': entry(
    409,
    '公司资料已经核实，不能再自行更改',
    'The company has been confirmed: what stands about it can no longer be changed here',
  ),
  'tax-number.taken': entry(
    409,
    '这个税号已经登记过。如果是贵公司的，请用原来的账号登录，或联系我们',
    'This tax number is registered already. If it is your company’s, sign in with the account it has, or get in touch with us',
  ),
  'cart.too-many-lines': entry(
    422,
    '未登录时购物车最多 100 种商品，请登录后继续',
    'Signed out, a cart holds 100 lines at most: please sign in to go on',
  ),
  'cart.moved-on': entry(
    409,
    '购物车已在另一设备上更改',
    'The cart was changed on another device in the meantime',
  ),
  'cart.ordered': entry(409, '购物车里的商品已经下单了', 'What was in this cart has already been ordered'),
  'order.unknown': entry(404, '没有这个订单', 'There is no such order'),
  'order.rev-needed': entry(428, '需要注明所依据的订单版本', 'The rev it was decided on is needed'),
  'order.too-large': entry(
    422,
    '订单金额超出可处理的范围',
    'The order is larger than can be handled at once',
  ),
  'workflow.form': entry(
    422,
    '填写的内容有误，请检查标出的字段',
    'The form has mistakes: see the fields named',
  ),
  'server.fault': entry(
    500,
    '服务器出错了，我们已经记录下来',
    'Something went wrong here, and it has been recorded',
  ),
  'server.busy': entry(503, '服务暂不可用，请稍后再试', 'Not available right now: please try again shortly'),
} as const satisfies Readonly<Record<string, Entry>>;

export type ProblemCode = keyof typeof PROBLEMS;

const known = PROBLEMS as Readonly<Record<string, Entry>>;

/**
 * The HTTP status of a refusal: by the table, else by what its rule is called (`<noun>.unknown` 404, `<noun>.forbidden` and
 * everything of the policy 403), else 409: the request was understood, the state of things says no.
 */
export function statusOf(code: string): number {
  const entry = Object.hasOwn(known, code) ? known[code] : undefined;
  if (entry) return entry.status;
  if (code.endsWith('.unknown') || code.endsWith('.not-found')) return 404;
  if (code.endsWith('.forbidden') || code.startsWith('policy.')) return 403;
  if (code.endsWith('.malformed') || code.endsWith('.invalid')) return 400;
  return 409;
}

export const problemText = (code: ProblemCode): Text => PROBLEMS[code];

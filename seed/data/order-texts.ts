/** What people write. Chinese customers write Chinese, the others English; indexes follow `locale`. */
export const NOTES = {
  zh: [
    '请在工作日送货，周末门店没人收。',
    '发票抬头和上次一样，谢谢！',
    '外箱请贴上我们的采购单号 PO-2207。',
    '易碎品麻烦多裹一层气泡膜。',
    '送货前半小时请先打电话。',
    '能不能和上一单一起发？',
  ],
  en: [
    'Please deliver on a weekday, nobody is in at weekends.',
    'Please call half an hour before you come.',
    'Our purchase order number is HL-3381, please print it on the box.',
  ],
} as const;

export const REASONS = {
  decided: '已与客户确认，同意发货。',
  cancel: [
    '买重复了，取消这一单。',
    '地址选错了，我重新下单。',
    '公司预算调整，先不买了。',
    '等不及了，已经在附近买到。',
  ],
  reject: [
    '收货信息无法核实，电话三次未接通。',
    '该型号停产，客户不接受替代品，已电话说明。',
    '疑似代下单，客户确认不是本人操作。',
  ],
  problem: [
    '收到 3 箱，其中一箱外包装破损，里面有两件压坏了。',
    '少发了一件，箱子里只有装箱单没有实物。',
    '颜色发错了，要黑色收到的是灰色。',
    '快递显示签收，但是门店没有收到。',
  ],
  resolved: [
    '已补发，顺丰次日达，客户认可。',
    '核对监控后确认漏发，今天补寄。',
    '与快递确认在门卫处，客户已取到。',
  ],
  change: '麻烦改送到公司地址，家里没人。',
  more: '第一样不太够用，麻烦多加一倍。',
  receiver: '收件请交给前台，电话不变。',
  question: ['您好，请问门牌号是几号？地址里好像少了一段。', '您好，这批货需要分两次送，可以吗？'],
  answer: ['地址没问题，到了打电话我下来拿。', '可以分两次，先送饮料。'],
} as const;

export const CARRIERS = ['顺丰速运', '京东物流', '中通快递', '德邦快递'] as const;

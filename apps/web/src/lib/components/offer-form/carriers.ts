/** Offered while a carrier is typed; another may be written. Kept as people know them, in whatever language they read. */
export const CARRIERS = [
  '顺丰速运 SF Express',
  '京东物流 JD Logistics',
  '中通快递 ZTO',
  '圆通速递 YTO',
  '申通快递 STO',
  '韵达快递 Yunda',
  '德邦快递 Deppon',
  'EMS 邮政特快',
  'DHL',
  'UPS',
  'FedEx',
] as const;

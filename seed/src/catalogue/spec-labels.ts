import type { Pair } from './product.types.ts';

/** The groups of a specification table, in the order in which they are shown. */
export const SPEC_GROUPS = {
  general: ['基本参数', 'General'],
  performance: ['性能参数', 'Performance'],
  power: ['电气参数', 'Electrical'],
  content: ['成分与规格', 'Contents'],
  compliance: ['执行标准', 'Standards'],
  package: ['包装与物流', 'Packaging and logistics'],
} as const satisfies Record<string, Pair>;

export type SpecGroup = keyof typeof SPEC_GROUPS;

const label = (group: SpecGroup, zh: string, en: string) => ({ group, label: [zh, en] as Pair });

/** Every row a product may have. The key says what it is, so that the same thing has the same name everywhere (compare!). */
export const SPEC_LABELS = {
  model: label('general', '型号', 'Model'),
  colour: label('general', '颜色', 'Colour'),
  size: label('general', '尺寸', 'Dimensions'),
  material: label('general', '材质', 'Material'),
  length: label('general', '长度', 'Length'),
  width: label('general', '宽度', 'Width'),
  thickness: label('general', '厚度', 'Thickness'),
  capacity: label('general', '容量', 'Capacity'),
  fits: label('general', '适用', 'Suitable for'),
  includes: label('general', '装箱清单', 'In the box'),
  warranty: label('general', '质保', 'Warranty'),
  connection: label('performance', '连接方式', 'Connection'),
  ports: label('performance', '接口', 'Ports'),
  speed: label('performance', '速率', 'Speed'),
  range: label('performance', '覆盖/距离', 'Range'),
  resolution: label('performance', '分辨率', 'Resolution'),
  refresh: label('performance', '刷新率', 'Refresh rate'),
  panel: label('performance', '面板', 'Panel'),
  switch: label('performance', '轴体/开关', 'Switch'),
  layout: label('performance', '键位布局', 'Layout'),
  sensor: label('performance', '传感器', 'Sensor'),
  driver: label('performance', '发声单元', 'Driver'),
  noise: label('performance', '噪声', 'Noise'),
  runtime: label('performance', '续航', 'Battery life'),
  load: label('performance', '承重/负载', 'Load'),
  torque: label('performance', '扭矩', 'Torque'),
  rotation: label('performance', '转速', 'Speed of rotation'),
  airflow: label('performance', '风量', 'Airflow'),
  modes: label('performance', '功能模式', 'Modes'),
  precision: label('performance', '精度', 'Accuracy'),
  security: label('performance', '安全等级', 'Security level'),
  flux: label('performance', '光通量', 'Luminous flux'),
  temperature: label('performance', '色温', 'Colour temperature'),
  cri: label('performance', '显色指数', 'Colour rendering'),
  lifetime: label('performance', '使用寿命', 'Service life'),
  adhesion: label('performance', '粘性', 'Adhesion'),
  strength: label('performance', '强度', 'Strength'),
  voltage: label('power', '额定电压', 'Rated voltage'),
  watts: label('power', '额定功率', 'Rated power'),
  input: label('power', '输入', 'Input'),
  output: label('power', '输出', 'Output'),
  battery: label('power', '电池', 'Battery'),
  base: label('power', '灯头', 'Lamp base'),
  ip: label('power', '防护等级', 'Ingress protection'),
  net: label('content', '净含量', 'Net content'),
  ingredients: label('content', '配料', 'Ingredients'),
  active: label('content', '有效成分', 'Active ingredients'),
  origin: label('content', '产地', 'Origin'),
  grade: label('content', '等级', 'Grade'),
  energy: label('content', '营养成分', 'Nutrition'),
  shelfLife: label('content', '保质期', 'Shelf life'),
  storage: label('content', '贮存条件', 'Storage'),
  count: label('content', '数量', 'Count'),
  scent: label('content', '香型', 'Scent'),
  ph: label('content', 'pH 值', 'pH'),
  standard: label('compliance', '执行标准', 'Standard'),
  certificate: label('compliance', '认证', 'Certification'),
} as const;

export type SpecKey = keyof typeof SPEC_LABELS;

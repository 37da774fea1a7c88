import { foldText } from './search-tokens.ts';

/** What people call the same thing; a catalogue has one or two of each. Words of which one is part of another's meaning stand in no row. */
const SAME: readonly (readonly string[])[] = [
  ['复印纸', '打印纸', '影印纸', '文印纸'],
  ['中性笔', '签字笔', '水笔', '啫喱笔', 'gel pen', 'rollerball'],
  ['圆珠笔', '原子笔', '圆子笔', 'ballpoint', 'biro'],
  ['便利贴', '便签', '便条纸', '便签纸', '告示贴', 'sticky notes', 'post-it', 'memo pad'],
  ['订书机', '订书器', '钉书机', 'stapler'],
  ['胶带', '胶布', '胶纸', '透明胶', 'tape', 'sellotape', 'scotch tape'],
  ['文件夹', '档案夹', '快劳', 'folder', 'binder'],
  [
    'u盘',
    '优盘',
    '闪存盘',
    '闪盘',
    '随身碟',
    '手指盘',
    'usb stick',
    'flash drive',
    'thumb drive',
    'pen drive',
    'memory stick',
  ],
  ['移动硬盘', '外置硬盘', '行动硬盘', 'portable drive', 'external drive', 'external hard drive'],
  ['存储卡', '内存卡', '记忆卡', 'memory card', 'sd card'],
  ['充电宝', '移动电源', '行动电源', '尿袋', 'power bank', 'portable charger'],
  ['充电器', '充电头', '电源适配器', 'charger', 'power adapter'],
  [
    '插线板',
    '接线板',
    '排插',
    '插排',
    '拖线板',
    'power strip',
    'extension lead',
    'extension cord',
    'surge protector',
  ],
  ['耳机', '耳麦', '耳筒', 'headphones', 'earphones', 'headset'],
  ['音箱', '音响', '喇叭', '扬声器', 'speaker', 'loudspeaker'],
  ['显示器', '显示屏', '萤幕', 'monitor', 'display'],
  ['鼠标垫', '滑鼠垫', 'mouse pad', 'mouse mat'],
  ['网线', '网络线', '以太网线', 'ethernet cable', 'network cable', 'lan cable', 'patch cable'],
  ['数据线', '充电线', '传输线', 'charging cable', 'data cable'],
  ['路由器', '无线路由', 'router', 'wifi router'],
  ['摄像头', '网络摄像机', 'webcam', 'web camera'],
  ['扫码枪', '扫描枪', '条码枪', 'barcode scanner'],
  ['手电筒', '手电', '电筒', 'flashlight', 'torch'],
  ['台灯', '桌灯', 'desk lamp', 'table lamp'],
  ['灯泡', '灯胆', '球泡', 'bulb', 'light bulb'],
  ['抽纸', '面巾纸', '面纸', '纸巾', 'tissues', 'facial tissue', 'kleenex'],
  ['卷纸', '卫生纸', '厕纸', '手纸', 'toilet paper', 'toilet roll', 'bath tissue'],
  ['垃圾袋', '垃圾胶袋', 'bin bags', 'trash bags', 'rubbish bags', 'garbage bags', 'bin liners'],
  ['洗手液', '皂液', 'hand wash', 'hand soap', 'liquid soap'],
  ['洗洁精', '洗碗精', '洗碗液', 'dish soap', 'washing-up liquid', 'dishwashing liquid'],
  ['洗衣液', '洗衣精', 'laundry detergent', 'washing liquid'],
  ['方便面', '泡面', '即食面', 'instant noodles'],
  ['薯片', '洋芋片', 'crisps', 'potato chips'],
  ['饼干', '曲奇', 'biscuits', 'cookies'],
  ['矿泉水', '饮用水', '瓶装水', 'mineral water', 'bottled water'],
  ['保温杯', '暖水杯', '保暖杯', 'thermos', 'vacuum flask'],
  ['螺丝刀', '改锥', '起子', '螺丝批', 'screwdriver'],
  ['扳手', '士巴拿', 'wrench', 'spanner'],
  ['卷尺', '拉尺', 'tape measure', 'measuring tape'],
  ['纸箱', '快递箱', '包装箱', 'carton', 'shipping box', 'cardboard box'],
  ['气泡膜', '泡泡膜', '气泡垫', 'bubble wrap'],
  ['缠绕膜', '拉伸膜', 'stretch film', 'cling wrap'],
  ['电池', '干电池', '电芯', 'battery', 'batteries', 'cells'],
  ['五号', 'aa'],
  ['七号', 'aaa'],
];
const ROWS = SAME.map((row) => row.map(foldText));

/**
 * The text with one thing called otherwise, the words of most letters first: 打印纸 A4 → 复印纸 a4, "thumb drive 64gb" → "u盘 64gb". Latin
 * words are only whole ones; what is part of a longer word of a row is that one's (充电宝 is no 充电).
 */
export function* calledOtherwise(typed: string): Generator<string> {
  const text = foldText(typed);
  const found = ROWS.flatMap((row) => row.flatMap((word) => (has(text, word) ? [{ word, row }] : [])))
    .toSorted((a, b) => b.word.length - a.word.length)
    .filter(({ word }, index, all) => !all.slice(0, index).some((longer) => longer.word.includes(word)));
  for (const { word, row } of found)
    for (const other of row) if (other !== word) yield text.replace(word, ` ${other} `).trim();
}

function has(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  const isLatin = (char: string | undefined) => char !== undefined && /[a-z0-9]/.test(char);
  return !(
    (isLatin(word[0]) && isLatin(text[at - 1])) ||
    (isLatin(word.at(-1)) && isLatin(text[at + word.length]))
  );
}

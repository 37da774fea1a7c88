import { family, look } from '../../src/catalogue/draft.ts';
import type { Draft } from '../../src/catalogue/product.types.ts';

/** Drives, sticks and cards. */
export const STORAGE: readonly Draft[] = [
  ...family(
    {
      sku: 'SD-X1T',
      brand: 'shancun',
      category: 'storage',
      look: look('drive', '#3c4a5c', '#46b39d', 'X {cap}'),
      name: ['闪存堡 X 移动固态硬盘 {cap}', 'Flashbury X Portable SSD {cap}'],
      summary: [
        '{cap} 容量装得下{zhFits}，铝壳散热，1.5 米跌落无忧。',
        '{cap} holds {enFits}; its aluminium shell keeps cool and survives a 1.5 m drop.',
      ],
      points: [
        '读取最高 1050 MB/s|硬件加密可选|手机、平板、电脑通用',
        'Reads up to 1050 MB/s|Optional hardware encryption|For phones, tablets and computers',
      ],
      spec: {
        capacity: '{cap}',
        speed: ['读 1050 / 写 {write} MB/s', 'Read 1050 / write {write} MB/s'],
        ports: 'USB-C 3.2 Gen 2',
        material: ['6063 铝合金', '6063 aluminium'],
        size: '96 × 52 × 9 mm',
        warranty: ['五年有限质保', 'Five years, limited'],
      },
      how: [
        '用附带的双头线接到 USB-C 或 USB-A 口|首次使用建议格式化为 exFAT，Windows 与 macOS 通用|加密：运行盘内 Flashbury Lock，设置密码|拔出前请先“安全弹出”',
        'Connect it with the two-headed cable to USB-C or USB-A|Format it as exFAT first to share it between Windows and macOS|To encrypt, run Flashbury Lock from the drive and set a password|Eject it before unplugging',
      ],
      care: [
        '忘记加密密码无法恢复数据，请另行保存恢复码。',
        'A forgotten password cannot be recovered: keep the recovery code elsewhere.',
      ],
      price: 0,
      cost: 0,
      grams: 120,
      unit: 'unit',
      pack: [20, 80],
      related: ['CB-CC1', 'HB-7C'],
      keywords: '移动硬盘 固态 ssd portable drive {cap}',
      popularity: 6,
    },
    [
      {
        words: { cap: '1TB', write: '950', zhFits: '二十万张照片', enFits: 'two hundred thousand photos' },
        sku: 'SD-X1T',
        price: 46900,
        cost: 36200,
        popularity: 7,
      },
      {
        words: { cap: '2TB', write: '1000', zhFits: '四十小时 4K 素材', enFits: 'forty hours of 4K footage' },
        sku: 'SD-X2T',
        price: 79900,
        cost: 63500,
        popularity: 4,
      },
    ],
  ),
  ...family(
    {
      sku: 'US-D64',
      brand: 'shancun',
      category: 'storage',
      look: look('stick', '{hex}', '#c9d1d9', '{cap}'),
      name: ['闪存堡 Duo 双接口 U 盘 {cap}', 'Flashbury Duo Two-Way USB Stick {cap}'],
      summary: [
        '一头 USB-A 一头 USB-C，手机照片直接倒进电脑；{cap} {zhFits}。',
        'USB-A at one end, USB-C at the other: photos go from phone to computer; {cap} is {enFits}.',
      ],
      points: [
        '旋转金属盖不怕丢|读取 150 MB/s|可激光刻公司标志',
        'Swivel metal cap|Reads at 150 MB/s|Your logo can be engraved',
      ],
      spec: {
        capacity: '{cap}',
        speed: ['读 150 / 写 {write} MB/s', 'Read 150 / write {write} MB/s'],
        ports: ['USB-A 3.2 与 USB-C', 'USB-A 3.2 and USB-C'],
        material: ['锌合金', 'Zinc alloy'],
        size: '58 × 17 × 9 mm',
      },
      how: [
        '旋转金属盖露出需要的一端|插入安卓手机后在“文件管理”中打开|苹果手机请使用 USB-C 接口机型',
        'Turn the cover to free the end you need|On an Android phone open it in the file manager|On an iPhone use a model with USB-C',
      ],
      care: ['重要文件请保留第二份备份。', 'Keep a second copy of anything important.'],
      price: 0,
      cost: 0,
      grams: 22,
      unit: 'piece',
      pack: [50, 200],
      minimum: 2,
      related: ['HB-7C'],
      keywords: 'u盘 双接口 优盘 usb stick flash drive {cap}',
      popularity: 7,
    },
    [
      {
        words: {
          cap: '64GB',
          write: '60',
          hex: '#6b7a90',
          zhFits: '够装一学期的课件',
          enFits: 'a term of lectures',
        },
        sku: 'US-D64',
        price: 3900,
        cost: 2300,
      },
      {
        words: {
          cap: '256GB',
          write: '90',
          hex: '#b08d57',
          zhFits: '够装一次旅行的视频',
          enFits: 'a holiday on video',
        },
        sku: 'US-D256',
        price: 11900,
        cost: 8100,
        popularity: 5,
      },
    ],
  ),
  {
    sku: 'TF-128',
    brand: 'shancun',
    category: 'storage',
    look: look('stick', '#1f2a36', '#e4572e', '128', 1, 'card'),
    name: ['闪存堡 监控专用存储卡 128GB', 'Flashbury Endurance microSD 128GB'],
    summary: [
      '为行车记录仪和摄像头连续写入设计，高温车内也不掉卡。',
      'Made for dash cams and cameras that write all day, even in a hot car.',
    ],
    points: [
      '连续录像 20000 小时|−25 °C 至 85 °C|防水防磁防 X 光',
      '20,000 hours of recording|−25 °C to 85 °C|Water, magnet and X-ray proof',
    ],
    spec: {
      capacity: '128 GB',
      speed: ['U3 / V30 / A1，写 45 MB/s', 'U3 / V30 / A1, write 45 MB/s'],
      lifetime: ['20000 小时 1080p', '20,000 h of 1080p'],
      includes: ['卡、SD 卡套', 'Card and SD adapter'],
    },
    how: [
      '关机后插入记录仪，金属触点朝向设备标示方向|首次使用在设备菜单中“格式化存储卡”|每三个月在设备内重新格式化一次',
      'Switch the camera off and insert the card as its mark shows|Format it once in the menu of the camera|Format it again every three months',
    ],
    care: ['不要在录像时直接拔卡。', 'Never pull the card while recording.'],
    price: 7900,
    cost: 5000,
    grams: 10,
    unit: 'piece',
    pack: [50],
    related: ['WC-4K'],
    keywords: '存储卡 内存卡 行车记录仪 microsd tf card',
    popularity: 5,
  },
];

import { inkOn, shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const pouch: Shape = (pen, look) => {
  if (look.style === 'zip') {
    pen.path(
      'M-150 0 Q-150 -120 0 -120 Q150 -120 150 0 Q150 140 0 140 Q-150 140 -150 0 Z',
      pen.ball(look.colour),
    );
    pen.path('M-146 20 Q0 60 146 20', 'none', { stroke: look.accent, width: 9 });
    pen.rect(-12, 34, 24, 46, 10, look.accent);
    pen.text(0, -40, 30, 'TINGISLE', '#ffffff', 'opacity=".7"');
    return;
  }
  const wide = look.style === 'flat' ? 150 : 116;
  const top = look.style === 'flat' ? -110 : -160;
  pen.path(
    `M${-wide} ${top} L${wide} ${top} Q${wide - 14} 0 ${wide} 150 Q0 176 ${-wide} 150 Q${-wide + 14} 0 ${-wide} ${top} Z`,
    pen.round(look.colour),
  );
  pen.rect(-wide, top - 6, wide * 2, 26, 3, pen.lying(shade(look.colour, 0.2)));
  pen.path(`M${-wide + 8} ${top + 32} H${wide - 8}`, 'none', { stroke: shade(look.colour, -0.3), width: 3 });
  pen.oval(0, 76, 62, 48, pen.ball(look.accent));
  for (const [x, y] of [
    [-24, 66],
    [8, 88],
    [26, 60],
  ] as const)
    pen.oval(x, y, 15, 10, shade(look.accent, -0.25), { opacity: 0.7 });
  pen.rect(-wide + 26, -58, wide * 2 - 52, 66, 8, '#fffaf0');
  pen.text(0, -14, 34, look.mark || 'FOOD', shade(look.colour, -0.45));
  pen.shine(-wide + 18, top + 50, 9, 170);
};

const sack: Shape = (pen, look) => {
  pen.path(
    'M-130 -120 Q-90 -150 0 -140 Q90 -150 130 -120 Q152 20 136 140 Q0 176 -136 140 Q-152 20 -130 -120 Z',
    pen.round(look.colour),
  );
  pen.path('M-126 -118 Q0 -90 126 -118', 'none', { stroke: '#b5462f', width: 5 });
  pen.oval(0, -10, 82, 62, look.accent);
  pen.text(0, 2, 34, 'RICE', '#ffffff');
  pen.path('M-50 26 q50 24 100 0', 'none', { stroke: '#fff6d8', width: 6 });
  pen.text(0, 116, 44, look.mark, shade(look.accent, -0.3));
};

const carton: Shape = (pen, look) => {
  if (look.style === 'milk' || look.style === 'retail') {
    const milk = look.style === 'milk';
    pen.path('M-90 -70 L60 -70 L60 160 L-90 160 Z', pen.flat(look.colour));
    pen.path('M60 -70 L120 -100 L120 124 L60 160 Z', shade(look.colour, -0.22));
    pen.path(
      milk ? 'M-90 -70 L-60 -150 L86 -150 L60 -70 Z' : 'M-90 -70 L-30 -100 L120 -100 L60 -70 Z',
      shade(look.colour, 0.25),
    );
    if (milk) pen.path('M60 -70 L86 -150 L120 -100 Z', shade(look.colour, -0.1));
    pen.rect(-90, 30, 150, 80, 0, look.accent);
    pen.text(-15, 84, 40, look.mark, '#ffffff');
    if (milk) pen.oval(-4, -112, 16, 10, '#ffffff', { stroke: look.accent, width: 4 });
    pen.oval(-15, -20, 34, 34, pen.ball(shade(look.accent, 0.2)));
    return;
  }
  const layers = look.style === 'bundle' ? 3 : 1;
  for (let layer = 0; layer < layers; layer += 1)
    pen.group(`translate(${layer * 8} ${60 - layer * 62}) scale(.92)`, () => {
      const h = look.style === 'bundle' ? 56 : 160;
      pen.path(`M-180 0 L0 60 L0 ${60 + h} L-180 ${h} Z`, pen.flat(look.colour));
      pen.path(`M0 60 L180 0 L180 ${h} L0 ${60 + h} Z`, shade(look.colour, -0.2));
      pen.path('M-180 0 L0 -60 L180 0 L0 60 Z', pen.flat(shade(look.colour, 0.14)));
      pen.path(`M-104 -25 L76 35 L76 ${30 + h * 0.4} L98 ${22 + h * 0.4} L98 28 L-80 -34 Z`, '#e6c98f', {
        opacity: 0.85,
      });
    });
  pen.text(-74, 130, 34, look.mark || '', look.accent, 'transform="skewY(18) translate(0 24)"');
};

const tape: Shape = (pen, look) => {
  const small = look.style === 'small';
  for (const [x, y, s] of (small
    ? [
        [-90, 70, 0.62],
        [90, 70, 0.62],
        [0, -50, 0.62],
        [0, 84, 0.66],
      ]
    : [
        [-60, -30, 0.86],
        [60, 50, 0.96],
      ]) as [number, number, number][])
    pen.group(`translate(${x} ${y}) scale(${s})`, () => {
      pen.oval(12, 12, 118, 118, shade(look.colour, -0.4));
      pen.oval(0, 0, 118, 118, pen.ball(look.colour));
      for (const r of [104, 92, 80])
        pen.oval(0, 0, r, r, 'none', { stroke: shade(look.colour, -0.18), width: 2 });
      pen.oval(0, 0, 68, 68, pen.ball(small ? look.accent : '#c79a63'));
      pen.oval(0, 0, 56, 56, '#eef1f4');
      pen.text(0, 10, 28, look.mark, shade(look.accent, -0.2));
    });
};

const roll: Shape = (pen, look) => {
  pen.path(
    'M-30 150 L170 150 L190 120 L0 120 Z',
    pen.flat(look.style === 'bags' ? shade(look.colour, 0.15) : look.colour),
    { stroke: shade(look.colour, -0.2), width: 2 },
  );
  pen.rect(-130, -120, 210, 270, 96, pen.round(look.colour));
  pen.oval(-25, -80, 105, 60, pen.ball(shade(look.colour, 0.08)), {
    stroke: shade(look.colour, -0.2),
    width: 2,
  });
  for (const r of [84, 64])
    pen.oval(-25, -80, r, r * 0.57, 'none', { stroke: shade(look.colour, -0.14), width: 2 });
  pen.oval(-25, -80, 40, 23, '#b98f5c');
  pen.oval(-25, -78, 28, 15, '#5b4630');
  if (look.style === 'bubble')
    for (let dot = 0; dot < 40; dot += 1)
      pen.oval(-108 + (dot % 8) * 24, 0 + Math.floor(dot / 8) * 28, 9, 8, '#ffffff', {
        opacity: 0.55,
        stroke: '#b4cbdc',
        width: 1,
      });
  if (look.style === 'label')
    for (let row = 0; row < 3; row += 1)
      pen.rect(-104, -4 + row * 50, 160, 40, 4, '#ffffff', { stroke: '#d8dee5', width: 2 });
  if (look.style === 'strip')
    for (let led = 0; led < 12; led += 1) pen.oval(-112 + led * 16, 40 + (led % 2) * 3, 5, 5, look.accent);
  pen.rect(-92, 70, 136, 54, 8, look.accent);
  pen.text(-24, 106, 28, look.mark, inkOn(look.accent));
};

const mailer: Shape = (pen, look) => {
  pen.group('rotate(-8)', () => {
    pen.rect(-110, -150, 240, 310, 6, shade(look.colour, -0.3));
    pen.rect(-124, -160, 240, 310, 6, pen.flat(look.colour));
    pen.path('M-124 -160 H116 V-110 H-124 Z', shade(look.colour, 0.25));
    pen.path('M-124 -118 H116', 'none', { stroke: '#e63946', width: 5 });
    pen.rect(-70, -50, 132, 90, 4, '#ffffff');
    for (let bar = 0; bar < 14; bar += 1) pen.rect(-56 + bar * 8, -34, bar % 3 ? 3 : 5, 34, 0, '#1c2128');
    pen.text(-4, 26, 18, look.mark, '#3a3f47');
  });
};

const towel: Shape = (pen, look) => {
  for (const [x, y] of [
    [-92, -70],
    [0, -70],
    [92, -70],
    [-92, 60],
    [0, 60],
    [92, 60],
  ] as const) {
    pen.rect(x - 42, y - 60, 84, 140, 20, pen.round(look.colour));
    pen.oval(x, y - 56, 42, 17, shade(look.colour, -0.05), { stroke: '#d5dae0', width: 2 });
    pen.oval(x, y - 56, 14, 6, '#b98f5c');
    for (const dy of [0, 26, 52]) pen.oval(x + 10, y + dy, 5, 5, look.accent, { opacity: 0.5 });
  }
  pen.rect(-136, 20, 272, 60, 8, look.accent, { opacity: 0.9 });
  pen.text(0, 60, 32, 'CLEANOVA', '#ffffff');
};

const tissue: Shape = (pen, look) => {
  if (look.style === 'canister') {
    pen.rect(-88, -110, 176, 270, 30, pen.round(look.colour));
    pen.rect(-92, -150, 184, 54, 16, pen.round(look.accent));
    pen.path('M-20 -146 Q-40 -196 10 -186 Q50 -200 26 -146 Z', '#ffffff', { stroke: '#d0d8e0', width: 2 });
    pen.rect(-88, 0, 176, 90, 0, look.accent, { opacity: 0.85 });
    pen.text(0, 56, 32, look.mark, '#ffffff');
    return;
  }
  pen.path('M-160 -20 L-110 -80 L190 -80 L150 -20 Z', pen.flat(shade(look.colour, 0.2)));
  pen.path('M150 -20 L190 -80 L190 80 L150 140 Z', shade(look.colour, -0.22));
  pen.rect(-160, -20, 310, 160, 6, pen.flat(look.colour));
  pen.oval(20, -50, 70, 15, shade(look.colour, -0.4));
  const sheet = look.style === 'gloves' ? '#6fb1e0' : look.style === 'box' ? '#a8d3ee' : '#ffffff';
  pen.path('M-40 -50 Q-70 -140 0 -126 Q30 -190 60 -120 Q110 -120 82 -50 Q20 -36 -40 -50 Z', pen.flat(sheet), {
    stroke: shade(sheet, -0.15),
    width: 2,
  });
  pen.rect(-160, 60, 310, 40, 0, look.accent, { opacity: 0.9 });
  pen.text(-5, 42, 40, look.mark, inkOn(look.colour) === '#f7f8fa' ? '#ffffff' : shade(look.accent, -0.35));
  if (look.n) pen.text(-5, 88, 24, `× ${look.n}`, inkOn(look.accent));
};

const toothbrush: Shape = (pen, look) => {
  ['#2a9d8f', '#f4a261', '#6d8fd6', '#e5738b'].slice(0, look.n ?? 4).forEach((hue, index) => {
    const x = -126 + index * 84;
    pen.path(
      `M${x - 11} 160 Q${x - 16} 60 ${x - 8} 0 L${x - 8} -70 L${x + 8} -70 L${x + 8} 0 Q${x + 16} 60 ${x + 11} 160 Z`,
      pen.round(hue),
    );
    pen.rect(x - 15, -160, 30, 96, 12, pen.round(hue));
    for (let row = 0; row < 5; row += 1)
      pen.rect(x - 24, -152 + row * 16, 40, 11, 4, row % 2 ? '#ffffff' : shade(hue, 0.6), {
        stroke: '#d8dee5',
        width: 1,
      });
    pen.rect(x - 7, 40, 14, 70, 7, '#ffffff', { opacity: 0.4 });
  });
};

const soap: Shape = (pen, look) => {
  for (const [x, y] of [
    [-70, 70],
    [70, 70],
    [0, -20],
  ] as const) {
    pen.rect(x - 96, y - 26, 192, 92, 30, shade(look.colour, -0.25));
    pen.rect(x - 96, y - 40, 192, 90, 30, pen.flat(look.colour));
    pen.rect(x - 70, y - 24, 140, 56, 20, 'none', { stroke: shade(look.colour, -0.2), width: 3 });
    pen.text(x, y + 14, 28, look.mark, shade(look.accent, 0.1));
  }
  for (const [x, y, r] of [
    [-120, -60, 20],
    [-90, -100, 12],
    [124, -30, 26],
    [96, -84, 14],
  ] as const)
    pen.oval(x, y, r, r, pen.glass(), { opacity: 0.6 });
};

export const PACK = { pouch, sack, carton, tape, roll, mailer, towel, tissue, toothbrush, soap };

import type { Look } from '../look.types.ts';
import { inkOn, shade, type Pen } from '../pen.ts';
import type { Shape } from './shape.types.ts';

/** A printed label on a round body: paper, a band of colour, the name. */
const label = (pen: Pen, look: Look, x: number, y: number, w: number, h: number, paper: string): void => {
  pen.rect(x, y, w, h, 6, pen.round(paper));
  pen.rect(x, y + h * 0.62, w, h * 0.2, 0, look.accent, { opacity: 0.85 });
  const size = Math.min(30, (w * 1.5) / Math.max(4, look.mark.length));
  pen.text(
    x + w / 2,
    y + h * 0.45,
    size,
    look.mark,
    shade(inkOn(paper) === '#f7f8fa' ? '#f7f8fa' : look.colour, inkOn(paper) === '#f7f8fa' ? 0 : -0.55),
  );
};

const bottle: Shape = (pen, look) => {
  const water = look.style === 'water';
  const body = water ? pen.glass() : pen.round(look.colour);
  const one = (x: number): void => {
    pen.rect(x - 24, -190, 48, 36, 8, pen.round(water ? look.accent : '#b3322b'));
    pen.path(
      `M${x - 20} -154 L${x + 20} -154 L${x + 22} -104 Q${x + 70} -70 ${x + 70} -20 L${x + 68} 150 Q${x} 172 ${x - 68} 150 L${x - 70} -20 Q${x - 70} -70 ${x - 22} -104 Z`,
      body,
    );
    if (water)
      for (const y of [-30, 96, 122])
        pen.path(`M${x - 68} ${y} q68 14 136 0`, 'none', { stroke: '#8fbdd6', width: 3, opacity: 0.7 });
    label(pen, look, x - 70, -10, 140, 92, water ? '#ffffff' : look.accent);
    pen.shine(x - 54, -60, 9, 190);
  };
  if (water) {
    one(-76);
    one(76);
  } else one(0);
};

const can: Shape = (pen, look) => {
  for (const [x, y] of [
    [-90, 0],
    [80, 0],
    [0, 24],
  ] as const) {
    pen.rect(x - 66, -130 + y, 132, 264, 18, pen.round(look.colour));
    pen.oval(x, -128 + y, 58, 14, pen.lying('#c9d1d9'));
    pen.oval(x, 132 + y, 56, 11, '#9aa4af');
    pen.path(
      `M${x - 66} ${30 + y} Q${x} ${-30 + y} ${x + 66} ${20 + y} L${x + 66} ${74 + y} Q${x} ${20 + y} ${x - 66} ${86 + y} Z`,
      look.accent,
      { opacity: 0.9 },
    );
    pen.text(x, -30 + y, 28, look.mark || 'FIZZ', '#ffffff');
    for (const [dx, dy, r] of [
      [-30, 104, 7],
      [24, 98, 9],
      [6, 112, 5],
    ] as const)
      pen.oval(x + dx, dy + y, r, r, '#ffffff', { opacity: 0.5 });
    pen.shine(x - 50, -106 + y, 10, 210);
  }
};

const jar: Shape = (pen, look) => {
  pen.rect(-84, -150, 168, 44, 10, pen.round(look.accent));
  pen.path(
    'M-96 -106 L96 -106 Q112 -96 112 -70 L112 130 Q112 160 80 160 L-80 160 Q-112 160 -112 130 L-112 -70 Q-112 -96 -96 -106 Z',
    pen.glass(),
  );
  pen.rect(-102, -60, 204, 210, 20, pen.round(look.colour));
  for (let flake = 0; flake < 26; flake += 1)
    pen.oval(
      -84 + ((flake * 47) % 170),
      -44 + ((flake * 31) % 180),
      13,
      8,
      shade(look.colour, flake % 3 ? 0.25 : -0.25),
      { opacity: 0.8 },
    );
  label(pen, { ...look, mark: look.mark || 'SNACK' }, -90, -6, 180, 108, '#fff8ec');
};

const tin: Shape = (pen, look) => {
  pen.rect(-96, -120, 192, 270, 14, pen.round(look.colour));
  pen.oval(0, 150, 96, 18, shade(look.colour, -0.4));
  pen.rect(-96, 100, 192, 50, 0, pen.round(look.colour));
  pen.rect(-102, -150, 204, 62, 12, pen.round(shade(look.colour, -0.15)));
  pen.oval(0, -150, 100, 20, pen.lying(shade(look.colour, 0.25)));
  pen.rect(-96, -30, 192, 120, 0, pen.round(look.accent));
  pen.rect(-96, -20, 192, 4, 0, look.colour);
  pen.rect(-96, 76, 192, 4, 0, look.colour);
  pen.text(0, 44, 30, look.mark, shade(look.colour, -0.2));
  pen.oval(0, -60, 14, 14, look.accent);
};

const jug: Shape = (pen, look) => {
  const oil = look.style === 'oil';
  pen.rect(-70, -180, 64, 40, 8, pen.round(oil ? look.accent : '#d23c3c'));
  pen.path(
    'M-110 -100 Q-110 -140 -64 -140 L-10 -140 Q40 -140 60 -110 L120 -70 Q132 -60 132 -30 L126 140 Q120 160 90 160 L-90 160 Q-116 160 -116 130 Z',
    pen.round(look.colour),
    { opacity: oil ? 0.92 : 1 },
  );
  pen.path('M30 -100 Q92 -76 92 -30 Q92 6 60 6 Q34 0 40 -30 Z', '#f4f6f8', {
    stroke: shade(look.colour, -0.3),
    width: 5,
  });
  label(pen, look, -98, 20, 206, 110, oil ? '#fff6dc' : '#ffffff');
  pen.shine(-98, -90, 10, 90);
};

const spray: Shape = (pen, look) => {
  const clear = look.style === 'clear';
  pen.path(
    'M-96 -170 L20 -170 Q54 -170 54 -130 L54 -104 L-24 -104 L-30 -130 L-96 -138 Z',
    pen.flat(look.accent),
  );
  pen.path('M-60 -130 Q-84 -70 -50 -60', 'none', { stroke: shade(look.accent, -0.25), width: 15 });
  pen.rect(-22, -106, 60, 32, 6, pen.round(shade(look.accent, -0.12)));
  pen.path(
    'M-20 -76 L36 -76 Q92 -50 92 10 L86 140 Q80 160 56 160 L-44 160 Q-70 160 -74 140 L-80 10 Q-78 -50 -20 -76 Z',
    clear ? pen.glass() : pen.round(look.colour),
  );
  if (clear)
    pen.path('M-80 20 Q8 34 91 20 L86 140 Q80 160 56 160 L-44 160 Q-70 160 -74 140 Z', '#9cc8e3', {
      opacity: 0.55,
    });
  label(
    pen,
    { ...look, colour: clear ? '#556070' : look.colour, mark: look.mark || 'CLEAN' },
    -72,
    10,
    152,
    106,
    '#fdfcf7',
  );
};

const pump: Shape = (pen, look) => {
  pen.cord('M0 -130 L0 -168 L-62 -168 L-70 -152', 17, '#e6eaee');
  pen.rect(-30, -134, 60, 40, 8, pen.round('#dde2e8'));
  const r = look.style === 'round' ? 70 : 30;
  pen.rect(-88, -98, 176, 258, r, pen.round(look.colour));
  label(pen, { ...look, mark: look.mark || 'CARE' }, -70, -10, 140, 108, look.accent);
  pen.shine(-70, -70, 10, 190);
};

const pastetube: Shape = (pen, look) => {
  pen.group('rotate(-14)', () => {
    pen.path('M-70 -170 L70 -170 L60 110 L-60 110 Z', pen.round(look.colour));
    pen.rect(-74, -180, 148, 22, 3, pen.round(shade(look.colour, -0.15)));
    pen.rect(-44, 108, 88, 56, 12, pen.round(look.accent));
    pen.path('M-66 -60 Q0 -110 66 -70 L63 10 Q0 -40 -63 30 Z', look.accent, { opacity: 0.9 });
    pen.text(0, 72, 30, look.mark, shade(look.accent, -0.35));
    if (look.style === 'cream') pen.oval(0, -110, 26, 20, shade(look.accent, 0.3));
    pen.shine(-50, -150, 9, 220);
  });
};

export const VESSEL = { bottle, can, jar, tin, jug, spray, pump, pastetube };

import type { Look } from '../look.types.ts';
import { inkOn, shade, type Pen } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const keyGrid = (pen: Pen, look: Look, columns: number, x: number, y: number, w: number): void => {
  const size = w / columns;
  for (let row = 0; row < 5; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const wide = row === 4 && column > 3 && column < columns - 5;
      if (wide && column > 4) continue;
      const cap =
        (row === 0 && column === 0) || (row === 2 && column === columns - 1)
          ? look.accent
          : shade(look.colour, 0.14);
      const width = wide ? size * (columns - 9) : size;
      pen.rect(x + column * size + 1.5, y + row * size + 1.5, width - 3, size - 3, 3, cap, {
        stroke: shade(look.colour, -0.35),
        width: 1,
      });
      pen.rect(x + column * size + 3, y + row * size + 2.5, width - 6, size * 0.4, 2, shade(cap, 0.12));
    }
  }
};

const keyboard: Shape = (pen, look) => {
  const columns = look.n ?? 15;
  const size = 350 / columns;
  pen.group('skewX(-8) translate(0 40)', () => {
    pen.rect(-190, -size * 2.5 - 16, 380, size * 5 + 44, 14, shade(look.colour, -0.4));
    pen.rect(-190, -size * 2.5 - 22, 380, size * 5 + 40, 14, pen.flat(look.colour));
    keyGrid(pen, look, columns, -175, -size * 2.5 - 6, 350);
  });
};

const mouse: Shape = (pen, look) => {
  if (look.style === 'wired') pen.cord('M0 -120 C 10 -190 90 -150 110 -200', 7, shade(look.colour, 0.1));
  pen.path(
    'M-75 20 C-80 -80 -50 -130 0 -130 C55 -130 85 -80 80 20 C78 110 45 150 0 150 C-45 150 -72 110 -75 20 Z',
    pen.ball(look.colour),
  );
  if (look.style === 'ergo')
    pen.path('M-75 20 C-120 30 -125 100 -62 115 C-72 90 -76 60 -75 20Z', pen.flat(shade(look.colour, -0.2)));
  pen.path('M0 -130 L0 -20 M-76 -10 C-40 -25 40 -25 80 -10', 'none', {
    stroke: shade(look.colour, -0.45),
    width: 3,
  });
  pen.rect(-10, -100, 20, 50, 10, look.accent, { stroke: shade(look.colour, -0.5), width: 3 });
  pen.text(0, 110, 22, look.mark, inkOn(look.colour), 'opacity=".6"');
};

const mat: Shape = (pen, look) => {
  pen.path('M-190 110 L-120 -60 L190 -60 L150 110 Z', shade(look.colour, -0.35));
  pen.path('M-190 102 L-120 -68 L190 -68 L150 102 Z', pen.flat(look.colour), {
    stroke: look.accent,
    width: 5,
  });
  pen.path('M150 102 C130 130 190 120 178 60', shade(look.colour, 0.2));
  pen.text(-95, 80, 24, `YUNKEY ${look.mark}`, shade(look.accent, 0.3));
};

const calculator: Shape = (pen, look) => {
  const pad = look.style === 'pad';
  pen.rect(-100, -140, 200, 290, 18, shade(look.colour, -0.4));
  pen.rect(-100, -146, 200, 288, 18, pen.flat(look.colour));
  if (!pad) {
    pen.rect(-82, -128, 164, 62, 8, '#c9d6c2', { stroke: shade(look.colour, -0.5), width: 3 });
    pen.text(40, -84, 36, '1,280', '#2f3b2f');
    pen.rect(-82, -58, 70, 14, 3, '#3b2f3f');
  }
  const top = pad ? -124 : -34;
  const rows = pad ? 5 : 4;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < 4; column += 1) {
      const colour = column === 3 ? look.accent : row === 0 ? shade(look.colour, 0.35) : '#eceff3';
      const y = top + row * (pad ? 51 : 42);
      pen.rect(-82 + column * 42, y, 37, pad ? 44 : 35, 7, pen.lying(colour), {
        stroke: shade(look.colour, -0.4),
        width: 1.5,
      });
      pen.text(
        -63.5 + column * 42,
        y + (pad ? 29 : 25),
        18,
        '789÷456×123−0.=+00C%'[row * 4 + column] ?? '',
        inkOn(colour),
      );
    }
};

const monitor: Shape = (pen, look) => {
  const wide = look.n === 27 ? 190 : 178;
  pen.path('M-60 160 L-40 128 L40 128 L60 160 Z', pen.flat(shade(look.colour, 0.25)));
  pen.rect(-16, 70, 32, 70, 4, pen.round(shade(look.colour, 0.1)));
  pen.rect(-wide, -140, wide * 2, 220, 10, pen.flat(look.colour));
  pen.rect(
    -wide + 8,
    -132,
    wide * 2 - 16,
    196,
    4,
    pen.down(shade(look.accent, 0.35), shade(look.accent, -0.55)),
  );
  pen.path(
    `M${-wide + 8} 20 L-60 -50 L10 15 L70 -30 L${wide - 8} 40 L${wide - 8} 64 L${-wide + 8} 64 Z`,
    shade(look.accent, -0.65),
    { opacity: 0.7 },
  );
  pen.oval(90, -80, 24, 24, '#fff6d8', { opacity: 0.9 });
  pen.path(`M${-wide + 8} -132 L-20 -132 L-110 64 L${-wide + 8} 64 Z`, '#ffffff', { opacity: 0.08 });
  pen.text(0, 76, 11, look.mark, inkOn(look.colour));
};

const webcam: Shape = (pen, look) => {
  if (look.style === 'dome') {
    pen.path('M-70 160 L-56 90 L56 90 L70 160 Z', pen.round(shade(look.colour, -0.06)));
    pen.oval(0, 0, 105, 105, pen.ball(look.colour));
    pen.oval(0, -5, 58, 58, pen.ball('#22272e'));
  } else {
    pen.path('M-50 160 L-34 70 L34 70 L50 160 Z', pen.flat(shade(look.colour, -0.2)));
    pen.rect(-150, -80, 300, 160, 60, pen.lying(look.colour));
    pen.rect(-138, -72, 276, 140, 56, shade(look.colour, -0.35));
    pen.oval(0, 0, 60, 60, pen.ball('#1b1f26'));
    pen.oval(105, -20, 7, 7, '#57e389');
    pen.text(-98, 8, 20, look.mark, '#cfd6df');
  }
  pen.oval(0, 0, 36, 36, pen.ball(look.accent));
  pen.oval(0, 0, 20, 20, '#10141a');
  pen.oval(-14, -14, 9, 9, '#ffffff', { opacity: 0.8 });
};

const projector: Shape = (pen, look) => {
  pen.path('M150 -30 L200 -120 L200 60 Z', look.accent, { opacity: 0.15 });
  pen.rect(-150, -90, 300, 230, 34, pen.flat(look.colour));
  pen.rect(-150, 100, 300, 40, 20, shade(look.colour, -0.15));
  pen.oval(60, 10, 76, 76, pen.ball('#343b46'));
  pen.oval(60, 10, 52, 52, pen.ball(look.accent));
  pen.oval(40, -10, 14, 14, '#ffffff', { opacity: 0.7 });
  for (let row = 0; row < 6; row += 1) pen.rect(-125, -50 + row * 20, 80, 8, 4, shade(look.colour, -0.25));
  pen.text(-85, 90, 22, look.mark, shade(look.colour, -0.55));
};

const hub: Shape = (pen, look) => {
  pen.cord('M-150 0 C-210 0 -190 -110 -130 -130', 12, shade(look.accent, 0.1));
  pen.rect(-150, -145, 40, 26, 6, pen.lying('#c9d1d9'));
  pen.rect(-150, -44, 320, 100, 16, shade(look.colour, -0.4));
  pen.rect(-150, -54, 320, 96, 16, pen.lying(look.colour));
  for (let port = 0; port < (look.n ?? 4) - 1; port += 1)
    pen.rect(-130 + port * 47, 8, 36, 22, 3, '#1c2128', { stroke: '#dfe4ea', width: 1.5 });
  pen.text(-40, -16, 26, `VOLTDOT ${look.mark}`, inkOn(look.colour), 'opacity=".75"');
};

const adapter: Shape = (pen, look) => {
  pen.cord('M-60 60 C-20 130 30 20 60 -40', 15, look.accent);
  pen.rect(-120, 20, 90, 56, 12, pen.lying(look.colour));
  pen.rect(-146, 36, 30, 24, 6, pen.lying('#aab4bf'));
  pen.rect(30, -140, 120, 110, 16, pen.flat(look.colour));
  pen.path('M48 -118 h84 v26 l-10 14 h-64 l-10 -14 Z', '#1c2128');
  pen.text(90, -48, 16, look.mark, inkOn(look.colour));
};

export const DESK = { keyboard, mouse, mat, calculator, monitor, webcam, projector, hub, adapter };

import { inkOn, shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const drill: Shape = (pen, look) => {
  pen.rect(-200, -84, 66, 10, 3, pen.lying('#9aa4af'));
  pen.path('M-140 -100 L-90 -112 L-90 -46 L-140 -58 Z', pen.lying('#4a525c'));
  pen.path('M-92 -126 L100 -126 Q140 -126 140 -78 Q140 -34 100 -34 L-92 -34 Z', pen.lying(look.colour));
  pen.rect(-96, -130, 34, 100, 8, pen.lying(look.accent));
  pen.path('M30 -40 L118 -40 L98 96 L30 96 Z', pen.round(look.colour));
  pen.path('M48 -30 L104 -30 L88 90 L44 90 Z', look.accent, { opacity: 0.9 });
  pen.path('M30 -30 L4 -4 L30 10', 'none', { stroke: look.accent, width: 13 });
  pen.rect(0, 92, 140, 64, 14, pen.flat(look.accent));
  pen.text(70, 134, 30, look.mark, look.colour);
  pen.text(30, -70, 24, 'SMITHMARK', inkOn(look.colour));
};

const bits: Shape = (pen, look) => {
  pen.rect(-170, 30, 340, 120, 14, pen.flat(look.accent));
  for (let bit = 0; bit < 11; bit += 1) {
    const x = -150 + bit * 29;
    const tall = 150 - bit * 9;
    const wide = 15 - bit * 0.9;
    pen.rect(x, 40 - tall, wide, tall, 2, pen.round(look.colour));
    for (let turn = 0; turn < 5; turn += 1)
      pen.path(`M${x} ${36 - tall + turn * 20} l${wide} 12`, 'none', { stroke: '#4b535d', width: 3 });
    pen.path(`M${x} ${40 - tall} l${wide / 2} -12 l${wide / 2} 12 Z`, '#6b7480');
  }
  pen.text(0, 108, 30, `HSS-Co ${look.mark}`, '#ffffff');
};

const screwdriver: Shape = (pen, look) => {
  pen.rect(-60, 20, 240, 136, 14, pen.flat(look.accent));
  for (let slot = 0; slot < 16; slot += 1)
    pen.rect(-42 + (slot % 8) * 26, 44 + Math.floor(slot / 8) * 50, 14, 36, 4, pen.round('#b9c2cc'));
  pen.group('rotate(-38)', () => {
    pen.rect(-190, -26, 150, 52, 22, pen.lying(look.colour));
    for (let groove = 0; groove < 6; groove += 1)
      pen.rect(-170 + groove * 20, -26, 5, 52, 2, shade(look.colour, -0.3));
    pen.rect(-40, -9, 160, 18, 4, pen.lying('#c9d1d9'));
    pen.path('M120 -9 L150 -3 L150 3 L120 9 Z', '#8b95a3');
  });
};

const hammer: Shape = (pen, look) => {
  pen.group('rotate(24)', () => {
    pen.rect(-18, -90, 36, 150, 10, pen.round(look.colour));
    pen.rect(-23, 20, 46, 140, 18, pen.round('#2d3440'));
    for (let groove = 0; groove < 5; groove += 1) pen.rect(-23, 50 + groove * 20, 46, 6, 3, look.colour);
    pen.path(
      'M-120 -140 L40 -140 Q110 -140 140 -80 Q80 -100 40 -86 L-50 -86 L-56 -80 L-120 -80 Z',
      pen.lying(look.accent),
    );
    pen.rect(-136, -146, 30, 72, 8, pen.lying(shade(look.accent, 0.2)));
  });
};

const tapemeasure: Shape = (pen, look) => {
  pen.rect(60, 100, 140, 24, 2, pen.lying('#f7e9a0'));
  for (let tick = 0; tick < 12; tick += 1)
    pen.rect(74 + tick * 10, 100, 2, tick % 5 === 0 ? 16 : 9, 0, '#b02a2a');
  pen.rect(190, 94, 10, 42, 2, '#6b7480');
  pen.path(
    'M-140 120 L-140 -40 Q-130 -130 -20 -130 Q100 -130 104 0 L104 132 L-120 132 Z',
    pen.flat(look.accent),
  );
  pen.oval(-16, 0, 84, 84, pen.ball(look.colour));
  pen.text(-16, 18, 52, look.mark, look.accent);
  pen.rect(60, -100, 50, 26, 10, look.colour);
};

const laser: Shape = (pen, look) => {
  pen.path('M-190 -20 H190 M0 -190 V190', 'none', { stroke: '#39d353', width: 4, opacity: 0.75 });
  pen.rect(-96, -70, 192, 190, 26, pen.flat(look.colour));
  pen.rect(-66, -130, 132, 76, 24, pen.round('#262c34'));
  pen.rect(-44, -114, 88, 44, 12, '#9df5b2', { opacity: 0.9 });
  pen.oval(0, 30, 36, 36, pen.ball('#262c34'));
  pen.oval(0, 30, 17, 17, '#7df29a');
  pen.rect(-110, 112, 220, 40, 14, pen.lying('#262c34'));
  pen.text(0, 104, 24, look.mark, '#ffffff');
};

const toolbox: Shape = (pen, look) => {
  pen.cord('M-70 -70 C-70 -140 70 -140 70 -70', 22, look.colour);
  pen.path('M-180 -10 L-160 -74 L160 -74 L180 -10 Z', pen.lying(shade(look.colour, 0.14)));
  pen.rect(-184, -16, 368, 176, 14, pen.flat(look.colour));
  for (const x of [-110, 70]) pen.rect(x, -32, 40, 62, 6, pen.round('#c9d1d9'));
  pen.rect(-184, 50, 368, 46, 0, look.accent);
  pen.text(0, 84, 30, `SMITHMARK ${look.mark}`, inkOn(look.accent));
};

const gloves: Shape = (pen, look) => {
  for (const side of [-1, 1])
    pen.group(`translate(${side * 78} 10) scale(${side} 1) rotate(6)`, () => {
      pen.path(
        'M-60 150 L-64 20 Q-66 -70 -46 -70 Q-30 -70 -32 0 L-30 -120 Q-16 -140 -6 -118 L-4 -8 L2 -140 Q18 -158 28 -134 L24 -4 L38 -112 Q56 -124 60 -100 L50 20 Q90 -20 98 6 Q70 60 54 80 L50 150 Z',
        pen.round(look.colour),
      );
      pen.path(
        'M-62 40 Q-64 -60 -46 -70 Q-30 -70 -32 0 L-30 -120 Q-16 -140 -6 -118 L-4 -8 L2 -140 Q18 -158 28 -134 L24 -4 L38 -112 Q56 -124 60 -100 L50 20 Q90 -20 98 6 Q70 50 56 70 Z',
        shade(look.colour, -0.35),
        { opacity: 0.85 },
      );
      pen.rect(-64, 132, 118, 24, 8, look.accent);
    });
};

const mop: Shape = (pen, look) => {
  pen.cord('M60 -190 L-10 90', 14, '#b9c2cc');
  pen.rect(44, -200, 30, 70, 14, look.accent);
  pen.path('M-140 90 L110 90 L130 140 L-160 140 Z', pen.lying(look.accent));
  pen.path('M-160 136 L130 136 L124 158 L-152 158 Z', pen.lying('#f0f2f4'));
  pen.path('M60 0 L180 0 L166 140 L76 140 Z', pen.round(look.colour));
  pen.oval(120, 0, 60, 15, shade(look.colour, -0.4));
};

export const WORKSHOP = { drill, bits, screwdriver, hammer, tapemeasure, laser, toolbox, gloves, mop };

import { inkOn, shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const printer: Shape = (pen, look) => {
  if (look.style === 'label') {
    pen.rect(-120, -110, 240, 260, 34, pen.flat(look.colour));
    pen.path('M-120 -20 Q0 -40 120 -20', 'none', { stroke: shade(look.colour, -0.4), width: 5 });
    pen.path('M-76 40 L76 40 L84 168 L-84 168 Z', '#ffffff', { stroke: '#d5dae0', width: 2 });
    for (let bar = 0; bar < 16; bar += 1)
      pen.rect(-56 + bar * 7, 66, bar % 3 === 0 ? 5 : 2.5, 44, 0, '#1c2128');
    pen.oval(80, -70, 13, 13, look.accent);
    pen.text(-10, -60, 28, look.mark, inkOn(look.colour));
    return;
  }
  pen.rect(-90, -160, 180, 110, 4, '#ffffff', { stroke: '#d0d6dd', width: 2 });
  pen.rect(-170, -70, 340, 190, 20, pen.flat(look.colour));
  pen.rect(-170, -70, 340, 52, 18, pen.lying(shade(look.colour, -0.55)));
  pen.rect(70, -58, 80, 28, 6, '#8fd0ff');
  pen.path('M-110 50 L110 50 L136 154 L-136 154 Z', '#ffffff', { stroke: '#cfd6dd', width: 2 });
  for (let line = 0; line < 4; line += 1)
    pen.rect(-80, 76 + line * 18, 120 + (line % 2) * 36, 6, 3, '#c8d0d9');
  pen.rect(-150, 24, 300, 22, 6, shade(look.colour, -0.5));
  pen.text(-90, -38, 22, look.mark, '#ffffff');
};

const toner: Shape = (pen, look) => {
  pen.rect(-170, -60, 340, 130, 18, pen.lying(look.colour));
  pen.rect(-150, 40, 300, 46, 20, pen.lying('#2a9d5c'));
  pen.rect(-120, -50, 180, 66, 6, '#f2f4f7');
  pen.text(-30, -6, 32, look.mark, shade(look.accent, -0.1));
  pen.rect(-186, -30, 26, 80, 8, shade(look.colour, 0.3));
  pen.rect(160, -30, 26, 80, 8, shade(look.colour, 0.3));
  pen.cord('M90 -60 C90 -120 150 -120 150 -60', 11, look.accent);
};

const shredder: Shape = (pen, look) => {
  pen.rect(-70, -170, 140, 120, 3, '#ffffff', { stroke: '#d0d6dd', width: 2 });
  for (let line = 0; line < 4; line += 1) pen.rect(-50, -150 + line * 20, 90, 6, 3, '#c8d0d9');
  pen.rect(-130, -80, 260, 70, 16, pen.lying(shade(look.colour, 0.15)));
  pen.rect(-96, -62, 192, 8, 4, '#0f1216');
  pen.rect(-116, -10, 232, 170, 14, pen.flat(look.colour));
  pen.rect(-80, 20, 160, 116, 12, pen.glass(), { opacity: 0.35 });
  for (let bit = 0; bit < 34; bit += 1)
    pen.rect(
      -72 + ((bit * 37) % 140),
      76 + ((bit * 23) % 52),
      14,
      4,
      1,
      bit % 4 === 0 ? '#f2c14e' : '#ffffff',
      { opacity: 0.9 },
    );
  pen.text(76, -26, 18, look.mark, '#ffffff');
};

const laminator: Shape = (pen, look) => {
  pen.path('M-130 -40 L130 -40 L150 -150 L-110 -150 Z', '#ffffff', { stroke: '#9cc7cf', width: 4 });
  pen.rect(-90, -130, 80, 60, 6, '#f2c14e');
  pen.path('M30 -120 h70 M26 -100 h70 M24 -80 h50', 'none', { stroke: '#9aa5b1', width: 7 });
  pen.rect(-190, -46, 380, 140, 30, pen.lying(look.colour));
  pen.rect(-160, -24, 320, 10, 5, '#2b3038');
  pen.oval(130, 40, 18, 18, pen.ball(look.accent));
  pen.text(-110, 50, 24, look.mark, shade(look.accent, -0.1));
};

const whiteboard: Shape = (pen, look) => {
  pen.rect(-190, -130, 380, 250, 10, pen.flat('#b9c2cc'));
  pen.rect(-176, -116, 352, 222, 4, pen.flat(look.colour));
  pen.path('M-140 60 L-80 -10 L-20 30 L60 -60', 'none', { stroke: '#d62828', width: 7 });
  pen.path('M-140 -80 h150 M-140 -56 h100', 'none', { stroke: look.accent, width: 6 });
  for (const [x, colour] of [
    [110, '#f2c14e'],
    [140, '#57cc99'],
    [96, '#ef6f6c'],
  ] as const)
    pen.oval(x, -80 + (x % 7) * 8, 12, 12, pen.ball(colour));
  pen.rect(-80, 120, 160, 16, 6, pen.lying('#9aa4af'));
  pen.rect(-50, 110, 60, 12, 5, '#d62828');
};

const scanner: Shape = (pen, look) => {
  pen.path('M-180 -40 L-110 -60 L-110 -110 L-190 -130 Z', look.accent, { opacity: 0.3 });
  pen.path(
    'M-110 -140 L60 -140 Q120 -140 120 -80 L120 -30 L-60 -30 Q-110 -30 -110 -80 Z',
    pen.lying(look.colour),
  );
  pen.path('M0 -34 L100 -34 L64 150 Q30 170 -10 150 Z', pen.round(look.colour));
  pen.rect(-118, -126, 22, 82, 8, '#b52121');
  pen.path('M-6 -10 L-30 40 L4 40', 'none', { stroke: look.accent, width: 13 });
  pen.oval(70, -90, 9, 9, '#57e389');
  pen.text(30, 90, 26, look.mark, '#dfe4ea');
};

const pen_: Shape = (pen, look) => {
  const count = look.n ?? 1;
  for (let item = 0; item < count; item += 1)
    pen.group(`rotate(-38) translate(0 ${(item - (count - 1) / 2) * 52})`, () => {
      if (look.style === 'fountain') {
        pen.rect(-190, -22, 230, 44, 20, pen.lying(look.colour));
        for (const x of [-150, -100, -50, 0]) pen.rect(x, -23, 8, 46, 3, look.accent);
        pen.rect(36, -16, 50, 32, 6, pen.lying(shade(look.colour, -0.3)));
        pen.path('M86 -15 L160 -2 L160 2 L86 15 Z', pen.lying('#e0c068'));
        return;
      }
      pen.rect(-180, -15, 250, 30, 13, pen.lying(item % 2 ? shade(look.colour, 0.25) : look.colour));
      pen.rect(30, -16, 70, 32, 8, pen.lying(shade(look.accent, -0.1)));
      pen.path('M100 -14 L150 -3 L150 3 L100 14 Z', pen.lying('#c9d1d9'));
      pen.rect(-176, -26, 90, 9, 4, look.accent);
      pen.text(-40, 6, 16, look.mark, inkOn(look.colour), 'opacity=".8"');
    });
};

const marker: Shape = (pen, look) => {
  const hues =
    look.style === 'slim'
      ? ['#ffe066', '#9be7c4', '#ffb38a', '#cdb4f6', '#a2d2ff']
      : ['#222831', '#2563c9', '#d62828', '#2a9d5c'];
  hues.slice(0, look.n ?? 4).forEach((hue, index, all) => {
    const width = look.style === 'slim' ? 48 : 58;
    const x = (index - all.length / 2) * (width + 12) + 6;
    pen.rect(x, -150, width, 110, 14, pen.round(hue));
    pen.rect(x, -44, width, 200, 12, pen.round(look.style === 'slim' ? shade(hue, 0.45) : '#f1f3f5'));
    pen.rect(x, 40, width, 70, 0, hue, { opacity: 0.8 });
    pen.text(x + width / 2, 82, 18, look.mark, inkOn(hue));
  });
};

const stapler: Shape = (pen, look) => {
  pen.path('M-180 130 L150 130 Q180 130 180 154 L-180 158 Z', pen.lying(shade(look.colour, -0.3)));
  pen.group('rotate(-9 150 120)', () => {
    pen.rect(-176, 66, 330, 30, 6, pen.lying(look.accent));
    pen.path('M-190 66 Q-180 20 -60 16 L130 30 Q176 36 172 96 L-190 80 Z', pen.lying(look.colour));
    pen.text(-20, 58, 22, 'INKGROVE', '#ffffff', 'opacity=".85"');
  });
};

const scissors: Shape = (pen, look) => {
  for (const side of [-1, 1])
    pen.group(`rotate(${side * 20}) scale(${side} 1)`, () => {
      pen.path('M-12 20 L-6 -170 Q20 -120 18 20 Z', pen.round('#c6ced7'));
      pen.oval(-26, 100, 46, 58, 'none', { stroke: look.colour, width: 26 });
      pen.path('M-14 10 L14 10 L2 60 L-26 60 Z', look.colour);
    });
  pen.oval(0, 10, 12, 12, pen.ball('#8b95a3'));
};

const ream: Shape = (pen, look) => {
  pen.path('M-170 20 L-40 -50 L180 -10 L60 74 Z', pen.flat(look.colour));
  pen.path('M-170 20 L60 74 L60 150 L-170 92 Z', pen.flat(look.accent));
  pen.path('M60 74 L180 -10 L180 62 L60 150 Z', shade(look.accent, -0.25));
  pen.path('M-130 16 L-30 -36 L40 -22 L-62 32 Z', look.accent);
  pen.text(-55, 106, 40, look.mark, '#ffffff', 'transform="skewY(13) translate(0 14)"');
  pen.path('M-164 -6 L-34 -74 L184 -34 L180 -14 L-40 -54 L-166 14 Z', '#ffffff', { opacity: 0.9 });
};

const notebook: Shape = (pen, look) => {
  pen.group('rotate(-9)', () => {
    pen.rect(-104, -150, 230, 312, 10, '#efe9dd');
    pen.rect(-116, -156, 230, 312, 12, pen.flat(look.colour));
    pen.rect(-116, -156, 30, 312, 12, shade(look.colour, -0.2));
    pen.rect(78, -156, 12, 312, 0, shade(look.accent, -0.1));
    pen.rect(-60, -96, 110, 74, 6, look.accent);
    pen.text(-5, -48, 34, look.mark || 'NOTE', shade(look.colour, -0.3));
    pen.path('M-40 156 L-40 190 L-30 180 L-20 190 L-20 156 Z', '#d9a441');
  });
};

const sticky: Shape = (pen, look) => {
  ['#ffe066', '#9be7c4', '#ffb3c1', '#a2d2ff'].forEach((hue, index) => {
    const x = index % 2 ? 0 : -156;
    const y = index < 2 ? -150 : 4;
    pen.rect(x + 6, y + 10, 150, 146, 3, shade(hue, -0.3));
    pen.path(`M${x} ${y} h150 v120 q-6 26 -34 26 h-116 Z`, pen.flat(hue));
    pen.path(`M${x + 116} ${y + 146} q6 -30 34 -26 q-6 26 -34 26Z`, shade(hue, -0.14));
    if (index === 0)
      pen.path(`M${x + 20} ${y + 40} h90 M${x + 20} ${y + 66} h64`, 'none', {
        stroke: look.accent,
        width: 7,
      });
  });
};

const folder: Shape = (pen, look) => {
  for (const [index, hue] of [shade(look.colour, -0.15), look.colour, shade(look.colour, 0.18)].entries()) {
    const x = -150 + index * 102;
    pen.rect(x, -150, 94, 310, 8, pen.round(hue));
    pen.rect(x + 16, -110, 62, 110, 4, look.accent);
    pen.path(`M${x + 26} -84 h42 M${x + 26} -64 h42 M${x + 26} -44 h30`, 'none', {
      stroke: '#9aa5b1',
      width: 5,
    });
    pen.oval(x + 47, 90, 19, 19, shade(hue, -0.5), { stroke: '#d5dae0', width: 6 });
  }
};

export const OFFICE_SHAPES = {
  printer,
  toner,
  shredder,
  laminator,
  whiteboard,
  scanner,
  pen: pen_,
  marker,
  stapler,
  scissors,
  ream,
  notebook,
  sticky,
  folder,
};

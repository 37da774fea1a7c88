import { shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const kettle: Shape = (pen, look) => {
  pen.cord('M92 -90 C190 -90 180 90 100 96', 24, '#2c323b');
  pen.path('M-98 -84 L-150 -116 L-104 -40 Z', pen.flat(shade(look.colour, -0.1)));
  pen.path('M-92 -110 L92 -110 L118 130 L-118 130 Z', pen.round(look.colour));
  pen.path('M-92 -110 Q0 -160 92 -110 Z', pen.round('#39414c'));
  pen.oval(0, -142, 18, 12, pen.ball(look.accent));
  pen.rect(-130, 130, 260, 30, 12, pen.round('#39414c'));
  pen.rect(-22, 40, 44, 60, 8, '#2c323b');
  pen.oval(0, 62, 9, 9, look.accent);
  pen.text(0, 10, 20, look.mark, shade(look.colour, -0.5));
};

const cooker: Shape = (pen, look) => {
  pen.path('M-160 -30 Q-160 160 -90 160 L90 160 Q160 160 160 -30 Z', pen.round(look.colour));
  pen.path('M-164 -30 Q-150 -130 0 -134 Q150 -130 164 -30 Z', pen.round(shade(look.colour, 0.2)));
  pen.rect(-166, -40, 332, 18, 9, look.accent);
  pen.rect(-30, -150, 60, 22, 10, shade(look.accent, -0.2));
  pen.rect(-78, 20, 156, 96, 18, '#1d222a');
  pen.text(0, 66, 40, '12:00', '#8fe3c0');
  for (const x of [-50, 0, 50]) pen.oval(x, 94, 9, 9, shade(look.accent, 0.3));
};

const blender: Shape = (pen, look) => {
  pen.path('M-70 -110 L70 -110 L62 60 L-62 60 Z', pen.glass(), { opacity: 0.85 });
  pen.path('M-67 -30 L67 -30 L62 60 L-62 60 Z', look.accent, { opacity: 0.85 });
  for (const [x, y, r] of [
    [-24, 4, 14],
    [20, -6, 11],
    [4, 34, 16],
  ] as const)
    pen.oval(x, y, r, r, shade(look.accent, 0.35), { opacity: 0.9 });
  pen.rect(-76, -150, 152, 44, 16, pen.round(look.colour));
  pen.rect(-74, 56, 148, 104, 24, pen.round(look.colour));
  pen.oval(0, 108, 20, 20, '#ffffff', { opacity: 0.9 });
  pen.oval(0, 108, 11, 11, look.accent);
  pen.shine(-54, -96, 12, 140);
};

const airfryer: Shape = (pen, look) => {
  pen.path('M-130 160 L-140 -60 Q-130 -150 0 -150 Q130 -150 140 -60 L130 160 Z', pen.round(look.colour));
  pen.rect(-78, -122, 156, 52, 20, '#0f1216');
  pen.text(0, -86, 32, '180°C', look.accent);
  pen.rect(-104, -30, 208, 160, 20, pen.flat(shade(look.colour, 0.12)));
  pen.rect(-74, -10, 148, 82, 14, pen.down('#f7c873', '#8a4a12'));
  pen.rect(-32, 86, 64, 44, 14, pen.round(look.accent));
};

const coffeemaker: Shape = (pen, look) => {
  pen.rect(-130, -150, 110, 310, 20, pen.round(look.colour));
  pen.rect(-130, -150, 250, 84, 20, pen.lying(look.colour));
  pen.rect(-130, 136, 260, 26, 10, pen.lying(shade(look.colour, 0.1)));
  pen.cord('M108 20 C160 20 160 100 104 100', 13, '#23262b');
  pen.path('M-6 -10 L104 -10 Q128 70 96 134 L2 134 Q-30 70 -6 -10 Z', pen.glass(), { opacity: 0.8 });
  pen.path('M-16 50 L114 50 Q116 96 96 134 L2 134 Q-18 96 -16 50 Z', pen.down('#6b3f22', '#2f1a0e'));
  pen.rect(10, -40, 80, 30, 8, pen.round('#23262b'));
  pen.text(50, -98, 24, look.mark, look.accent);
};

const cooktop: Shape = (pen, look) => {
  pen.path('M-190 110 L-140 -90 L140 -90 L190 110 Z', pen.flat(look.colour));
  pen.path('M-190 110 L190 110 L186 134 L-186 134 Z', shade(look.colour, 0.25));
  for (const r of [95, 70, 45])
    pen.oval(0, -5, r, r * 0.6, 'none', { stroke: look.accent, width: 3, opacity: 0.9 });
  pen.text(0, 96, 22, look.mark, look.accent);
  for (const x of [-110, -70, 70, 110]) pen.oval(x, 88, 9, 6, shade(look.colour, 0.5));
};

const mug: Shape = (pen, look) => {
  if (look.style === 'paper') {
    for (const x of [-70, 60]) {
      pen.path(`M${x - 76} -110 L${x + 76} -110 L${x + 54} 158 L${x - 54} 158 Z`, pen.round(look.colour));
      pen.oval(x, -110, 76, 18, shade(look.colour, -0.3));
      pen.oval(x, -112, 78, 18, 'none', { stroke: '#ffffff', width: 6 });
      pen.path(`M${x - 70} -40 L${x + 70} -40 L${x + 62} 70 L${x - 62} 70 Z`, pen.round(look.accent), {
        opacity: 0.9,
      });
      pen.text(x, 30, 30, look.mark, '#f4ede1');
    }
    return;
  }
  pen.cord('M84 -60 C180 -70 170 90 78 84', 22, look.colour);
  pen.path('M-105 -110 L105 -110 Q108 158 50 158 L-50 158 Q-108 158 -105 -110 Z', pen.round(look.colour));
  pen.path('M-106 40 Q-40 0 0 50 Q50 90 105 30 Q104 158 50 158 L-50 158 Q-100 158 -106 40 Z', look.accent, {
    opacity: 0.45,
  });
  pen.oval(0, -110, 105, 26, shade(look.colour, -0.35));
  pen.oval(0, -106, 92, 19, '#4a2c1a');
  pen.shine(-84, -70, 14, 150);
};

export const KITCHEN_SHAPES = { kettle, cooker, blender, airfryer, coffeemaker, cooktop, mug };

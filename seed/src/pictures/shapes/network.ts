import { inkOn, shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const router: Shape = (pen, look) => {
  for (let antenna = 0; antenna < (look.n ?? 4); antenna += 1) {
    const x = -150 + antenna * 100;
    pen.group(`rotate(${(antenna - 1.5) * 5} ${x} 60)`, () =>
      pen.rect(x - 8, -160, 16, 220, 8, pen.round(shade(look.colour, -0.05))),
    );
  }
  pen.rect(-180, 50, 360, 96, 30, shade(look.colour, -0.22));
  pen.rect(-180, 40, 360, 92, 30, pen.flat(look.colour));
  for (let light = 0; light < 5; light += 1)
    pen.oval(-60 + light * 30, 104, 5, 5, light < 4 ? '#35c06f' : look.accent);
  pen.text(0, 82, 24, `NETPATH ${look.mark}`, shade(look.colour, -0.55));
};

const ap: Shape = (pen, look) => {
  pen.oval(0, 30, 175, 120, shade(look.colour, -0.25));
  pen.oval(0, 12, 175, 120, pen.ball(look.colour));
  pen.oval(0, 6, 120, 80, shade(look.colour, -0.05));
  pen.oval(0, 6, 34, 22, 'none', { stroke: look.accent, width: 6 });
  pen.text(0, 72, 20, `NETPATH ${look.mark}`, shade(look.colour, -0.5));
};

const switchBox: Shape = (pen, look) => {
  pen.path('M-190 -20 L-150 -80 L150 -80 L190 -20 Z', pen.flat(shade(look.colour, 0.16)));
  pen.rect(-190, -20, 380, 110, 8, pen.flat(look.colour));
  for (let port = 0; port < (look.n ?? 8); port += 1) {
    pen.rect(-172 + port * 43, 14, 36, 42, 3, '#11151a', { stroke: '#8b95a3', width: 2 });
    pen.oval(-166 + port * 43, 4, 3.5, 3.5, port < 5 ? '#43d17a' : shade(look.colour, 0.3));
    if (look.style === 'poe') pen.oval(-144 + port * 43, 4, 3.5, 3.5, look.accent);
  }
  pen.text(0, -42, 24, `NETPATH ${look.mark}`, inkOn(look.colour));
  pen.rect(-190, 74, 380, 8, 2, look.accent, { opacity: 0.8 });
};

export const NETWORK = { router, ap, switch: switchBox };

import { inkOn, shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const headphones: Shape = (pen, look) => {
  pen.cord('M-120 40 C-130 -170 130 -170 120 40', 26, look.colour);
  pen.path('M-98 -62 C-60 -128 60 -128 98 -62', 'none', {
    stroke: shade(look.accent, 0.1),
    width: 10,
    opacity: 0.8,
  });
  for (const side of [-1, 1]) {
    pen.rect(side * 122 - 38, 0, 76, 140, 38, pen.round(look.colour));
    pen.rect(side * 92 - 22, 12, 44, 116, 22, pen.round(shade(look.accent, -0.1)));
    pen.oval(side * 138, 70, 20, 46, shade(look.colour, 0.18));
  }
  if (look.style === 'mic') {
    pen.cord('M-130 120 C-120 170 -60 170 -30 150', 8, '#3c434d');
    pen.oval(-22, 148, 16, 11, pen.ball('#1f242b'));
  }
  pen.text(138, 76, 15, look.mark, inkOn(look.colour));
};

const earbuds: Shape = (pen, look) => {
  pen.rect(-120, 10, 240, 150, 60, pen.flat(shade(look.colour, -0.08)));
  pen.rect(-120, 10, 240, 70, 40, pen.flat(look.colour));
  pen.oval(0, 110, 6, 6, '#57e389');
  pen.text(0, 145, 20, look.mark, shade(look.accent, 0));
  for (const side of [-1, 1])
    pen.group(`translate(${side * 66} -70) rotate(${side * 14}) scale(${side} 1)`, () => {
      pen.rect(-12, -10, 24, 100, 12, pen.round(look.colour));
      pen.oval(0, -26, 36, 32, pen.ball(look.colour));
      pen.oval(-26, -22, 16, 19, pen.ball(look.accent));
    });
};

const speaker: Shape = (pen, look) => {
  const box = (x: number): void => {
    pen.rect(x - 68, -110, 136, 270, 14, pen.flat(look.colour));
    pen.oval(x, 60, 50, 50, pen.ball('#2b2b2e'));
    pen.oval(x, 60, 22, 22, pen.ball(shade(look.accent, -0.2)));
    pen.oval(x, -50, 26, 26, pen.ball('#38383c'));
    pen.oval(x, 138, 8, 8, look.accent);
  };
  if (look.style === 'pair') {
    box(-84);
    box(84);
    return;
  }
  pen.rect(-80, -150, 160, 310, 70, pen.round(look.colour));
  for (let row = 0; row < 12; row += 1)
    pen.path(`M-78 ${-90 + row * 18} q78 16 156 0`, 'none', {
      stroke: shade(look.colour, -0.3),
      width: 2,
      opacity: 0.6,
    });
  pen.oval(0, -132, 62, 16, shade(look.colour, 0.2));
  pen.rect(-34, 20, 68, 34, 6, look.accent);
  pen.text(0, 45, 24, look.mark, inkOn(look.accent));
  pen.cord('M70 -110 C140 -100 130 -20 78 -30', 9, look.accent);
};

const drive: Shape = (pen, look) => {
  pen.group('rotate(-14)', () => {
    pen.rect(-92, -140, 190, 290, 26, shade(look.colour, -0.45));
    pen.rect(-98, -148, 190, 290, 26, pen.flat(look.colour));
    pen.path('M-98 -60 L92 -140 L92 -122 L-98 -38 Z', '#ffffff', { opacity: 0.12 });
    pen.rect(-26, 128, 46, 12, 6, '#171b21');
    pen.rect(-70, 60, 12, 46, 6, look.accent);
    pen.text(10, -70, 27, 'FLASHBURY', inkOn(look.colour));
    pen.text(10, 100, 30, look.mark, shade(look.accent, 0.3));
  });
};

const stick: Shape = (pen, look) => {
  if (look.style === 'card') {
    pen.path(
      'M-90 -120 L50 -120 L90 -80 L90 130 Q90 145 75 145 L-75 145 Q-90 145 -90 130 Z',
      pen.flat(look.colour),
    );
    pen.rect(-90, -30, 180, 84, 0, look.accent);
    pen.text(0, 26, 46, look.mark, '#ffffff');
    pen.text(0, 100, 22, 'ENDURANCE V30', '#dfe4ea');
    for (let pin = 0; pin < 6; pin += 1) pen.rect(-76 + pin * 22, -108, 14, 38, 3, '#d9b864');
    return;
  }
  pen.group('rotate(-32)', () => {
    pen.rect(-190, -26, 80, 52, 5, pen.lying('#c9d1d9'));
    pen.rect(-176, -12, 18, 8, 1, '#3a424d');
    pen.rect(-176, 6, 18, 8, 1, '#3a424d');
    pen.rect(-120, -40, 230, 80, 18, pen.lying(look.colour));
    pen.rect(110, -17, 50, 34, 14, pen.lying('#c9d1d9'));
    pen.path('M-60 -48 H 90 Q120 -48 120 0 Q120 48 90 48 H-60 Z', pen.lying(look.accent), { opacity: 0.85 });
    pen.oval(84, 0, 14, 14, shade(look.colour, -0.2));
    pen.text(0, 10, 30, look.mark, inkOn(look.accent));
  });
};

const cable: Shape = (pen, look) => {
  const width = look.style === 'thick' ? 17 : look.style === 'flat' ? 9 : 12;
  if (look.style === 'spring') {
    pen.cord('M-150 70 C-150 -20 -140 -40 -110 -40', 9, look.colour);
    for (let coil = 0; coil < 13; coil += 1)
      pen.cord(`M${-104 + coil * 16} 0 c-10 -70 34 -90 28 -40`, 9, look.colour);
    pen.cord('M110 -30 C150 -30 164 0 164 56', 9, look.colour);
  } else {
    for (const loop of [0, 1, 2])
      pen.cord(
        `M${-96 + loop * 7} ${20 - loop * 6} a96 ${82 - loop * 3} 0 1 1 192 0 a96 ${82 - loop * 3} 0 1 1 -192 0`,
        width,
        look.colour,
      );
    pen.cord('M-70 78 C-150 120 -150 150 -120 130', width, look.colour);
    pen.cord('M70 78 C150 120 140 150 130 110', width, look.colour);
    pen.rect(-16, 74, 32, 44, 8, look.accent);
  }
  const plug = (x: number, y: number, turn: number): void =>
    pen.group(`translate(${x} ${y}) rotate(${turn})`, () => {
      if (look.style === 'ethernet') {
        pen.rect(-20, -34, 40, 56, 5, pen.round('#cfe0ea'), { opacity: 0.95 });
        for (let pin = 0; pin < 6; pin += 1) pen.rect(-15 + pin * 5.4, -34, 3, 18, 0, '#c9a227');
        return;
      }
      const wide = look.style === 'thick' ? 30 : 17;
      pen.rect(
        -wide - 4,
        -12,
        wide * 2 + 8,
        52,
        8,
        pen.round(look.style === 'flat' ? look.accent : shade(look.colour, -0.15)),
      );
      pen.rect(-wide + 4, -40, wide * 2 - 8, 30, 5, pen.round('#c9d1d9'));
      pen.rect(-wide + 8, -36, wide * 2 - 16, 6, 3, '#4a525c');
    });
  plug(look.style === 'spring' ? -150 : -126, 100, look.style === 'spring' ? 180 : -28);
  plug(
    look.style === 'spring' ? 164 : 136,
    look.style === 'spring' ? 90 : 84,
    look.style === 'spring' ? 180 : 24,
  );
  if (look.mark)
    pen.text(0, 30, 34, look.mark, shade(look.colour === '#f1f2f4' ? '#556070' : look.colour, -0.1));
};

const charger: Shape = (pen, look) => {
  pen.group('rotate(-8)', () => {
    pen.path('M120 -70 l40 -14 v120 l-40 20 Z', shade(look.colour, -0.28));
    for (const y of [-40, 10]) pen.path(`M160 ${y} l34 -10 v16 l-34 10 Z`, pen.lying('#c2c9d1'));
    pen.rect(-130, -110, 255, 220, 36, pen.flat(look.colour));
    const ports = look.n ?? 1;
    for (let port = 0; port < ports; port += 1) {
      const y = (port - (ports - 1) / 2) * 56;
      pen.rect(-104, y - (port === 2 ? 16 : 11), 60, port === 2 ? 32 : 22, port === 2 ? 4 : 11, '#23282f');
      pen.rect(-94, y - 3, 40, 6, 3, port === 2 ? '#f5f6f7' : look.accent);
    }
    pen.text(48, 12, 40, look.mark, look.accent);
    pen.shine(-100, -100, 180, 10);
  });
};

const powerbank: Shape = (pen, look) => {
  pen.rect(-92, -152, 190, 312, 30, shade(look.colour, -0.45));
  pen.rect(-98, -158, 190, 312, 30, pen.flat(look.colour));
  pen.rect(-62, -120, 118, 74, 14, '#14181e');
  pen.text(-3, -66, 48, '87%', look.accent);
  for (let dot = 0; dot < (look.n ?? 4); dot += 1)
    pen.oval(-34 + dot * 22, -22, 5, 5, shade(look.accent, 0.2));
  pen.text(-3, 90, 30, 'VOLTDOT', inkOn(look.colour), 'opacity=".7"');
  pen.text(-3, 126, 24, look.mark, look.accent);
  pen.shine(-88, -140, 10, 250);
};

const strip: Shape = (pen, look) => {
  pen.cord('M170 -30 C230 -60 150 -170 60 -150', 13, shade(look.colour, -0.1));
  pen.rect(-190, -60, 380, 150, 26, shade(look.colour, -0.22));
  pen.rect(-190, -70, 380, 146, 26, pen.flat(look.colour));
  for (let socket = 0; socket < (look.n ?? 6); socket += 1) {
    const x = -158 + socket * 46;
    pen.rect(x - 18, -48, 36, 84, 10, shade(look.colour, -0.06), {
      stroke: shade(look.colour, -0.2),
      width: 1.5,
    });
    pen.path(`M${x - 8} -26 v16 M${x + 8} -26 v16 M${x} 6 l-8 14 M${x} 6 l8 14`, 'none', {
      stroke: '#2b3038',
      width: 5,
    });
  }
  pen.rect(124, -46, 48, 34, 8, look.accent);
  for (const y of [4, 28]) pen.rect(126, y, 42, 14, 3, '#2b3038');
};

const battery: Shape = (pen, look) => {
  for (let cell = 0; cell < (look.n ?? 4); cell += 1) {
    const x = -150 + cell * 78;
    pen.rect(x + 20, -132, 26, 22, 5, pen.round('#d5dae0'));
    pen.rect(x, -114, 66, 264, 12, pen.round(look.colour));
    pen.rect(x, -114, 66, 84, 10, pen.round(look.accent));
    pen.text(x + 33, 70, 30, look.mark, look.accent);
    pen.text(x + 33, -62, 30, '+', '#ffffff');
  }
};

export const GADGET = {
  headphones,
  earbuds,
  speaker,
  drive,
  stick,
  cable,
  charger,
  powerbank,
  strip,
  battery,
};

import { inkOn, shade } from '../pen.ts';
import type { Shape } from './shape.types.ts';

const fan: Shape = (pen, look) => {
  pen.oval(0, 150, 86, 18, pen.lying(shade(look.colour, -0.1)));
  pen.rect(-11, 40, 22, 110, 6, pen.round(shade(look.colour, -0.05)));
  pen.oval(0, -40, 128, 128, shade(look.colour, -0.04), { stroke: shade(look.colour, -0.25), width: 8 });
  for (let blade = 0; blade < 7; blade += 1)
    pen.raw(
      `<path d="M0 -40 q40 -20 34 -104 q-50 10 -34 104Z" fill="${look.accent}" opacity=".55" transform="rotate(${blade * 51.4} 0 -40)"/>`,
    );
  for (const r of [100, 72, 44])
    pen.oval(0, -40, r, r, 'none', { stroke: shade(look.colour, -0.35), width: 2, opacity: 0.7 });
  pen.oval(0, -40, 26, 26, pen.ball(look.colour));
};

const humidifier: Shape = (pen, look) => {
  pen.path('M-20 -120 C-50 -180 30 -170 0 -200 M12 -122 C40 -160 20 -180 50 -196', 'none', {
    stroke: '#bcd5e3',
    width: 10,
    opacity: 0.7,
  });
  pen.path('M-96 -40 Q-90 -120 0 -120 Q90 -120 96 -40 L104 150 Q0 172 -104 150 Z', pen.round(look.colour));
  pen.path('M-98 0 Q0 22 98 0 L104 90 Q0 112 -104 90 Z', look.accent, { opacity: 0.28 });
  pen.rect(-22, -128, 44, 16, 8, shade(look.colour, -0.3));
  pen.oval(0, 128, 13, 11, '#ffffff');
  pen.text(0, 60, 24, look.mark, shade(look.accent, -0.3));
};

const vacuum: Shape = (pen, look) => {
  pen.group('rotate(16)', () => {
    pen.rect(-10, -40, 20, 170, 8, pen.round('#aeb7c2'));
    pen.rect(-70, 126, 140, 34, 12, pen.lying(shade(look.colour, -0.2)));
    pen.rect(-60, 120, 120, 14, 7, look.accent);
    pen.rect(-34, -130, 68, 110, 22, pen.round(look.colour));
    pen.rect(-27, -84, 54, 60, 12, pen.glass(), { opacity: 0.8 });
    pen.cord('M30 -130 C110 -150 100 -40 36 -50', 20, look.colour);
    pen.oval(0, -134, 30, 24, pen.ball(look.accent));
  });
};

const steamer: Shape = (pen, look) => {
  pen.path('M-150 -120 C-190 -100 -150 -70 -186 -50 M-120 -150 C-160 -150 -150 -170 -186 -160', 'none', {
    stroke: '#c4d3dc',
    width: 9,
    opacity: 0.8,
  });
  pen.rect(-120, -150, 110, 110, 30, pen.flat(look.colour));
  pen.rect(-136, -142, 26, 94, 10, '#8b939d');
  pen.path('M-70 -50 L10 -50 Q60 60 50 150 L-30 150 Q-20 60 -70 -50 Z', pen.round(look.colour));
  pen.rect(-6, -40, 40, 84, 16, pen.glass(), { opacity: 0.75 });
  pen.rect(-22, 66, 30, 44, 12, look.accent);
};

const hairdryer: Shape = (pen, look) => {
  pen.path('M-10 30 L56 30 L40 160 L-2 160 Z', pen.round(look.colour));
  pen.rect(-150, -90, 250, 120, 56, pen.lying(look.colour));
  pen.rect(-186, -64, 46, 68, 10, pen.lying('#3a4049'));
  pen.oval(78, -30, 44, 56, pen.ball(shade(look.colour, -0.15)));
  pen.oval(78, -30, 26, 36, shade(look.accent, -0.1), { opacity: 0.7 });
  pen.rect(8, 60, 20, 44, 10, look.accent);
  pen.text(-40, -20, 34, look.mark, inkOn(look.colour));
};

const heater: Shape = (pen, look) => {
  pen.rect(-190, 0, 380, 130, 22, pen.lying(look.colour));
  pen.rect(-176, 12, 352, 26, 8, pen.down('#ffb36b', look.accent));
  for (let fin = 0; fin < 20; fin += 1) pen.rect(-172 + fin * 17.6, 12, 5, 26, 1, shade(look.colour, -0.3));
  for (const x of [-150, 110]) pen.path(`M${x} 130 h40 l16 30 h-72 Z`, shade(look.colour, -0.35));
  for (const x of [-90, 0, 90])
    pen.path(`M${x} -14 q-22 -40 0 -66 q22 -30 0 -60`, 'none', {
      stroke: look.accent,
      width: 9,
      opacity: 0.35,
    });
  pen.text(0, 96, 26, `${look.mark} W`, '#ffffff', 'opacity=".8"');
};

const bulb: Shape = (pen, look) => {
  pen.oval(0, -40, 175, 165, pen.ball(look.accent), { opacity: 0.25 });
  pen.path(
    'M-104 -40 A104 104 0 1 1 104 -40 C104 10 56 30 50 80 L-50 80 C-56 30 -104 10 -104 -40 Z',
    pen.ball(shade(look.accent, 0.35)),
  );
  pen.path('M-56 60 L56 60 L46 112 L-46 112 Z', pen.round('#e6eaee'));
  for (let ring = 0; ring < 3; ring += 1) pen.rect(-42, 112 + ring * 15, 84, 13, 6, pen.round('#aab2bc'));
  pen.oval(0, 158, 18, 7, '#4b525b');
  pen.text(0, 98, 24, look.mark, '#59626d');
};

const desklamp: Shape = (pen, look) => {
  if (look.style === 'arm') {
    pen.rect(-150, 130, 110, 30, 6, pen.lying(look.colour));
    pen.cord('M-95 130 L-70 -20 L70 -80', 24, look.colour);
    pen.rect(60, -150, 26, 140, 6, pen.round(shade(look.accent, -0.1)));
    pen.rect(80, -140, 90, 120, 8, pen.flat(shade(look.colour, -0.2)));
    for (const [x, y] of [
      [100, -120],
      [150, -120],
      [100, -40],
      [150, -40],
    ] as const)
      pen.oval(x, y, 6, 6, look.accent);
    return;
  }
  pen.path('M-110 -86 L-190 150 L90 150 L30 -110 Z', look.accent, { opacity: 0.25 });
  pen.oval(60, 150, 96, 20, pen.lying(look.colour));
  pen.cord('M70 146 L110 -20 L-20 -130', 15, look.colour);
  pen.group('rotate(-12 -40 -110)', () => {
    pen.rect(-140, -138, 190, 34, 16, pen.lying(look.colour));
    pen.rect(-130, -108, 170, 10, 5, look.accent);
  });
  pen.oval(110, -20, 13, 13, pen.ball(shade(look.colour, -0.1)));
};

const tube: Shape = (pen, look) => {
  for (const y of [-60, 0, 60])
    pen.group(`rotate(-18) translate(0 ${y})`, () => {
      pen.rect(-180, -20, 360, 40, 18, pen.lying(shade(look.accent, 0.5)));
      for (const x of [-186, 150]) pen.rect(x, -20, 36, 40, 8, pen.lying('#c5ccd4'));
      for (const x of [-196, 186]) pen.rect(x, -6, 12, 5, 2, '#8a929c');
    });
};

const panel: Shape = (pen, look) => {
  pen.path('M-180 60 L-60 -130 L190 -70 L90 140 Z', shade(look.accent, -0.2));
  pen.path('M-180 48 L-60 -142 L190 -82 L90 128 Z', pen.flat('#e8ecf1'));
  pen.path('M-150 44 L-52 -118 L164 -68 L76 108 Z', pen.ball('#fffdf2'), { stroke: look.accent, width: 3 });
  pen.text(10, 4, 30, look.mark, shade(look.accent, 0.1));
};

const floodlight: Shape = (pen, look) => {
  pen.path('M-120 20 L-120 140 L120 140 L120 20', 'none', { stroke: '#7b848f', width: 16 });
  pen.rect(-140, -120, 280, 190, 18, pen.flat(look.colour));
  for (let fin = 0; fin < 9; fin += 1) pen.rect(-126 + fin * 29, -136, 12, 20, 3, shade(look.colour, 0.2));
  pen.rect(-112, -96, 224, 142, 10, pen.ball(look.accent));
  for (let led = 0; led < 24; led += 1)
    pen.oval(-88 + (led % 8) * 25, -66 + Math.floor(led / 8) * 40, 7, 7, '#fffbe6');
  pen.text(0, 66, 16, look.mark, '#ffffff');
};

const emergency: Shape = (pen, look) => {
  for (const side of [-1, 1])
    pen.group(`translate(${side * 92} -80) rotate(${side * 16})`, () => {
      pen.oval(0, 0, 60, 60, pen.ball(look.colour));
      pen.oval(0, 4, 42, 42, pen.ball('#fff3c4'));
      pen.oval(0, 4, 14, 14, '#ffffff');
    });
  pen.rect(-150, -20, 300, 160, 18, pen.flat(look.colour));
  pen.rect(-124, 4, 130, 60, 8, look.accent);
  pen.text(-59, 46, 34, 'EXIT', '#ffffff');
  for (const [x, colour] of [
    [44, '#e63946'],
    [74, '#f6ae2d'],
    [104, '#2a9d5c'],
  ] as const)
    pen.oval(x, 34, 8, 8, colour);
  pen.rect(40, 82, 76, 26, 13, shade(look.colour, -0.25));
};

export const ROOM = {
  fan,
  humidifier,
  vacuum,
  steamer,
  hairdryer,
  heater,
  bulb,
  desklamp,
  tube,
  panel,
  floodlight,
  emergency,
};

import type { Look } from './look.types.ts';
import { createPen, inkOn, shade } from './pen.ts';
import { SHAPES } from './shapes/index.ts';

const SIZE = 640;

/** What a picture needs to know of a product; `facts` are short Latin lines for the detail plate. */
export type Subject = {
  readonly look: Look;
  readonly brand: { readonly latin: string; readonly colour: string };
  readonly sku: string;
  readonly title: string;
  readonly facts: readonly string[];
};

const document = (background: string, body: string, defs: string, title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" role="img"><title>${title}</title><defs>${defs}<filter id="soft" x="-30%" y="-80%" width="160%" height="260%"><feGaussianBlur stdDeviation="12"/></filter><radialGradient id="bg" cx=".4" cy=".32" r=".85"><stop offset="0" stop-color="${shade(background, 0.6)}"/><stop offset="1" stop-color="${background}"/></radialGradient></defs><rect width="${SIZE}" height="${SIZE}" fill="url(#bg)"/>${body}</svg>`;

const escape = (value: string): string => value.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The backdrop: the brand's colour, washed out, so that a brand's shelf hangs together. */
const backdrop = (colour: string, wash: number): string => shade(colour, wash);

const shadow = (x: number, y: number, rx: number, ry: number): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="#1c2430" opacity=".28" filter="url(#soft)"/>`;

function front({ look, brand, title }: Subject): string {
  const pen = createPen();
  pen.raw(shadow(330, 516, 200, 22));
  pen.group('translate(320 318) scale(1.22)', () => SHAPES[look.shape](pen, look));
  return document(backdrop(brand.colour, 0.84), pen.marks(), pen.defs(), escape(title));
}

/** Close up, from an angle, with a plate that names what is worth knowing. */
function detail({ look, brand, title, facts }: Subject): string {
  const pen = createPen();
  const dark = shade(brand.colour, -0.35);
  pen.raw(shadow(400, 500, 260, 26));
  pen.group('translate(400 290) rotate(-7) scale(1.7)', () => SHAPES[look.shape](pen, look));
  pen.rect(0, 452, SIZE, 188, 0, '#ffffff', { opacity: 0.93 });
  pen.rect(0, 452, SIZE, 7, 0, brand.colour);
  pen.text(36, 500, 30, brand.latin, dark, 'style="text-anchor:start"');
  facts.slice(0, 3).forEach((fact, index) => {
    pen.oval(44, 528 + index * 34, 5, 5, brand.colour);
    pen.text(
      62,
      536 + index * 34,
      23,
      fact.slice(0, 48),
      '#3c4450',
      'style="text-anchor:start;font-weight:400"',
    );
  });
  return document(backdrop(brand.colour, 0.72), pen.marks(), pen.defs(), escape(title));
}

/** As it arrives: a printed box with the product on its front. */
function packed({ look, brand, sku, title }: Subject): string {
  const pen = createPen();
  const colour = brand.colour;
  pen.raw(shadow(330, 548, 220, 22));
  pen.path('M150 190 L250 130 L540 150 L450 214 Z', pen.flat(shade(colour, 0.4)));
  pen.path('M450 214 L540 150 L540 490 L450 560 Z', pen.down(shade(colour, -0.25), shade(colour, -0.5)));
  pen.path('M150 190 L450 214 L450 560 L150 528 Z', pen.flat('#fbfbf9'));
  pen.path('M150 190 L450 214 L450 270 L150 246 Z', pen.flat(colour));
  pen.group('matrix(1 .08 0 1 300 392) scale(.56)', () => SHAPES[look.shape](pen, look));
  pen.group('matrix(1 .08 0 1 0 0)', () => {
    pen.text(300, 216, 28, brand.latin.toUpperCase(), inkOn(colour), 'letter-spacing="3"');
    pen.text(300, 496, 20, sku, '#59626d');
    for (let bar = 0; bar < 18; bar += 1)
      pen.rect(376 + bar * 3.2, 478, bar % 3 === 0 ? 2.4 : 1.2, 26, 0, '#2b3038');
  });
  pen.text(0, 0, 24, sku, '#ffffff', 'transform="matrix(.78 -.6 0 1 496 380)" opacity=".85"');
  return document('#e9ebee', pen.marks(), pen.defs(), escape(title));
}

/** The three views of a product in the order in which they are shown. */
export const drawProduct = (subject: Subject): readonly string[] => [
  front(subject),
  detail(subject),
  packed(subject),
];

/** A tile for a category: its emblem before a wash of its own colours. */
export function drawCategory(look: Look, title: string): string {
  const pen = createPen();
  pen.oval(470, 180, 210, 210, shade(look.accent, 0.55), { opacity: 0.5 });
  pen.raw(shadow(320, 500, 170, 18));
  pen.group('translate(320 318) scale(1.02)', () => SHAPES[look.shape](pen, look));
  return document(shade(look.accent, 0.78), pen.marks(), pen.defs(), escape(title));
}

/**
 * A small drawing kit for generated product pictures. Shapes draw around (0, 0) within ±200, standing on y = 160; the light
 * always comes from the upper left, so that a page of pictures looks like one photographer took them.
 */
export type Pen = ReturnType<typeof createPen>;

const channel = (hex: string, index: number): number => parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16);

/** `amount` from −1 (black) over 0 (as it is) to 1 (white). */
export function shade(hex: string, amount: number): string {
  const target = amount < 0 ? 0 : 255;
  const part = Math.min(1, Math.abs(amount));
  return `#${[0, 1, 2]
    .map((index) => Math.round(channel(hex, index) + (target - channel(hex, index)) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Black or white-ish, whichever can be read on `hex`. */
export const inkOn = (hex: string): string =>
  channel(hex, 0) * 0.299 + channel(hex, 1) * 0.587 + channel(hex, 2) * 0.114 > 150 ? '#2b3038' : '#f7f8fa';

export const escapeXml = (value: string): string =>
  value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const round = (value: number): string => String(Math.round(value * 10) / 10);

type Line = { readonly stroke?: string; readonly width?: number; readonly opacity?: number };

export function createPen() {
  const defs = new Map<string, string>();
  const marks: string[] = [];

  const gradient = (kind: 'x' | 'y' | 'd' | 'r', stops: readonly (readonly [number, string])[]): string => {
    const body = stops.map(([at, colour]) => `<stop offset="${at}" stop-color="${colour}"/>`).join('');
    const key = kind + body;
    const known = defs.get(key);
    if (known) return `url(#${known.split('"')[1] ?? ''})`;
    const id = `g${defs.size}`;
    const direction = { x: 'x2="1" y2="0"', y: 'x2="0" y2="1"', d: 'x2="1" y2="1"', r: '' }[kind];
    defs.set(
      key,
      kind === 'r'
        ? `<radialGradient id="${id}" cx=".35" cy=".3" r=".8">${body}</radialGradient>`
        : `<linearGradient id="${id}" x1="0" y1="0" ${direction}>${body}</linearGradient>`,
    );
    return `url(#${id})`;
  };

  const style = (fill: string, { stroke, width = 2, opacity }: Line = {}): string =>
    `fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"` : ''}${opacity === undefined ? '' : ` opacity="${opacity}"`}`;

  const pen = {
    /** Lit like a flat front: lighter at the upper left. */
    flat: (colour: string) =>
      gradient('d', [
        [0, shade(colour, 0.16)],
        [0.5, colour],
        [1, shade(colour, -0.16)],
      ]),
    /** Lit like an upright cylinder. */
    round: (colour: string) =>
      gradient('x', [
        [0, shade(colour, -0.12)],
        [0.22, shade(colour, 0.32)],
        [0.55, colour],
        [1, shade(colour, -0.32)],
      ]),
    /** Lit like a lying cylinder. */
    lying: (colour: string) =>
      gradient('y', [
        [0, shade(colour, 0.1)],
        [0.25, shade(colour, 0.34)],
        [0.6, colour],
        [1, shade(colour, -0.32)],
      ]),
    /** Lit like a ball. */
    ball: (colour: string) =>
      gradient('r', [
        [0, shade(colour, 0.45)],
        [0.5, colour],
        [1, shade(colour, -0.35)],
      ]),
    glass: () =>
      gradient('d', [
        [0, '#ffffff'],
        [0.4, '#dcebf5'],
        [1, '#a9c6da'],
      ]),
    down: (from: string, to: string) =>
      gradient('y', [
        [0, from],
        [1, to],
      ]),
    raw: (markup: string) => void marks.push(markup),
    rect: (x: number, y: number, w: number, h: number, r: number, fill: string, line?: Line) =>
      void marks.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${round(r)}" ${style(fill, line)}/>`,
      ),
    oval: (x: number, y: number, rx: number, ry: number, fill: string, line?: Line) =>
      void marks.push(
        `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" ${style(fill, line)}/>`,
      ),
    path: (d: string, fill: string, line?: Line) => void marks.push(`<path d="${d}" ${style(fill, line)}/>`),
    /** A thick line with a light edge: cables, handles, hoses. */
    cord: (d: string, width: number, colour: string) => {
      marks.push(`<path d="${d}" ${style('none', { stroke: shade(colour, -0.3), width: width + 2 })}/>`);
      marks.push(`<path d="${d}" ${style('none', { stroke: colour, width })}/>`);
      marks.push(
        `<path d="${d}" transform="translate(${round(-width / 6)} ${round(-width / 6)})" ${style('none', { stroke: shade(colour, 0.4), width: width / 4, opacity: 0.7 })}/>`,
      );
    },
    text: (x: number, y: number, size: number, value: string, fill: string, extra = '') =>
      void marks.push(
        `<text x="${round(x)}" y="${round(y)}" font-size="${round(size)}" fill="${fill}" text-anchor="middle" font-family="Helvetica,Arial,sans-serif" font-weight="700" ${extra}>${escapeXml(value)}</text>`,
      ),
    shine: (x: number, y: number, w: number, h: number, r = w / 2) =>
      void marks.push(
        `<rect x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="${round(r)}" fill="#fff" opacity=".35"/>`,
      ),
    group: (transform: string, draw: () => void) => {
      marks.push(`<g transform="${transform}">`);
      draw();
      marks.push('</g>');
    },
    defs: () => [...defs.values()].join(''),
    marks: () => marks.join(''),
  };
  return pen;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeMarkdown } from './safe-markdown.ts';

const elements = (html: string) => {
  const box = document.createElement('div');
  box.innerHTML = html;
  return [...box.querySelectorAll('*')];
};

describe('usage texts', () => {
  it('renders lists, emphasis and links', () => {
    const html = safeMarkdown('## Care\n- *Dry* it\n- see [here](https://example.org/a)');
    expect(html).toContain('<h3>Care</h3>');
    expect(html).toContain('<em>Dry</em>');
    expect(html).toContain('href="https://example.org/a"');
  });
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '![x](https://evil.example/p.gif)',
    '<a href="javascript:alert(1)">x</a>',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<<script><',
    '<style> <img src=x onerror=alert(1) ',
  ])('lets nothing run: %s', (text) => {
    for (const element of elements(safeMarkdown(text))) {
      expect(['P', 'EM', 'A']).toContain(element.tagName);
      expect(element.getAttribute('href') ?? '').not.toMatch(/script|data/i);
    }
  });
  it('shows signs and entities as what they stand for', () => {
    const box = document.createElement('div');
    box.innerHTML = safeMarkdown('1 < 2 & 3 > 2, &lt;b&gt;, AT&T, `<i>`, \\<u>, <pre> "a < b"');
    expect(box.textContent.trim()).toBe('1 < 2 & 3 > 2, <b>, AT&T, <i>, <u>, <pre> "a < b"');
  });
  it('never makes an element or attribute of its own, whatever is written', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[',
      '](',
      ')',
      '!',
      '`',
      '&lt;',
      'script',
      'on',
      '=',
      ' ',
      '\n',
      'javascript:',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        for (const element of elements(safeMarkdown(parts.join('')))) {
          expect(['SCRIPT', 'IMG', 'IFRAME', 'STYLE', 'SVG', 'OBJECT']).not.toContain(element.tagName);
          for (const name of element.getAttributeNames())
            expect(['href', 'rel', 'start', 'class', 'align']).toContain(name);
        }
      }),
    );
  });
});

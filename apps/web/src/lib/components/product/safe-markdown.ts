import { Marked, type Tokens } from 'marked';

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The same for text in which an entity (`&lt;`) already stands for its character. */
const escapeText = (text: string): string =>
  text.replace(/[<>"']|&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w+);)/gi, (sign) => `&#${sign.charCodeAt(0)};`);

/** Only where a reader expects to go: the web, mail, or a page of ours. No `javascript:`, no `data:`. */
const safeHref = (href: string): boolean => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href);

const marked = new Marked({
  gfm: true,
  renderer: {
    // After a tag like <script> the parser takes text for that tag's own and would pass it on as it is.
    text(token) {
      return 'tokens' in token && token.tokens
        ? this.parser.parseInline(token.tokens)
        : escapeText(token.text);
    },
    html: ({ text }: Tokens.HTML | Tokens.Tag) => escape(text),
    // The heading of the page is the product's name; a usage text starts below the section's own heading.
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    link({ href, tokens }) {
      const text = this.parser.parseInline(tokens);
      return safeHref(href) ? `<a href="${escape(href)}" rel="nofollow noopener">${text}</a>` : text;
    },
    // Foreign pictures would tell their host who reads what; their description stays.
    image: ({ text }) => escape(text),
  },
});

/** CommonMark as HTML in which nothing comes from the text but text: raw HTML is shown as it is written, never run. */
export const safeMarkdown = (text: string): string => marked.parse(text, { async: false });

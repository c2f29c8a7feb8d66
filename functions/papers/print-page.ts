import { type Html, html } from './html.ts';

/** A page to be printed. `style` is our own CSS, in which no value of the data may stand. */
export interface PrintPage {
  language: 'vi' | 'en';
  title: string;
  style: string;
  body: Html;
}

const BASE_STYLE = `
@page { size: A4; margin: 12mm 12mm 14mm; }
* { box-sizing: border-box; }
body { font: 11pt/1.35 "Times New Roman", "Liberation Serif", serif; color: #111; margin: 0 auto; max-width: 186mm; }
h1 { font-size: 14pt; text-align: center; margin: 0 0 2mm; white-space: pre-line; }
.box { display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.3mm solid #111; margin-right: 1.2mm; vertical-align: -0.4mm; }
.hotline { font-weight: bold; }
.line { display: inline-block; border-bottom: 0.3mm dotted #444; height: 1em; vertical-align: baseline; }
@media screen { body { padding: 10mm 0; } }
`;

/**
 * A whole page that loads nothing: no script, no picture, no font, nothing from another host, so that it prints without
 * a network and tells nobody that it was opened.
 */
export function printPageOf({ language, title, style, body }: PrintPage): string {
  const css: Html = { markup: `<style>${BASE_STYLE}${style}</style>` };
  const page = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
${css}
</head>
<body>
${body}
</body>
</html>
`;
  return page.markup;
}

/** Text that stands in HTML for itself. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${mark.codePointAt(0)};`);
}

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #1b2a33; background: #f4f7f8; margin: 0; }
  main { max-width: 34rem; margin: 6vh auto; padding: 0 1rem; }
  h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
  p { margin: 0 0 1rem; }
  [lang=en] { color: #4a5c66; font-size: .875rem; display: block; }
  button { font: inherit; text-align: left; width: 100%; min-height: 3.25rem; margin: 0 0 .5rem; padding: .5rem 1rem;
    background: #fff; border: 1px solid #9fb2bc; border-radius: .5rem; cursor: pointer; }
  button:hover, button:focus-visible { border-color: #00695c; outline: 2px solid #00695c; }
`;

/** What a browser is told with each of these pages: no script, nothing from elsewhere, not in a frame, not kept. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** A page of the provider. `title` is text, `body` is HTML. */
export function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Bao Phủ</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

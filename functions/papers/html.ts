/** Markup that may be put into a page as it stands. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: markup, lists of it, and values, which are escaped. */
export type HtmlPart = Html | readonly Html[] | string | number;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped wherever they stand; only what another template made passes as markup. */
export function html(texts: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const markup = texts
    .map((text, at) => `${text}${at < parts.length ? markupOf(parts[at] ?? '') : ''}`)
    .join('');
  return { markup };
}

function markupOf(part: HtmlPart): string {
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

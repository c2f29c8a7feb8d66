import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The green of the house; white on shades 7 and 6, which fill buttons, has a contrast of more than 4.5 to 1. */
const LEAF: MantineColorsTuple = [
  '#e6f6f2',
  '#cfe9e2',
  '#a0d3c6',
  '#6ebda9',
  '#46aa91',
  '#2c9d82',
  '#1b8571',
  '#0b6b5d',
  '#075a4e',
  '#004a40',
];

/** Above this a ground takes black letters: there black and white stand out equally, at 4.6 to 1. */
const BLACK_FROM = 0.179;

/** One look for all pages: type with full Vietnamese marks, figures of equal width, targets a thumb can hit. */
export const theme = createTheme({
  colors: { leaf: LEAF },
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: BLACK_FROM,
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif",
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

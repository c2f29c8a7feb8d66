import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The green of the house; shade 7 on white and shade 4 on dark grey have a contrast of more than 4.5 to 1. */
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

/** One look for all pages: type with full Vietnamese marks, figures of equal width, targets a thumb can hit. */
export const theme = createTheme({
  colors: { leaf: LEAF },
  primaryColor: 'leaf',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: "'Be Vietnam Pro', system-ui, 'Segoe UI', Roboto, sans-serif",
  headings: { fontWeight: '600', sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.15rem' } } },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
});

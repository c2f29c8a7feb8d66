const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^xã\s+/iu, ''],
  [/^phường\s+/iu, 'P. '],
  [/^thị trấn\s+/iu, 'TT. '],
];

/** A commune's name as it is written where space is short: a xã without its word, `P. 5`, `TT. Long Phú`. */
export function shortName(name: string): string {
  const [pattern, short] = SHORT.find(([one]) => one.test(name)) ?? [];
  return pattern === undefined ? name : name.replace(pattern, short ?? '');
}

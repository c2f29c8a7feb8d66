import { SourceMap as NodeSourceMap } from 'node:module';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ownMap, type SourceMap } from '../../infra/own-map.ts';

/** Two modules in one bundle, one of them as if it came from a package. */
function bundled(): { lines: string[]; map: SourceMap } {
  const { outputFiles } = buildSync({
    stdin: {
      contents: 'export const ours = () => 1;\nexport const alsoOurs = () => 22;\n',
      sourcefile: 'shared/ours.ts',
      loader: 'ts',
    },
    sourcemap: 'external',
    outdir: 'out',
    write: false,
  });
  const [map, code] = [outputFiles[0], outputFiles[1]].sort(
    (a, b) => Number(b?.path.endsWith('.map')) - Number(a?.path.endsWith('.map')),
  );
  return { lines: (code?.text ?? '').split('\n'), map: JSON.parse(map?.text ?? '') };
}

describe('a map of our own sources', () => {
  it('says of our lines what the whole map says', () => {
    const { lines, map } = bundled();
    const before = new NodeSourceMap(map as never);
    const after = new NodeSourceMap(ownMap(map) as never);

    for (const [line, text] of lines.entries())
      for (let column = 0; column < text.length; column += 1) {
        const { originalLine, originalColumn, originalSource } = before.findEntry(line, column) as Record<
          string,
          unknown
        >;
        expect(after.findEntry(line, column)).toMatchObject(
          originalSource === undefined ? {} : { originalLine, originalColumn, originalSource },
        );
      }
  });

  it('says nothing of packages, nor takes their lines for ours', () => {
    const map: SourceMap = {
      version: 3,
      sources: ['node_modules/a/index.js', 'shared/ours.ts'],
      // Column 0: the package; column 4: ours, line 3; column 8: the package again.
      mappings: 'AAAA,ICGA,IDHA',
      names: [],
    };

    expect(ownMap(map)).toEqual({ version: 3, sources: ['shared/ours.ts'], names: [], mappings: 'IAGA,I' });
  });

  it('keeps steps back, and columns far out', () => {
    const map: SourceMap = { version: 3, sources: ['a.ts'], mappings: 'AAAA,gwCAwvBC;AAzvBA', names: [] };

    expect(ownMap(map).mappings).toBe(map.mappings);
  });
});

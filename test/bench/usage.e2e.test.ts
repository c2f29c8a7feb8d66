import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const BENCHES = ['night', 'cost', 'api', 'province', 'linkage', 'splink', 'train', 'house'];

/** A bench as the person at the terminal calls it, without a directory of public sets. */
function call(bench: string, ...args: string[]) {
  const script = fileURLToPath(new URL(`../../bench/${bench}.ts`, import.meta.url));
  const env = { ...process.env, BAO_PHU_LINKAGE_DATA: '' };
  return spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env });
}

describe.each(BENCHES)('the bench %s', (bench) => {
  it('tells how it is called', () => {
    const { status, stdout, stderr } = call(bench, '--help');

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^npm run [\w:]+ -- \[options\]\n/);
  });

  it('refuses an option it does not know, in one line before its usage', () => {
    const { status, stdout, stderr } = call(bench, '--no-such-option');

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Unknown option '--no-such-option'\n\nnpm run /);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a bench', () => {
  it.each([
    ['province', ['--seeds', 'x'], /^--seeds are whole numbers.*not 'x'\n\n/],
    ['province', ['--province', '99'], /^no province 99 on the map of 2023\n\n/],
    ['night', ['--children', '5', '--uncovered', '6'], /^--uncovered is at most --children, 5\n\n/],
    [
      'api',
      ['--data', 'nowhere'],
      /^--data names a directory that holds demo\/94\/demo.json, not 'nowhere'\n\n/,
    ],
    ['cost', ['--counts', 'package.json'], /^package.json holds no counts of npm run cost\n\n/],
    ['linkage', [], /--data says where they stand\.\n\n/],
    ['linkage', ['--data', 'nowhere'], /^--data names a directory that holds .*, not 'nowhere'\n\n/],
    ['splink', ['--data', 'nowhere'], /^--data names a directory that holds .*, not 'nowhere'\n\n/],
    ['train', ['--children', '300'], /^--out DIR is needed: only a province of 119885 children replaces/],
  ])('%s refuses %j', (bench, args, said) => {
    const { status, stdout, stderr } = call(bench, ...args);

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
  });

  it('train refuses a directory nothing can be written into, before it begins', () => {
    const { status, stdout, stderr } = call('train', '--children', '300', '--out', 'package.json/models');

    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^E8004 .*\n$/);
  });
});

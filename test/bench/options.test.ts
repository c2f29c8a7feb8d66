import { describe, expect, it } from 'vitest';
import {
  directoryWith,
  flag,
  matching,
  oneOf,
  optionalWholeNumber,
  wholeNumber,
  wholeNumbers,
} from '../../bench/option-kinds.ts';
import { readOptions, UsageError, usageOf } from '../../bench/options.ts';

const USAGE = {
  command: 'bench:none',
  purpose: 'what it is for',
  options: {
    children: wholeNumber(1, { help: 'how many', default: '10' }),
    uncovered: optionalWholeNumber(0, 'of them'),
    seeds: wholeNumbers(0, { help: 'which', default: '1,2' }),
    map: oneOf(['2023', '2025'], { help: 'of when', default: '2023' }),
    province: matching(/^\d{2}$/, { help: 'where', default: '94', needed: 'has two digits' }),
    data: directoryWith(['package.json'], { help: 'from where', default: '' }),
    json: flag('as JSON'),
  },
  conflict: ({ children, uncovered = 0 }: { children: number; uncovered: number | undefined }) =>
    uncovered > children ? 'more than there are' : undefined,
};
const read = (...args: string[]) => readOptions(USAGE, args);

describe('the options of a bench', () => {
  it('are the defaults where nothing is given', () => {
    expect(read()).toEqual({
      children: 10,
      uncovered: undefined,
      seeds: [1, 2],
      map: '2023',
      province: '94',
      data: '',
      json: false,
    });
  });

  it('are what is given, in either spelling', () => {
    const values = read('--children', '3', '--seeds=4,5', '--map', '2025', '--json', '--data', '.');

    expect(values).toMatchObject({ children: 3, seeds: [4, 5], map: '2025', json: true, data: '.' });
  });

  it.each([
    [['--children', 'x'], "--children is a whole number from 1 up, not 'x'"],
    [['--children', 'NaN'], "--children is a whole number from 1 up, not 'NaN'"],
    [['--children', '-5'], "--children is a whole number from 1 up, not '-5'"],
    [['--children', '0'], "--children is a whole number from 1 up, not '0'"],
    [['--children', '1e3'], "--children is a whole number from 1 up, not '1e3'"],
    [['--uncovered', '1.5'], "--uncovered is a whole number from 0 up, not '1.5'"],
    [['--seeds', '1,'], "--seeds are whole numbers, with commas between them, from 0 up, not '1,'"],
    [['--map', '2024'], "--map is 2023 or 2025, not '2024'"],
    [['--province', 'HN'], "--province has two digits, not 'HN'"],
    [['--data', 'nowhere'], "--data names a directory that holds package.json, not 'nowhere'"],
    [['--children'], "Option '--children <value>' argument missing"],
    [['--sedes', '1'], "Unknown option '--sedes'"],
    [['1'], "Unexpected argument '1'"],
    [['--uncovered', '11'], 'more than there are'],
  ])('refuse %j in one line', (args, said) => {
    expect(() => read(...args)).toThrow(new UsageError(said));
  });

  it('give way to a question for help, whatever else is wrong', () => {
    expect(read('--help', '--children', 'x')).toBe('help');
  });

  it('are told with their defaults', () => {
    const lines = usageOf(USAGE).split('\n');

    expect(lines).toContain('npm run bench:none -- [options]');
    expect(lines).toContain('  --children N     how many (10)');
    expect(lines).toContain('  --json           as JSON');
    expect(lines).toContain('  --data DIR       from where');
  });
});

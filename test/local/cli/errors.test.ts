import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import { failureOf, lineOf, RefusedCommand } from '../../../local/cli/errors.ts';

describe('what a failed command leaves behind', () => {
  it('is exit code 2 and one line for wrong usage', () => {
    const thrown = new CommanderError(
      1,
      'commander.unknownOption',
      "error: unknown option '--x'\n(Did you mean --y?)",
    );

    const failure = failureOf(thrown);

    expect(failure.exitCode).toBe(2);
    expect(failure.sentence?.en).toBe("unknown option '--x' (Did you mean --y?) (see --help)");
  });

  it('is exit code 0 and silence after --help', () => {
    expect(failureOf(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'))).toEqual({
      exitCode: 0,
    });
  });

  it('is exit code 1 and the sentence of a refusal', () => {
    const sentence = { code: 'E1004', vi: 'tệp trống', en: 'the file is empty' };

    const failure = failureOf(new RefusedCommand(sentence));

    expect(failure).toEqual({ exitCode: 1, sentence });
  });

  it('is exit code 0 where the reader of our output left', () => {
    expect(failureOf(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))).toEqual({ exitCode: 0 });
  });

  it('is exit code 70 for a mistake of ours, whose message is not repeated', () => {
    const failure = failureOf(new TypeError('cannot read NGUYỄN VĂN AN'));

    expect(failure.exitCode).toBe(70);
    expect(JSON.stringify(failure)).not.toContain('NGUYỄN');
  });

  it('is one line in both languages, with how to mend it where that is known', () => {
    const sentence = { code: 'E1001', vi: 'Tệp trống.', en: 'the file is empty' };
    const mend = { vi: 'Xuất lại.', en: 'Export it again.' };

    expect(lineOf(sentence)).toBe('E1001 Tệp trống. / the file is empty.');
    expect(lineOf({ ...sentence, mend })).toBe(
      'E1001 Tệp trống. Xuất lại. / the file is empty. Export it again.',
    );
  });
});

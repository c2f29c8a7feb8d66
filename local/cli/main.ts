import { EXIT, failureOf, isBrokenPipe, lineOf } from './errors.ts';
import { note } from './output.ts';
import { buildProgram } from './program.ts';

// A reader who left early is no error; the command still closes what it opened.
process.stdout.on('error', (error) => {
  if (!isBrokenPipe(error)) throw error;
});

const words = process.argv.slice(2);
try {
  await buildProgram().parseAsync(words, { from: 'user' });
} catch (thrown) {
  fail(thrown);
}

/** The exit code is set rather than taken at once, so that what was printed still reaches a pipe. */
function fail(thrown: unknown): void {
  const { exitCode, sentence } = failureOf(thrown);
  process.exitCode = exitCode;
  if (sentence === undefined) return;
  note(`bao-phu: ${lineOf(sentence)}`);
  if (exitCode !== EXIT.usage && words.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ error: sentence }, null, 2)}\n`);
  }
  if (process.env.BAO_PHU_DEBUG && thrown instanceof Error) note(thrown.stack ?? thrown.message);
}

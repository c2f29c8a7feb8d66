import { Command } from 'commander';
import { addCases } from './commands/cases.ts';
import { addContacts } from './commands/contacts.ts';
import { addCoverage } from './commands/coverage.ts';
import { addDemo } from './commands/demo.ts';
import { addExplain } from './commands/explain.ts';
import { addImport } from './commands/import.ts';
import { addOutbox } from './commands/outbox.ts';
import { addReconcile } from './commands/reconcile.ts';
import { addRegister } from './commands/register.ts';
import { addReview } from './commands/review.ts';
import { addServe } from './commands/serve.ts';
import { addStart } from './commands/start.ts';
import { addToken } from './commands/token.ts';
import { addTrain } from './commands/train.ts';
import { addGlobalOptions } from './options.ts';

const VERSION = '0.1.0';

/** The whole command line; parsing throws `CommanderError` instead of ending the process. */
export function buildProgram(): Command {
  const program = new Command('bao-phu')
    .description('Which child under six here has no valid health-insurance card, why, and who has to act?')
    .version(VERSION)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  addGlobalOptions(program);
  for (const add of COMMANDS) add(program);
  return program;
}

const COMMANDS = [
  addImport,
  addReconcile,
  addCoverage,
  addRegister,
  addCases,
  addExplain,
  addReview,
  addTrain,
  addContacts,
  addOutbox,
  addDemo,
  addServe,
  addToken,
  addStart,
];

import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionName } from '../names.ts';
import type { StageSettings } from '../settings.ts';

/** What every stack of a stage is built with. */
export interface House {
  stage: string;
  settings: StageSettings;
  /** The code of a function, bundled beforehand. */
  codeOf(name: FunctionName): Code;
  /** The built portal, where there is one. */
  site?: string;
}

/** A house with its key: what is made in it is encrypted. */
export interface LockedHouse extends House {
  key: IKey;
}

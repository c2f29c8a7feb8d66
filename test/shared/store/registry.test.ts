import { describeRegistry } from './registry-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { store } = temporaryCloud();

describeRegistry('dynalite', store);

import { describeOnce } from './once-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { store } = temporaryCloud();

describeOnce('dynalite', store);

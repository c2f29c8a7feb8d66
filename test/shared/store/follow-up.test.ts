import { describeFollowUp } from './follow-up-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const { store } = temporaryCloud();

describeFollowUp('dynalite', store);

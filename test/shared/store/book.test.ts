import { describeBook } from './book-suite.ts';
import { describeObjects } from './objects-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const bench = temporaryCloud();

describeBook('fauxqs', bench);
describeObjects('fauxqs', bench);

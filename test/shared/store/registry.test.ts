import { describeItems } from './items-suite.ts';
import { describePages } from './pages-suite.ts';
import { describeRaces } from './races-suite.ts';
import { describeRegistry } from './registry-suite.ts';
import { temporaryCloud } from './temporary-cloud.ts';

const bench = temporaryCloud();

describeRegistry('dynalite', bench.store);
describeRaces('dynalite', bench.store);
describePages('dynalite', bench.store);
describeItems('dynalite', bench);

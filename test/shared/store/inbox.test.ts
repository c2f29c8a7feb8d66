import { describeInbox } from './inbox-suite.ts';
import { temporaryDoor } from './temporary-door.ts';

const bench = temporaryDoor();

describeInbox('the door before fauxqs', bench, (upload) => bench.store().uploads.put(upload));

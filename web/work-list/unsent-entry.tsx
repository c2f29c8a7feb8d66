import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { UnsentOutcome } from '../child/record/unsent-outcome.tsx';
import { NO_NAME } from '../child/words.ts';
import type { Unsent } from '../device/unsent.ts';
import { useText } from '../language/language.tsx';

/** One outcome that was not sent, under the child it is of. */
export function UnsentEntry({ entry }: { entry: Unsent }) {
  const t = useText();
  const { childId, name } = entry;
  const child = (
    <Anchor component={Link} to={`/children/${childId}`} fw={600}>
      {name ?? t(NO_NAME)}
    </Anchor>
  );
  return <UnsentOutcome entry={entry} whose={child} />;
}

import { Box } from '@mantine/core';
import { useState } from 'react';
import { useSend } from '../api/use-answer.ts';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Failed, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { type Faults, faultsOf, questionOf, type Typed } from './asked.ts';
import { FoundChildren } from './found-children.tsx';
import { useLastSearch } from './last-search.ts';
import { SearchForm } from './search-form.tsx';

/** Finds a child by what is known of it. What is typed goes by POST and is kept nowhere. */
export function Component() {
  const t = useText();
  const isOnline = useIsOnline();
  const { typed, faults, found, search, change, submit } = useSearching();
  return (
    <Box maw="44rem">
      <Page
        title={{ vi: 'Tìm trẻ', en: 'Search' }}
        about={t({
          vi: 'Tìm trong các trẻ thuộc đơn vị của bạn, kể cả trẻ đã có thẻ.',
          en: 'Among the children of your units, those with a card too.',
        })}
      >
        <Panel>
          <SearchForm
            typed={typed}
            faults={faults}
            isBusy={search.isPending}
            isOnline={isOnline}
            onChange={change}
            onSubmit={submit}
          />
        </Panel>
        <div aria-live="polite">
          {search.isPending && <Loading lines={2} height={72} />}
          {search.error !== null && <Failed error={search.error} retry={submit} />}
          {found !== undefined && <FoundChildren found={found} />}
        </div>
      </Page>
    </Box>
  );
}

function useSearching() {
  const { typed, setTyped, found, setFound } = useLastSearch();
  const [faults, setFaults] = useState<Faults>({});
  const search = useSend('searchChildren');
  const change = (next: Typed) => {
    setTyped(next);
    setFaults({});
  };
  const submit = () => {
    setFaults(faultsOf(typed));
    setFound(undefined);
    const body = questionOf(typed);
    if (body !== undefined) search.mutate({ body }, { onSuccess: ({ children }) => setFound(children) });
  };
  return { typed, faults, found, search, change, submit };
}

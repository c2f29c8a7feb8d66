import { Box } from '@mantine/core';
import { Page } from '../design/page.tsx';
import { Panel } from '../design/panel.tsx';
import { Failed, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useIsOnline } from '../sign-in/use-session.tsx';
import { FoundChildren } from './found-children.tsx';
import { SearchForm } from './search-form.tsx';
import { useSearch } from './use-search.ts';

/** Finds a child by what is known of it. */
export function Component() {
  const t = useText();
  const isOnline = useIsOnline();
  const { typed, faults, found, change, submit, isPending, error } = useSearch();
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
            isBusy={isPending}
            isOnline={isOnline}
            onChange={change}
            onSubmit={submit}
          />
        </Panel>
        <div aria-live="polite">
          {isPending && <Loading lines={2} height={72} />}
          {error !== null && <Failed error={error} retry={submit} />}
          {found !== undefined && <FoundChildren found={found} />}
        </div>
      </Page>
    </Box>
  );
}

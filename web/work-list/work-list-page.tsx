import { Stack } from '@mantine/core';
import { useParams } from 'react-router';
import { Page } from '../design/page.tsx';
import { Failed } from '../design/states.tsx';
import { isEnded } from '../device/ended.ts';
import { NotYourUnit } from '../shell/not-here.tsx';
import { About } from './about.tsx';
import { Found, NotYet } from './found.tsx';
import { Papers } from './papers.tsx';
import { Toolbar } from './toolbar.tsx';
import { useSeenList, useView } from './use-view.ts';

/** The working list of a unit: whom to go to, why, and by when. */
export function Component() {
  const { unit = '' } = useParams();
  return <WorkList key={unit} unit={unit} />;
}

function WorkList({ unit }: { unit: string }) {
  const looking = useView(unit);
  const list = useSeenList(unit, looking);
  const { answer, all } = list;
  if (isEnded(answer.error)) return <NotYourUnit />;
  return (
    <Page
      title={{ vi: 'Danh sách việc', en: 'Working list' }}
      about={<About unit={unit} answer={answer} />}
      actions={<Papers unit={unit} order={looking.view.order} />}
    >
      <Stack gap="md">
        <Toolbar
          unit={unit}
          lines={all}
          view={looking.view}
          typed={looking.typed}
          onView={looking.setView}
          onTyped={looking.setTyped}
        />
        {answer.error !== null && <Failed error={answer.error} retry={() => void answer.refetch()} />}
        {answer.data === undefined ? (
          answer.error === null && <NotYet isPending={answer.isPending} />
        ) : (
          <Found unit={unit} looking={looking} list={list} />
        )}
      </Stack>
    </Page>
  );
}

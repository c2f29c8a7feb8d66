import { Anchor } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { Page } from '../design/page.tsx';
import { Empty, Failed, Loading } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { useMay } from '../sign-in/use-session.tsx';
import { ChildView } from './child-view.tsx';
import { useChild } from './use-child.ts';
import { TITLE } from './words.ts';

/** One child: why it is flagged, what to do, and what was done. */
export function Component() {
  const { childId = '' } = useParams();
  const child = useChild(childId);
  const { page, error, isPending, refetch } = child;
  if (error?.status === 404) return <Unseen />;
  if (page !== undefined) return <ChildView key={page.childId} child={{ ...child, page }} />;
  return (
    <Page title={TITLE}>
      {isPending && error === null && <Loading lines={4} height={120} />}
      {error !== null && <Failed error={error} retry={() => void refetch()} />}
      {!isPending && error === null && <NotKept />}
    </Page>
  );
}

/** Not there or not to be seen here: which of the two nobody is told. */
function Unseen() {
  const t = useText();
  const maySearch = useMay('search_children');
  return (
    <Page title={TITLE}>
      <Empty title={{ vi: 'Không thấy trẻ này', en: 'This child is not to be seen here' }}>
        <p>
          {t({
            vi: 'Trẻ không có trong lần đối soát gần nhất, hoặc đang thuộc xã khác ngoài phạm vi của bạn. Nếu vừa được chuyển đi, xã nhận sẽ thấy trẻ trong danh sách của họ.',
            en: 'The child is not in the latest run, or belongs to a commune out of your reach. If it was just transferred, the other commune has it on its list.',
          })}
        </p>
        {maySearch && (
          <Anchor component={Link} to="/search">
            {t({ vi: 'Tìm trẻ khác', en: 'Search for another child' })}
          </Anchor>
        )}
      </Empty>
    </Page>
  );
}

function NotKept() {
  const t = useText();
  return (
    <Empty title={{ vi: 'Thiết bị chưa lưu trang này', en: 'This device has not kept this page' }}>
      {t({
        vi: 'Khi có mạng, hãy mở danh sách của xã một lần; sau đó trang của từng trẻ xem được cả khi mất mạng.',
        en: 'With a network, open the commune’s list once; after that the pages of its children can be read without one.',
      })}
    </Empty>
  );
}

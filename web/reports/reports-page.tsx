import { Page } from '../design/page.tsx';
import { Empty } from '../design/states.tsx';

export function Component() {
  return (
    <Page title={{ vi: 'Báo cáo', en: 'Reports' }}>
      <Empty title={{ vi: 'Trang này chưa có', en: 'This page is not there yet' }} />
    </Page>
  );
}

import { Page } from '../design/page.tsx';
import { Empty } from '../design/states.tsx';

export function Component() {
  return (
    <Page title={{ vi: 'Dự báo 60 ngày', en: 'The next 60 days' }}>
      <Empty title={{ vi: 'Trang này chưa có', en: 'This page is not there yet' }} />
    </Page>
  );
}

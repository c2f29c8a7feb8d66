import { Anchor, Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../design/page.tsx';
import { Empty } from '../design/states.tsx';
import { useText } from '../language/language.tsx';
import { loadAnew } from './load-anew.ts';

/** There is no such page. */
export function Missing() {
  return (
    <Page title={{ vi: 'Không có trang này', en: 'No such page' }}>
      <Empty title={{ vi: 'Địa chỉ này không dẫn đến trang nào', en: 'This address leads nowhere' }}>
        <ToStart />
      </Empty>
    </Page>
  );
}

/** The page is there, for another role. */
export function NotYours() {
  const t = useText();
  return (
    <Page title={{ vi: 'Không thuộc phần việc của tài khoản này', en: 'Not for this account' }}>
      <Empty
        title={{ vi: 'Vai trò của bạn không dùng trang này', en: 'Your role does not work on this page' }}
      >
        {t({
          vi: 'Nếu cần, hãy hỏi cán bộ tỉnh để được giao thêm quyền.',
          en: 'Ask the provincial officer if you need it.',
        })}{' '}
        <ToStart />
      </Empty>
    </Page>
  );
}

/** A unit the reader does not work in, or none: they are told alike, so that nobody learns what there is. */
export function NotYourUnit() {
  const t = useText();
  return (
    <Page title={{ vi: 'Không thuộc phần việc của tài khoản này', en: 'Not for this account' }}>
      <Empty
        title={{
          vi: 'Tài khoản này không làm việc ở đơn vị đó',
          en: 'This account does not work in that unit',
        }}
      >
        {t({
          vi: 'Hãy kiểm tra địa chỉ, hoặc mở danh sách của đơn vị mình.',
          en: 'Check the address, or open the list of your own unit.',
        })}{' '}
        <ToStart />
      </Empty>
    </Page>
  );
}

/** A page broke, or its chunk is gone after a new version was put in place. */
export function Broken() {
  const t = useText();
  return (
    <Empty title={{ vi: 'Trang gặp lỗi', en: 'The page broke' }}>
      <Button onClick={() => void loadAnew()}>{t({ vi: 'Tải lại', en: 'Load again' })}</Button>
    </Empty>
  );
}

function ToStart() {
  const t = useText();
  return (
    <Anchor component={Link} to="/" inherit underline="always">
      {t({ vi: 'Về trang đầu', en: 'To the start' })}
    </Anchor>
  );
}

import type { DemoUser } from './demo-user.ts';
import { escaped, pageOf } from './page.ts';

/** Whom to sign in as: a button a user, no password. Only this machine reaches the page. */
export function loginPage(users: readonly DemoUser[], action: string): string {
  const intro = `<p>Bản chạy thử trên máy này: chọn một vai trò, không cần mật khẩu.
<span lang="en">A trial on this machine: choose a role, no password is asked.</span></p>`;
  return pageOf(
    'Đăng nhập',
    `${intro}\n<form method="post" action="${escaped(action)}">\n${users.map(buttonOf).join('\n')}\n</form>`,
  );
}

const buttonOf = ({ id, vi, en }: DemoUser): string =>
  `<button name="user" value="${escaped(id)}">${escaped(vi)}<span lang="en">${escaped(en)}</span></button>`;

import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { escaped, PAGE_HEADERS, pageOf } from './page.ts';

/** The page of a request that was refused: its code only, as its description repeats what was sent. */
export function showFailure(context: KoaContextWithOIDC, { error }: ErrorOut): void {
  show(
    context,
    'Không đăng nhập được',
    `<p>Hãy mở lại trang và thử lần nữa. Mã lỗi: ${escaped(error)}.
<span lang="en">Open the portal and try again. Error: ${escaped(error)}.</span></p>`,
  );
}

/** Asks before signing out; `form` is the provider's own. */
export function askToLeave(context: KoaContextWithOIDC, form: string): void {
  show(
    context,
    'Đăng xuất?',
    `${form}
<button form="op.logoutForm" name="logout" value="yes">Đăng xuất<span lang="en">Sign out</span></button>
<button form="op.logoutForm">Ở lại<span lang="en">Stay</span></button>`,
  );
}

/** The end of a session that no portal takes over. */
export function sayGoodbye(context: KoaContextWithOIDC): void {
  show(context, 'Đã đăng xuất', '<p><span lang="en">You are signed out.</span></p>');
}

function show(context: KoaContextWithOIDC, title: string, body: string): void {
  context.set(PAGE_HEADERS);
  context.body = pageOf(title, body);
}

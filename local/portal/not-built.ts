import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pageOf } from '../oidc/page.ts';

/** Whether there is a portal in that folder. */
export const isBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));

/** For whoever comes to a portal that nobody has built. */
export const NOT_BUILT = pageOf(
  'Chưa có cổng',
  `<p>Chạy <code>npm run build</code> trong thư mục mã nguồn rồi tải lại trang này. API tại <code>/v1</code> vẫn trả lời.
<span lang="en">The portal has not been built: run <code>npm run build</code> where the source code is, then reload this page. The API under <code>/v1</code> answers all the same.</span></p>`,
);

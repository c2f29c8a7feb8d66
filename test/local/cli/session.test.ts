import { describe, expect, it } from 'vitest';
import { openCloud } from '../../../local/cli/session.ts';
import { StoreError } from '../../../shared/store/errors.ts';

describe('a cloud that cannot be opened', () => {
  it('is told with the reason why it did not come up, in both languages', async () => {
    const cause = new Error('the server thread ended before it was up');
    const failure = new StoreError('E5006', 'data', { cause });

    const opening = openCloud('data', () => Promise.reject(failure));

    await expect(opening).rejects.toMatchObject({
      code: 'E5006',
      vi: expect.stringContaining(`(${cause.message})`),
      en: expect.stringContaining(`(${cause.message})`),
    });
  });

  it('is a data directory of no use where the system says so', async () => {
    const cause = Object.assign(new Error('EACCES'), { syscall: 'mkdir', code: 'EACCES' });

    const opening = openCloud('data', () => Promise.reject(cause));

    await expect(opening).rejects.toMatchObject({ code: 'E8008', cause });
  });

  it('is otherwise told as it is', async () => {
    const failure = new StoreError('E5005', 'data');

    await expect(openCloud('data', () => Promise.reject(failure))).rejects.toBe(failure);
  });
});

import { describe, expect, it } from 'vitest';
import { announcementOf } from '../../../local/cli/commands/serve.ts';
import { temporaryDirectory } from './run-command.ts';

describe('what a server says once it answers', () => {
  it('begins with the address of the portal, and how to build one that is missing', () => {
    const { path, remove } = temporaryDirectory();
    const served = { portal: 'http://127.0.0.1:8080/', endpoints: ['http://127.0.0.1:8080/v1/health'] };

    const lines = announcementOf(served, { data: '.bao-phu', pages: path }).split('\n');
    remove();

    expect(lines).toEqual([
      'Cổng: http://127.0.0.1:8080/ / Portal: http://127.0.0.1:8080/',
      expect.stringContaining('npm run build'),
      expect.stringContaining('Ctrl-C'),
      'http://127.0.0.1:8080/v1/health',
    ]);
  });
});

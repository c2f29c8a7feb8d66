import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGES } from '../../infra/stages.ts';

const workflow = readFileSync(new URL('../../.github/workflows/deploy.yml', import.meta.url), 'utf8');

describe('the workflow that deploys', () => {
  it('offers the stages there are', () => {
    const [, options = ''] = /options: \[(.*)\]/u.exec(workflow) ?? [];

    expect(options.split(', ')).toEqual(Object.keys(STAGES));
  });

  it('uses actions by the commit they were looked at, and says which version that is', () => {
    const used = [...workflow.matchAll(/uses: (.*)/gu)].map(([, action = '']) => action);

    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  it('holds no key: roles are taken by OIDC, where an environment says so', () => {
    expect(workflow).not.toMatch(/secrets\.|aws-access-key|aws-secret/iu);
    for (const job of ['diff', 'deploy']) {
      const [, body = ''] =
        new RegExp(`\\n  ${job}:\\n([\\s\\S]*?)(?=\\n  \\w+:\\n|$)`, 'u').exec(workflow) ?? [];
      expect(body).toContain('id-token: write');
      expect(body).toContain('environment: ${' + '{ inputs.stage }}');
    }
  });
});

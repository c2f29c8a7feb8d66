import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, describe, expect, it } from 'vitest';
import { type StageSettings, settingsOf } from '../../infra/settings.ts';
import { STAGES } from '../../infra/stages.ts';
import { pagePolicy } from '../../shared/access/page-policy.ts';
import { collection, square } from '../shared/units/squares.ts';
import { newApp, ofType, plain, stacksOf } from './synthesized.ts';

const site = mkdtempSync(join(tmpdir(), 'bao-phu-site-'));
mkdirSync(join(site, 'assets'));
writeFileSync(join(site, 'assets', 'main-1a2b.js'), 'export {};');
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Bao Phủ</title>');
const map = join(site, '..', `${site.split('/').at(-1)}.json`);
writeFileSync(map, JSON.stringify(collection(square('31528'))));

afterAll(() => {
  rmSync(site, { recursive: true });
  rmSync(map);
});

const settingsWith = (boundaries: string): StageSettings =>
  settingsOf({ demo: { ...STAGES.demo, portal: { boundaries } } }).demo as StageSettings;

describe('a stage with a built portal', () => {
  const app = newApp();
  const portal = stacksOf('demo', { app, site, settings: settingsWith(map) }).portal;
  if (portal === undefined) throw new Error('no portal');
  const templates = { portal: Template.fromStack(portal) };
  const deployments = ofType(templates, 'Custom::CDKBucketDeployment').map(
    ([, { Properties }]) => Properties,
  );
  const [assets, pages] = [
    deployments.find(({ Include }) => Include),
    deployments.find(({ Include }) => !Include),
  ];

  /** A file that the deployment was given beside the build, its markers filled in. */
  function given(name: string): string {
    const [file = ''] = globSync(`**/${name}`, { cwd: app.outdir });
    const markers = Object.assign({}, ...pages.SourceMarkers) as Record<string, unknown>;
    return Object.entries(markers).reduce(
      (text, [marker, value]) => text.replaceAll(marker, plain(value)),
      readFileSync(join(app.outdir, file), 'utf8'),
    );
  }

  it('keeps what carries a hash in its name for good, also that of the build before', () => {
    expect(assets).toMatchObject({
      Include: ['assets/*'],
      Exclude: ['*'],
      Prune: false,
      SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    });
  });

  it('has everything else asked for anew, and the edge forget it', () => {
    expect(pages).toMatchObject({
      Exclude: ['assets/*', '.vite/*'],
      SystemMetadata: { 'cache-control': 'no-cache' },
      DistributionPaths: ['/*'],
    });
  });

  it('tells the portal whom to sign in at, and how to sign out there', () => {
    const config = JSON.parse(given('config.json'));

    expect(config).toEqual({
      issuer: expect.stringMatching(/^https:\/\/cognito-idp\..+\.amazonaws\.com\/<PeoplePool.+>$/),
      clientId: expect.stringMatching(/^<PeoplePoolPortal.+>$/),
      scope: 'openid bao-phu/api',
      signOut: expect.stringMatching(/^https:\/\/.+\.amazoncognito\.com\/logout$/),
      boundaries: '/boundaries.json',
    });
  });

  it('has the boundaries its settings name beside it', () => {
    expect(JSON.parse(given('boundaries.json'))).toEqual(collection(square('31528')));
  });

  it('lets pages talk to this pool, its tokens and the bucket files are sent to, and to nobody else', () => {
    const policies = ofType(templates, 'AWS::CloudFront::ResponseHeadersPolicy').map(([, { Properties }]) =>
      plain(
        Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy
          ?.ContentSecurityPolicy ?? '',
      ),
    );
    const policy = policies.find((text) => text !== '') ?? '';
    const [, talksTo = ''] = /connect-src 'self' ([^;]+);/.exec(policy) ?? [];

    expect(talksTo.split(' ')).toEqual([
      expect.stringMatching(/^https:\/\/cognito-idp\.[^/]+\.amazonaws\.com\/<PeoplePool[^/]+>\/$/),
      expect.stringMatching(/^https:\/\/.+\.amazoncognito\.com\/oauth2\/token$/),
      expect.stringMatching(/^https:\/\/.+\.s3\..+$/),
    ]);
    expect(policy).toBe(pagePolicy(talksTo.split(' ')));
  });

  it('has nothing that cdk-nag finds and nobody acknowledged', () => {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

    expect(() => app.synth()).not.toThrow();
  }, 120_000);

  it.each([
    ['/', '/index.html'],
    ['/signed-in', '/index.html'],
    ['/units/31528', '/index.html'],
    ['/config.json', '/config.json'],
    ['/assets/main-1a2b.js', '/assets/main-1a2b.js'],
  ])('answers %s by %s', (uri, file) => {
    const [[, edge] = []] = ofType(templates, 'AWS::CloudFront::Function');

    const asked = runInNewContext(`${edge?.Properties.FunctionCode}; handler({ request: { uri } })`, { uri });

    expect(asked.uri).toBe(file);
  });
});

describe('a stage without a built portal', () => {
  it('is made all the same', () => {
    const { portal } = stacksOf('demo');
    const templates = portal && { portal: Template.fromStack(portal) };

    expect(ofType(templates ?? {}, 'AWS::S3::Bucket')).toHaveLength(1);
    expect(ofType(templates ?? {}, 'Custom::CDKBucketDeployment')).toEqual([]);
  });

  it.each([
    ['cannot be read', 'maps/none.json', 'maps/none.json cannot be read'],
    ['have not the right form', 'package.json', 'package.json: type: '],
  ])('is refused where its boundaries %s', (_what, path, words) => {
    expect(() => stacksOf('demo', { settings: settingsWith(path) })).toThrow(
      `infra/stages.ts: demo.portal.boundaries: ${words}`,
    );
  });
});

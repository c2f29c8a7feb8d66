// The house rules on imports: data flows one way (docs/decisions, AGENTS.md).
const rooms = ['time', 'identity', 'units', 'cost', 'feeds', 'register', 'linkage', 'coverage', 'follow-up'];

const oneWay = rooms.slice(0, -1).map((room, at) => ({
  name: `${room}-looks-only-down`,
  severity: 'error',
  comment: `shared/${room} may import only from the rooms before it.`,
  from: { path: `^shared/${room}/` },
  to: { path: `^shared/(${[...rooms.slice(at + 1), 'access', 'store'].join('|')})/` },
}));

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-does-no-io',
      severity: 'error',
      comment: 'Only shared/store may touch an SDK, the file system, the network or a process.',
      from: { path: '^shared/', pathNot: '^shared/store/' },
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|os|worker_threads|process|timers)(/|$)|^node_modules/(@aws-sdk|electrodb|nodemailer|fauxqs|dynalite)',
      },
    },
    {
      name: 'nothing-imports-the-outside',
      severity: 'error',
      comment: 'The domain knows nothing of Lambda handlers, the command line or tests.',
      from: { path: '^shared/' },
      to: { path: '^(functions|local|infra|web|test|bench)/' },
    },
    {
      name: 'functions-do-not-know-the-desk',
      severity: 'error',
      comment: 'A Lambda must not depend on the embedded cloud or the synthetic province.',
      from: { path: '^functions/' },
      to: { path: '^(local|infra|test|bench)/' },
    },
    {
      name: 'infra-knows-what-is-deployed',
      severity: 'error',
      comment:
        'Stacks are made of lists that the functions keep: operations, environments, figures, roles, what pages may do, memory, keys of the table.',
      from: { path: '^infra/' },
      to: {
        path: '^(functions|shared|local|web|test|bench)/',
        pathNot: [
          '^functions/api/endpoints\\.ts$',
          '^functions/deployed/environment\\.ts$',
          '^functions/figures\\.ts$',
          '^shared/access/page-policy\\.ts$',
          '^shared/access/portal-config\\.ts$',
          '^shared/access/roles\\.ts$',
          '^shared/cost/assumed-use\\.ts$',
          '^shared/feeds/freshness\\.ts$',
          '^shared/store/registry/table\\.ts$',
          '^shared/store/threads\\.ts$',
          '^shared/units/boundaries\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-needs-infra',
      severity: 'error',
      comment: 'What runs does not know how it is deployed.',
      from: { path: '^(functions|shared|local|bench)/' },
      to: { path: '^infra/' },
    },
    {
      name: 'portal-asks-the-api',
      severity: 'error',
      comment: 'The portal runs the pure rules of the domain and knows the functions by their types only.',
      from: { path: '^web/' },
      to: {
        path: '^(functions|local|infra|test|bench|shared/store)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-needs-the-portal',
      severity: 'error',
      comment: 'Who serves the portal serves what was built of it.',
      from: { path: '^(functions|shared|local|infra)/' },
      to: { path: '^web/' },
    },
    {
      name: 'linkage-may-not-read-the-truth',
      severity: 'error',
      from: { path: '^(shared|functions)/' },
      to: { path: '^local/province/' },
    },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      from: { path: '^(shared|functions)/' },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    // TypeScript 7 has no parser API dependency-cruiser can use; swc reads the same imports.
    parser: 'swc',
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};

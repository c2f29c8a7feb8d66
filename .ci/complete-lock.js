// Completes package-lock.json with the optional packages of other platforms.
//
// A registry mirror may carry the binary packages of its own platform only. npm then writes a lock file without the
// others, and `npm ci` refuses that lock on every machine ("Missing: … from lock file"). What the parents ask for
// is known, so the entries can be written down: name, version, platform. They are optional and never downloaded on
// a platform they are not for. Run by `npm run lock` after any change of the dependencies.
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The platform a binary package is for, told by its name: `…-linux-x64-musl`, `…-win32-ia32-msvc`. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.includes('gnu')
      ? ['glibc']
      : [];
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}

/** Whether npm finds a dependency of the package at `path`: beside it, or further up. */
function isThere(packages, path, name) {
  for (let at = path; at !== undefined; at = parentOf(at)) {
    if (packages[`${at && `${at}/`}node_modules/${name}`] !== undefined) return true;
  }
  return false;
}

function parentOf(path) {
  if (path === '') return undefined;
  return path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')));
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = [];
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const platform = platformOf(name);
    if (path === '' || platform.os === undefined || isThere(lock.packages, path, name)) continue;
    lock.packages[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platform };
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
process.stdout.write(`${added.length} packages of other platforms added to package-lock.json\n`);

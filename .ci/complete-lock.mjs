// Completes package-lock.json after an install on one platform: a registry that does not serve the binaries of other
// platforms leaves their entries out, and `npm ci` then refuses the lock. Run it after every `npm install`.
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "openbsd", "netbsd", "sunos", "aix", "win32"];
const PROCESSORS = ["arm64", "x64", "ia32", "ppc64", "s390x", "riscv64", "loong64"];

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
  Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`])
    .map(([name, version]) => ({ name, version, dev: entry.dev === true })),
);
for (const { name, version, dev } of missing) {
  const system = SYSTEMS.find((one) => name.includes(one));
  if (system === undefined || !/^\d/.test(version)) continue;
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu: [PROCESSORS.find((one) => name.includes(one)) ?? "arm"],
    ...(dev ? { dev } : {}),
    optional: true,
    os: [system],
    ...(system === "linux" && name.includes("musl") ? { libc: ["musl"] } : {}),
  };
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync("package-lock.json", `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${missing.length} optional packages of other platforms completed`);

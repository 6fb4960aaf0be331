#!/usr/bin/env node
/** The oldest Node.js with all that gouji stands on. */
const OLDEST_NODE = 24;

if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  process.stderr.write(
    `gouji 需要 Node.js ${OLDEST_NODE} 或更高版本,当前为 ${process.versions.node};请安装新版本,或在项目目录内用 npm run gouji 运行\n` +
      `gouji needs Node.js ${OLDEST_NODE} or later, this is ${process.versions.node}; install it, or use npm run gouji in the checkout\n`,
  );
  process.exit(2);
}

// Before anything else loads, and after the version is known: what follows, and every child, compiles from the cache on the second run.
(await import("node:module")).enableCompileCache();
const { run } = await import("./run.ts");
process.exitCode = await run(process.argv.slice(2));

export {};

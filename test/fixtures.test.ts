import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { BROKEN } from "../fixtures/make/broken.ts";
import { county, departments } from "../fixtures/make/county.ts";
import { broken, keyOf, type Truth } from "../fixtures/relations.ts";

const FIXTURES = join(dirname(import.meta.dirname), "fixtures");
const COUNTY = join(FIXTURES, county.slug);
const EXPECTED = join(FIXTURES, "expected", county.slug);
const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const truths: Truth[] = departments.map((dept) => read(join(EXPECTED, `${dept.file}.json`)));
const named = truths.map((truth) => ({ name: basename(truth.file), truth }));
const sound = read(join(EXPECTED, `${departments[0]?.file}.json`)) as Truth;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
  );

describe.each(named)("$name", ({ truth }) => {
  test("is a PDF of a few hundred kilobytes", () => {
    const file = join(COUNTY, truth.file);
    expect(readFileSync(file).subarray(0, 5).toString()).toBe("%PDF-");
    expect(statSync(file).size).toBeLessThan(700_000);
  });

  test("what its figures break and what its truth lists are the same", () => {
    const listed = new Set(truth.faults.map(keyOf).filter((key) => key !== null));
    expect([...broken(truth)].sort()).toEqual([...listed].sort());
  });

  test("every fault comes from a change and has a page", () => {
    const places = truth.injections.map((injection) => injection.id);
    for (const fault of truth.faults) {
      expect(places).toContain(fault.injection);
      expect(fault.page).toBeGreaterThan(0);
      expect(fault.page).toBeLessThanOrEqual(truth.report.pages);
      expect(fault.stated).not.toBe(fault.computed === "" ? null : fault.computed);
    }
    for (const injection of truth.injections)
      for (const change of injection.changes) expect(change.is).not.toBe(change.was);
  });

  test("every claim prints its own value", () => {
    for (const claim of truth.claims) {
      expect(claim.printed.length).toBeGreaterThan(0);
      const ascii = claim.printed.normalize("NFKC").replaceAll(",", "");
      if (/\d/.test(ascii)) expect(ascii).toBe(`${claim.op ?? ""}${claim.value}${claim.unit}`.normalize("NFKC"));
    }
  });
});

test("the sound report is large enough to mutate and breaks nothing", () => {
  expect(sound.faults).toEqual([]);
  expect([...broken(sound)]).toEqual([]);
  expect(sound.projects.length).toBeGreaterThanOrEqual(4);
  expect(sound.projects.flatMap((form) => form.indicators).length).toBeGreaterThanOrEqual(16);
  expect(sound.claims.length).toBeGreaterThanOrEqual(60);
});

test("changing any claim of the sound report wakes a relation", () => {
  const silent = sound.claims.filter((_, index) => {
    const changed = structuredClone(sound);
    const claim = changed.claims[index];
    if (claim) claim.value = claim.value.replace(/[0-9]/, (digit) => String((Number(digit) + 1) % 10));
    return broken(changed).size === 0;
  });
  expect(silent.map((claim) => claim.id)).toEqual([]);
});

test("the families of the catalogue are all there", () => {
  const checks = new Set(truths.flatMap((truth) => truth.faults.map((fault) => fault.check)));
  const wanted =
    "A1 A4 A5 A7 A10 B1 B2 B3 B4 B5 B6 C1 C2 C3 C5 C6 C7 D2 D3 D4 F1 F2 F4 F5 F6 F7 F8 F10 F11 S1 S2 S3 S4 S5 S7 S8 S9 T1 T2 T3 T4 T5 T6";
  expect(wanted.split(" ").filter((check) => !checks.has(check))).toEqual([]);
});

test("two departments contradict each other about one project, and one report came twice", () => {
  const across = read(join(EXPECTED, "county.json"));
  for (const fault of across.faults) {
    for (const file of fault.files) expect(existsSync(join(COUNTY, file))).toBe(true);
    if (fault.check === "H1") expect(fault.stated[0]).not.toBe(fault.stated[1]);
    if (fault.check === "H4")
      expect(readFileSync(join(COUNTY, fault.files[0])).equals(readFileSync(join(COUNTY, fault.files[1])))).toBe(true);
  }
});

test("every broken file is there", () => {
  for (const { file } of BROKEN) expect(existsSync(join(FIXTURES, "broken", file))).toBe(true);
  expect(statSync(join(FIXTURES, "broken", "空文件.pdf")).size).toBe(0);
  expect(statSync(join(FIXTURES, "broken", "扫描件.pdf")).size).toBeLessThan(150_000);
});

test("all fixtures together stay below 6 MB", () => {
  expect(filesUnder(FIXTURES).reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(7_000_000);
});

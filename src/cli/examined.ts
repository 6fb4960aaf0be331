/** What was looked at: as it should be, missing and not needed for everything, or missing and needed. */
export interface Examined {
  readonly state: "well" | "optional" | "ill";
  readonly zh: string;
  readonly en: string;
}

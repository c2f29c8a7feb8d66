/** A calendar day as `YYYY-MM-DD`. Compared as a string; no time zone is ever involved. */
export type IsoDate = string;

/**
 * A date as precise as its source: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Household data may hold only the month or
 * the year of a birth (domain: D03-TS date type flag 0/1/2), and what is not known is never invented.
 */
export type WrittenDate = string;

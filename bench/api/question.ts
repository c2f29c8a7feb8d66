/** One request: what stands in its address, and the body of a reading by POST. */
export interface Question {
  address: string;
  body?: object;
}

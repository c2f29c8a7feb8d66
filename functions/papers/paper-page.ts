/** A page with a name for its file, in which no child is named. */
export interface PaperPage {
  fileName: string;
  html: string;
}

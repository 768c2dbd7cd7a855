/** A paper to read answers from: a file, or the text that was pasted. */
export type Paper = File | string;

type Taker = (papers: readonly Paper[]) => void;
let taker: Taker | undefined;

/** Makes `take` the one that papers are given to, as long as a draft is open. Returns a function that ends this. */
export function takePapers(take: Taker): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = undefined;
  };
}

/** Gives papers to the open draft; false if none is open. */
export function givePapers(papers: readonly Paper[]): boolean {
  if (!taker || papers.length === 0) return false;
  taker(papers);
  return true;
}

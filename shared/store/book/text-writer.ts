/** UTF-8 takes up to three bytes for what a string counts as one. */
const BYTES_A_CHARACTER = 3;

/**
 * Text written piece by piece into one buffer of its own. A month joined as a string first is there three times over, and
 * in two bytes a character.
 */
export class TextWriter {
  #bytes = Buffer.from(new ArrayBuffer(1 << 16));
  #length = 0;

  add(text: string): void {
    const room = this.#length + text.length * BYTES_A_CHARACTER;
    if (room > this.#bytes.length) this.#bytes = Buffer.from(resized(this.#bytes, room * 2));
    this.#length += this.#bytes.write(text, this.#length);
  }

  /** What was written; the writer is of no more use. */
  finish(): Buffer<ArrayBuffer> {
    return Buffer.from(resized(this.#bytes, this.#length));
  }
}

function resized({ buffer }: Buffer<ArrayBuffer>, bytes: number): ArrayBuffer {
  return buffer.transfer(bytes);
}

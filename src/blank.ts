/** Neither white space nor invisible: controls, and marks such as the zero-width space. */
const visible = /[^\p{White_Space}\p{Cc}\p{Cf}]/u;

/** Whether a text has no character that a reader sees, so that there is nothing to read in it. Service and command refuse such an article. */
export function isBlank(text: string): boolean {
  return !visible.test(text);
}

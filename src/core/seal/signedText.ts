const LINE_ENDS = /\r\n?/g;

/**
 * A text as it is signed: composed characters (NFC), line feeds alone between lines, nothing blank around it. So a text that a program
 * has saved in another spelling of the same characters is still the same.
 */
export function signedText(text: string): string {
  return text.normalize("NFC").replace(LINE_ENDS, "\n").trim();
}

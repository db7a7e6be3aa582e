package dev.intrepid.launcher.output;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes. */
public final class TextWidth {

  /** Those before it take one column each, so that most tables need no table of widths. */
  private static final int FIRST_OF_OTHER_WIDTHS = 0x300;

  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text, or as much of it as fits, with an ellipsis for the rest. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = width - 1;
    for (int codePoint : text.codePoints().toArray()) {
      left -= of(codePoint);
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(codePoint);
    }
    return kept.append('…').toString();
  }

  /** The text without what would move the cursor or change the terminal. */
  public static String printable(String text) {
    return text.codePoints().anyMatch(Character::isISOControl)
        ? text.codePoints()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
        : text;
  }

  private static int of(int codePoint) {
    return codePoint < FIRST_OF_OTHER_WIDTHS ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
  }
}

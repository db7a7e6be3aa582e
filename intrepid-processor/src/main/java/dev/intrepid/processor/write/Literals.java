package dev.intrepid.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts as literals in Java. */
public final class Literals {

  private static final char LINE = '\u2028';
  private static final char PARAGRAPH = '\u2029';

  private Literals() {}

  /** One after the other, with commas. */
  public static CodeBlock of(Collection<String> texts) {
    List<CodeBlock> literals = new ArrayList<>();
    for (String text : texts) {
      literals.add(of(text));
    }
    return CodeBlock.join(literals, ", ");
  }

  /** A text of the user's, of which JavaPoet would break two characters as ends of lines. */
  public static CodeBlock of(String text) {
    List<CodeBlock> parts = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == LINE || c == PARAGRAPH) {
        addPart(text.substring(from, at), parts);
        parts.add(CodeBlock.of("$L", c == LINE ? "\"\\u2028\"" : "\"\\u2029\""));
        from = at + 1;
      }
    }
    if (parts.isEmpty()) {
      return CodeBlock.of("$S", text);
    }
    addPart(text.substring(from), parts);
    return CodeBlock.join(parts, " + ");
  }

  private static void addPart(String text, List<CodeBlock> parts) {
    if (!text.isEmpty()) {
      parts.add(CodeBlock.of("$S", text));
    }
  }
}

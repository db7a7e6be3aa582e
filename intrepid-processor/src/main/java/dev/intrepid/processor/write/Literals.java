package dev.intrepid.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts as literals in Java. */
public final class Literals {

  /** Two characters that end a line for JavaPoet, and not for Java; and what is between them. */
  private static final Pattern PART = Pattern.compile("[\u2028\u2029]|[^\u2028\u2029]+");

  private Literals() {}

  /** One after the other, with commas. */
  public static CodeBlock of(Collection<String> texts) {
    return texts.stream().map(Literals::of).collect(CodeBlock.joining(", "));
  }

  /** A text of the user's, which may have any characters. */
  public static CodeBlock of(String text) {
    return text.isEmpty()
        ? CodeBlock.of("$S", text)
        : PART.matcher(text)
            .results()
            .map(MatchResult::group)
            .map(Literals::part)
            .collect(CodeBlock.joining(" + "));
  }

  private static CodeBlock part(String part) {
    return switch (part) {
      case "\u2028" -> CodeBlock.of("$L", "\"\\u2028\"");
      case "\u2029" -> CodeBlock.of("$L", "\"\\u2029\"");
      default -> CodeBlock.of("$S", part);
    };
  }
}

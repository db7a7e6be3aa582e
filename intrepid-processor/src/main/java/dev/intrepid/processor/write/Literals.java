package dev.intrepid.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.Collection;
import java.util.Collections;

/** Texts as literals in Java. */
public final class Literals {

  private Literals() {}

  /** One after the other, with commas. */
  public static CodeBlock of(Collection<String> texts) {
    String format = String.join(", ", Collections.nCopies(texts.size(), "$S"));
    return CodeBlock.of(format, texts.toArray());
  }
}

package dev.intrepid.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Texts as literals in Java. */
final class Literals {

  private Literals() {}

  /** One after the other, with commas. */
  static CodeBlock of(Collection<String> texts) {
    List<CodeBlock> literals = new ArrayList<>();
    for (String text : texts) {
      literals.add(CodeBlock.of("$S", text));
    }
    return CodeBlock.join(literals, ", ");
  }
}

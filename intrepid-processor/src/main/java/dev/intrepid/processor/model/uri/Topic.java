package dev.intrepid.processor.model.uri;

import com.palantir.javapoet.CodeBlock;
import dev.intrepid.processor.model.type.RuntimeNames;

/** The narrowest topic that has every stream of a template. */
public final class Topic {

  private Topic() {}

  /** As text: {@code "totals"}, {@code "orders/*"} or {@code "*"}. */
  public static String of(Template stream) {
    return stream.variables().isEmpty() ? stream.text() : stream.literalPrefix() + "*";
  }

  /** As code. */
  public static CodeBlock code(Template stream) {
    if (stream.variables().isEmpty()) {
      return CodeBlock.of("$T.stream($S)", RuntimeNames.SUBSCRIPTION_TOPIC, stream.text());
    }
    return stream.literalPrefix().isEmpty()
        ? CodeBlock.of("$T.all()", RuntimeNames.SUBSCRIPTION_TOPIC)
        : CodeBlock.of("$T.prefix($S)", RuntimeNames.SUBSCRIPTION_TOPIC, stream.literalPrefix());
  }
}

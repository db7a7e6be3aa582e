package dev.intrepid.processor;

import com.palantir.javapoet.TypeName;

/** Type names as people say them. */
final class Simple {

  private Simple() {}

  /** The type without packages: {@code List<Line>}. */
  static String of(TypeName type) {
    return type.toString().replaceAll("\\b[a-z_][\\w]*\\.", "");
  }
}

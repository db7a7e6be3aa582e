package dev.intrepid.processor.model.uri;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** How the value of a template variable becomes text, and is made of it again. */
public sealed interface Key {

  /** A primitive number: its digits need no encoding. */
  record Digits(TypeName type) implements Key {}

  /** A String, UUID or boxed number: its toString. */
  record Text(ClassName type) implements Key {}

  /** A constant of an enum: its name, whatever its toString says. */
  record ConstantName(ClassName type) implements Key {}

  /** A record of one component: that component. */
  record Wrapped(TypeName type, String accessor, Key inner) implements Key {
    /** The record without its type arguments. */
    public ClassName record() {
      return type instanceof ParameterizedTypeName generic ? generic.rawType() : (ClassName) type;
    }
  }
}

package dev.intrepid.processor;

import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The class of a primitive. */
final class Boxing {

  private Boxing() {}

  static TypeMirror boxed(Types types, TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }
}

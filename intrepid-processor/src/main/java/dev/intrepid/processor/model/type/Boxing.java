package dev.intrepid.processor.model.type;

import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The class of a primitive. */
public final class Boxing {

  private Boxing() {}

  public static TypeMirror boxed(Types types, TypeMirror type) {
    return type instanceof PrimitiveType primitive ? types.boxedClass(primitive).asType() : type;
  }
}

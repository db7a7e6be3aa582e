package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the {@code JsonCodec} that writes and reads a type: on the type itself; on a component of a
 * record, where the type may stand in a collection or an Optional; or on a package, for the
 * components of all its records. The nearest counts: the component before the package, the package
 * before the type. It also overrides the codec of a type that has one without it, such as an
 * Instant.
 *
 * <p>A codec is a class that generated code can instantiate: with a constructor without parameters,
 * or with a static field {@code INSTANCE} of it. Each generated class has one instance, which
 * several threads use at once. It is given no null and reads no JSON null; its type cannot be the
 * key of a map.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.CLASS)
public @interface Codec {

  /** The classes of the codecs, each for another type. */
  Class<?>[] value();
}

package dev.intrepid.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaves a component of a record, or a type wherever it stands, to the app's ObjectMapper. The
 * first value of the type that is published or stored in a process is also read; if the value that
 * was read is not equal to it, it is refused with both texts. The compiler and {@code
 * intrepid.lock} do not know its content.
 */
@Documented
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
public @interface Mapped {}

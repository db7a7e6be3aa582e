package dev.intrepid.processor.model.uri;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/** A value of a message that can stand in a URI, and how it is asked for. */
public sealed interface Variable {

  /** Its Java type. */
  TypeName type();

  /** How it becomes text. */
  Key key();

  /** Asked of the message itself. */
  record Direct(TypeName type, Key key) implements Variable {}

  /** Asked of each record of a sealed interface, which has no such method. */
  record OfEach(TypeName type, Key key, List<ClassName> records) implements Variable {
    public OfEach {
      records = List.copyOf(records);
    }
  }
}

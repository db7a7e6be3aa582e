package dev.intrepid.processor.model.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.report.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an upcast returns.
 *
 * @param type the whole type
 * @param element the type of one: a record, a sealed interface, or the tree of its JSON
 * @param events the records one can be; none for JSON
 */
public record UpcastResult(
    TypeName type,
    Form form,
    TypeName element,
    List<EventModel> events,
    @Nullable Problem problem) {

  /** How many there can be. */
  public enum Form {
    ONE,
    OPTIONAL,
    SEVERAL
  }

  public UpcastResult {
    events = List.copyOf(events);
  }

  /** Where it does not matter. */
  public static UpcastResult unknown() {
    return new UpcastResult(TypeName.VOID, Form.ONE, ClassName.OBJECT, List.of(), null);
  }

  public static UpcastResult none(Problem problem) {
    return new UpcastResult(TypeName.VOID, Form.ONE, ClassName.OBJECT, List.of(), problem);
  }

  /** Whether only the record at hand tells which event it is. */
  public boolean isSealed() {
    return !events.isEmpty() && !events.get(0).type().name().equals(element);
  }

  /** Whether it is clear from the type that other types may come of it. */
  public boolean isSplit() {
    return form == Form.SEVERAL || isSealed();
  }
}

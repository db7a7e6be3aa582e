package dev.intrepid.processor.read.method;

import static dev.intrepid.processor.read.method.ParameterReader.isNamed;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.method.UpcastResult;
import dev.intrepid.processor.model.method.UpcastResult.Form;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.Simple;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads what an upcast returns. */
final class UpcastResultReader {

  private static final String TREE = RuntimeNames.OBJECT_NODE.canonicalName();
  private static final String OPTIONAL = "java.util.Optional";
  private static final Set<String> SEVERAL =
      Set.of("java.util.List", "java.util.Collection", "java.util.stream.Stream");

  private final ReturnReader returns;

  UpcastResultReader(ReturnReader returns) {
    this.returns = returns;
  }

  /** Whether every type in there exists, and all that it names. */
  boolean isResolved(TypeMirror type) {
    return returns.read(type, false).isResolved();
  }

  UpcastResult read(TypeMirror type, UpcastSource source) {
    if (source instanceof UpcastSource.OfJson) {
      return tree(type);
    }
    return source instanceof UpcastSource.OfRecord
        ? events(TypeName.get(type), returns.read(type, false))
            .orElseGet(() -> none(type, "Return the @Event record of the newer version."))
        : UpcastResult.unknown();
  }

  private static Optional<UpcastResult> events(TypeName type, Returned returned) {
    if (returned instanceof Returned.Maybe maybe) {
      return each(type, Form.OPTIONAL, maybe.effect());
    }
    return returned instanceof Returned.Many many
        ? each(type, Form.SEVERAL, many.effect())
        : each(type, Form.ONE, returned);
  }

  private static Optional<UpcastResult> each(TypeName type, Form form, Returned returned) {
    if (returned instanceof Returned.Published published) {
      EventModel event = published.event();
      return Optional.of(new UpcastResult(type, form, event.type().name(), List.of(event), null));
    }
    return returned instanceof Returned.OneOf oneOf
        ? members(oneOf).map(events -> new UpcastResult(type, form, oneOf.type(), events, null))
        : Optional.empty();
  }

  /** Empty if one of them is no event. */
  private static Optional<List<EventModel>> members(Returned.OneOf oneOf) {
    List<EventModel> events = new ArrayList<>();
    for (Returned member : oneOf.members()) {
      if (!(member instanceof Returned.Published published)) {
        return Optional.empty();
      }
      events.add(published.event());
    }
    return Optional.of(events);
  }

  private static UpcastResult tree(TypeMirror type) {
    Form form = form(type);
    TypeMirror element = form == Form.ONE ? type : ((DeclaredType) type).getTypeArguments().get(0);
    return isNamed(element, TREE)
        ? new UpcastResult(TypeName.get(type), form, RuntimeNames.OBJECT_NODE, List.of(), null)
        : none(type, "Return the ObjectNode of the next version.");
  }

  private static Form form(TypeMirror type) {
    if (!(type instanceof DeclaredType declared) || declared.getTypeArguments().size() != 1) {
      return Form.ONE;
    }
    if (isNamed(type, OPTIONAL)) {
      return Form.OPTIONAL;
    }
    return SEVERAL.stream().anyMatch(name -> isNamed(type, name)) ? Form.SEVERAL : Form.ONE;
  }

  private static UpcastResult none(TypeMirror type, String wayOut) {
    return UpcastResult.none(
        Problem.of(Message.UPCAST_MAKES_NO_EVENT, Simple.of(TypeName.get(type)), wayOut));
  }
}

package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A method annotated {@code @OnEvent}. */
public record HandlerModel(
    TypeModel owner,
    String method,
    boolean isStatic,
    boolean isPrivate,
    boolean isGeneric,
    CallModel call,
    List<ParameterModel> parameters,
    Returned returned,
    @Nullable Template cachedAt,
    List<Template> formerlyAt,
    HandlingModel handling,
    SourceSpot spot)
    implements MethodModel {

  public HandlerModel {
    parameters = List.copyOf(parameters);
    formerlyAt = List.copyOf(formerlyAt);
  }

  public List<MessageModel> messages() {
    return parameters.stream()
        .flatMap(
            p -> p.supply() instanceof Supply.OfMessage of ? Stream.of(of.message()) : Stream.of())
        .toList();
  }

  /** Its message; a handler that passed the checks has one. */
  public MessageModel message() {
    return messages().get(0);
  }

  /** The templates of the memos it is given. */
  public List<String> memosRead() {
    return parameters.stream()
        .flatMap(p -> p.supply() instanceof Supply.OfMemo memo ? Stream.of(memo) : Stream.of())
        .map(memo -> memo.template().text())
        .distinct()
        .sorted()
        .toList();
  }

  /** Unique in its class: {@code "spend(OrderPaid)"}. */
  public String name() {
    return method + "(" + messages().stream().findFirst().map(this::messageLabel).orElse("") + ")";
  }

  private String messageLabel(MessageModel message) {
    return message.isBatch() ? "List<" + message.label() + ">" : message.label();
  }
}

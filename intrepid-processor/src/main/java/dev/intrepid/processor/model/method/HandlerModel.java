package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
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
    List<MessageModel> messages = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      if (parameter.supply() instanceof Supply.OfMessage of) {
        messages.add(of.message());
      }
    }
    return messages;
  }

  /** Its message; a handler that passed the checks has one. */
  public MessageModel message() {
    return messages().get(0);
  }

  /** The templates of the memos it is given, in the order of its parameters. */
  public List<Template> memosGiven() {
    List<Template> templates = new ArrayList<>();
    for (ParameterModel parameter : parameters) {
      if (parameter.supply() instanceof Supply.OfMemo memo) {
        templates.add(memo.template());
      }
    }
    return templates;
  }

  /** The texts of these templates, each once. */
  public SortedSet<String> memosRead() {
    SortedSet<String> templates = new TreeSet<>();
    for (Template template : memosGiven()) {
      templates.add(template.text());
    }
    return templates;
  }

  /** Whether it publishes, or is given a key: ids are derived from its name. */
  public boolean derivesIds() {
    return returned instanceof Returned.SomeEffects
        || !Outcome.of(this).published().isEmpty()
        || takesDelivery();
  }

  private boolean takesDelivery() {
    for (ParameterModel parameter : parameters) {
      if (parameter.supply() instanceof Supply.OfStep step && step.value() == StepValue.DELIVERY) {
        return true;
      }
    }
    return false;
  }

  /** Unique in its class: {@code "spend(OrderPaid)"}. */
  public String name() {
    List<MessageModel> messages = messages();
    return method + "(" + (messages.isEmpty() ? "" : label(messages.get(0))) + ")";
  }

  private static String label(MessageModel message) {
    return message.isBatch() ? "List<" + message.label() + ">" : message.label();
  }
}
